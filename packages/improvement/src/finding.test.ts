import { momentIdSchema } from '@truthline/blueprint';
import { scoreAudit, type Answer, type ChecklistVersion, type Item } from '@truthline/audit';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findingsByMoment, findingsOf } from './finding.ts';

const text = { zh: '文', en: 'Text' };
const item = (id: string, weight: number, fields: Partial<Item> = {}): Item => ({
  id,
  sectionId: 's1',
  momentId: momentIdSchema.parse(`mot-${id}`),
  momentName: text,
  laneKind: 'frontstage',
  question: text,
  standard: text,
  hint: null,
  bonus: false,
  shownIf: null,
  repeatGroupId: null,
  scale: {
    type: 'measure',
    quantity: 'percent',
    metric: 'm',
    unit: '%',
    better: 'higher',
    bands: [
      { comparison: '>=', value: 100, score: 1 },
      { comparison: '>=', value: 50, score: 0.5 },
    ],
    otherwise: 0,
    timer: null,
  },
  weight,
  critical: false,
  dimension: 'reliability',
  evidence: [],
  auditKinds: ['self'],
  notApplicableRule: text,
  basis: 'proposed',
  ...fields,
});
const plainSection = { passMark: null, shownIf: null, notApplicableRule: null };
const version = (items: Item[]): ChecklistVersion => ({
  checklistId: 'c',
  version: 1,
  title: text,
  service: 'aftersales',
  scoringVersion: 1,
  settings: {
    notApplicable: 'excluded',
    notObserved: 'zero',
    critical: 'failsOutcome',
    passMark: null,
    bonusCap: null,
    rounding: 'none',
    signature: 'none',
  },
  sections: [
    { id: 's1', name: text, weight: 3, ...plainSection },
    { id: 's2', name: text, weight: 1, ...plainSection },
  ],
  repeatGroups: [],
  items,
});
const measured = (itemId: string, value: number): Answer => ({
  itemId,
  state: 'answered',
  value: { type: 'measure', measured: value },
  note: '',
});
const findings = (checklist: ChecklistVersion, answers: readonly Answer[]) =>
  findingsOf(checklist, answers, scoreAudit(checklist, answers));

test('the heaviest loss comes first; equal losses with the critical one first', () => {
  const checklist = version([item('a', 2), item('b', 4), item('c', 8), item('d', 2, { critical: true })]);
  const found = findings(checklist, [
    measured('a', 0),
    measured('b', 60),
    measured('c', 70),
    measured('d', 0),
  ]);
  expect(found.map(({ itemId, weightLost, criticalFailed }) => [itemId, weightLost, criticalFailed])).toEqual(
    [
      ['c', 4, false],
      ['d', 2, true],
      ['a', 2, false],
      ['b', 2, false],
    ],
  );
});

test('what passed, did not apply, was not seen or not answered is no finding', () => {
  const checklist = version([item('a', 1), item('b', 1), item('c', 1), item('d', 1)]);
  const answers: Answer[] = [
    measured('a', 100),
    { itemId: 'b', state: 'notApplicable', reason: 'none here', note: '' },
    { itemId: 'c', state: 'notObserved', note: '' },
  ];
  expect(findings(checklist, answers)).toEqual([]);
});

test('points lost are what mending that item alone would add to the overall score', () => {
  fc.assert(
    fc.property(
      fc.array(
        fc.record({
          weight: fc.integer({ min: 1, max: 9 }),
          value: fc.constantFrom(0, 60, 100),
          second: fc.boolean(),
        }),
        {
          minLength: 1,
          maxLength: 12,
        },
      ),
      rows => {
        const checklist = version(
          rows.map(({ weight, second }, index) =>
            item(`i${index}`, weight, { sectionId: second ? 's2' : 's1' }),
          ),
        );
        const answers = rows.map(({ value }, index) => measured(`i${index}`, value));
        const overall = scoreAudit(checklist, answers).overall ?? 0;
        for (const { itemId, pointsLost } of findings(checklist, answers)) {
          const mended = answers.map(answer => (answer.itemId === itemId ? measured(itemId, 100) : answer));
          expect((scoreAudit(checklist, mended).overall ?? 0) - overall).toBeCloseTo(pointsLost, 8);
        }
      },
    ),
  );
});

test('moments gather their findings, the one that lost most first', () => {
  const { momentId } = item('m', 1);
  const checklist = version([item('a', 3), item('b', 2, { momentId }), item('c', 2, { momentId })]);
  const grouped = findingsByMoment(
    findings(checklist, [measured('a', 0), measured('b', 0), measured('c', 0)]),
  );
  expect(grouped.map(group => [group.momentId, group.weightLost, group.findings.length])).toEqual([
    ['mot-m', 4, 2],
    ['mot-a', 3, 1],
  ]);
});

test('of an item answered several times the worst answer is shown; a bonus that was not earned is no finding', () => {
  const checklist: ChecklistVersion = {
    ...version([item('a', 2, { repeatGroupId: 'g' }), item('b', 4), item('more', 8, { bonus: true })]),
    repeatGroups: [{ id: 'g', sectionId: 's1', name: text, least: 1, most: 3, combine: 'mean' }],
  };
  const found = findings(checklist, [
    { ...measured('a', 100), instance: 1 },
    { ...measured('a', 10), instance: 2 },
    { ...measured('a', 60), instance: 3 },
    measured('b', 100),
    measured('more', 0),
  ]);
  expect(found.map(({ itemId, score, answer }) => [itemId, score, answer.value])).toEqual([
    ['a', 0.5, { type: 'measure', measured: 10 }],
  ]);
});
