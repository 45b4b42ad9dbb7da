import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { TABLE_NAMES, recordSchemas } from '../blueprint.ts';
import { blueprintArbitrary, editsArbitrary } from '../testing/arbitraries.ts';
import { drawBlueprint, withRecords } from '../testing/draw.ts';
import { performEdits } from '../testing/edits.ts';
import { bothLanguages, makeCard, makeDeviation, makeLink, makeRole } from '../testing/make.ts';
import { keepCards } from '../testing/remove.ts';
import { differenceCatalogue } from './catalogue/catalogue.ts';
import { describeDifference } from './describe-difference.ts';
import { diffBlueprints, isEmptyDiff } from './diff-blueprints.ts';
import { listDifferences } from './list-differences.ts';

const base = drawBlueprint({
  steps: ['Book', 'Arrive'],
  lanes: [
    ['customer', [['Call'], ['Park']]],
    ['frontstage', [['Answer'], []]],
  ],
});
const call = 'customer-s1-1';
const sentences = (to: typeof base, language: 'zh' | 'en' = 'en') =>
  listDifferences(base, to).map(difference => describeDifference(difference, language));

describe('the list of differences (SPEC.md D7)', () => {
  test('is empty exactly where the two are equal, and names every record that differs', () => {
    fc.assert(
      fc.property(blueprintArbitrary(20), editsArbitrary(8), (from, edits) => {
        const to = performEdits(from, edits);
        const diff = diffBlueprints(from, to);
        const listed = listDifferences(from, to);
        expect(listed.length === 0).toBe(isEmptyDiff(diff));
        const named = new Set(listed.map(({ place }) => `${place.table} ${place.id}`));
        const differing = TABLE_NAMES.flatMap(table =>
          [diff[table]?.added, diff[table]?.removed, diff[table]?.changed].flatMap(part =>
            Object.keys(part ?? {}).map(id => `${table} ${id}`),
          ),
        );
        expect([...named].toSorted()).toEqual(differing.toSorted());
        expect(JSON.parse(JSON.stringify(listed))).toEqual(listed);
        for (const difference of listed)
          for (const language of ['zh', 'en'] as const)
            expect(describeDifference(difference, language)).not.toMatch(/\{\{\w+\}\}|\[object/);
      }),
      { numRuns: 200 },
    );
  });

  test('a card that was moved and changed is listed twice, with the lanes by name', () => {
    const to = withRecords(base, 'card', [
      makeCard({
        id: call,
        laneId: 'frontstage',
        stepId: 's2',
        text: bothLanguages('Ring up'),
        tags: ['phone'],
      }),
    ]);
    expect(
      listDifferences(base, to).map(({ kind, fields }) => [kind, fields.map(({ field }) => field)]),
    ).toEqual([
      ['moved', ['laneId', 'stepId', 'orderKey'].filter(field => field !== 'orderKey')],
      ['changed', ['text', 'tags']],
    ]);
    expect(sentences(to)).toEqual([
      'Moved card "Ring up": lane from "customer" to "frontstage"; step from "Book" to "Arrive".',
      'Changed card "Ring up": text from "Call" to "Ring up"; tags from "nothing" to "phone".',
    ]);
  });

  test('what was added and removed, in reading order; a link by the cards it joins', () => {
    const without = keepCards(base, card => card.id !== call);
    const to = withRecords(
      withRecords(without, 'card', [makeCard({ id: 'new', laneId: 'customer', stepId: 's1' })]),
      'link',
      [makeLink({ id: 'l', fromCardId: 'new', toCardId: 'frontstage-s1-1' })],
    );
    expect(sentences(to, 'zh')).toEqual(['删除卡片“Call”。', '新增卡片“new”。', '新增连线“new → Answer”。']);
  });

  test('order alone, a role that is named, a reason', () => {
    const shifted = withRecords(base, 'card', [
      makeCard({ ...base.card[call], id: call, laneId: 'customer', stepId: 's1', orderKey: 'z' }),
    ]);
    expect(sentences(shifted)).toEqual(['Moved card "Call" within its place.']);
    const roled = withRecords(withRecords(base, 'role', [makeRole({ id: 'advisor' })]), 'card', [
      makeCard({ ...base.card[call], id: call, laneId: 'customer', stepId: 's1', roleId: 'advisor' }),
    ]);
    expect(sentences(roled)).toEqual([
      'Added role "advisor".',
      'Changed card "Call": role from "nothing" to "advisor".',
    ]);
    const reasoned = withRecords(base, 'deviation', [makeDeviation({ table: 'card', id: call })]);
    expect(sentences(reasoned)).toEqual(['Added reason for a deviation "Call".']);
  });

  test('the catalogues name every field there is, in both languages', () => {
    const fields = new Set(TABLE_NAMES.flatMap(table => Object.keys(recordSchemas[table].shape)));
    fields.delete('id');
    for (const texts of Object.values(differenceCatalogue))
      expect(Object.keys(texts.fields).toSorted()).toEqual([...fields].toSorted());
  });
});
