import { cardIdSchema, storeBlueprint, type Blueprint } from '@truthline/blueprint';
import { restoreBlueprint, type Command } from '@truthline/document';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { demoStandardId } from '../demo/load-drawings.ts';
import type { Work } from '../request/context.ts';
import { codeOf, edit, openDrawings, text, told, variantOf, type Drawings } from '../testing/drawings.ts';
import { listBlueprints as listPresented } from './blueprints-service.ts';
import { createBlueprint } from './create-blueprint.ts';
import { readAt, readHistory } from './history-service.ts';
import { publishStandard } from './publish-standard.ts';
import { listVersions, nameVersion } from './versions-service.ts';

let drawings: Drawings;
let consultant: Work;
let analyst: Work;
let manager: Work;
let open: Drawings['open'];
let recordsOf: Drawings['recordsOf'];
let push: Drawings['push'];
const standardId = demoStandardId('aftersales');

beforeAll(async () => {
  drawings = await openDrawings();
  ({ consultant, analyst, manager, open, recordsOf, push } = drawings);
});
afterAll(() => drawings.close());

describe('what a new network shows', () => {
  test('standards published, after-sales twice; variants built on the first version', async () => {
    const listed = await listPresented(consultant, null);
    const standards = listed.filter(({ kind }) => kind === 'standard');
    expect(standards.map(({ service, publishedNumber }) => [service, publishedNumber])).toEqual([
      ['aftersales', 2],
      ['sales', 1],
      ['testDrive', 1],
      ['delivery', 1],
      ['recovery', 1],
    ]);
    const variants = listed.filter(({ kind }) => kind === 'variant');
    expect(variants).toHaveLength(5);
    expect(new Set(variants.map(({ base }) => JSON.stringify(base)))).toEqual(
      new Set([JSON.stringify({ blueprintId: standardId, revision: 0, version: 1 })]),
    );
    const versions = await listVersions(manager, standardId);
    expect(
      versions.map(({ number, revision, name, madeBy }) => [number, revision, name.en, madeBy.name]),
    ).toEqual([
      [2, 5, 'Shorter waits at reception and payment', '许静怡'],
      [1, 0, 'First release', '许静怡'],
    ]);
  });
});

describe('history', () => {
  test('any revision is as it was, also long ago, whatever happened since; versions or not', async () => {
    const { blueprintId } = told(
      await createBlueprint(consultant, {
        title: text('History'),
        service: 'other',
        kind: 'toBe',
        dealerId: null,
        from: { blueprintId: standardId },
      }),
    );
    const states: Blueprint[] = [await recordsOf(blueprintId)];
    const commands: readonly Command[] = [
      edit('card-dial', 'one'),
      { type: 'card.remove', cardIds: [cardIdSchema.parse('card-pick-up')] },
      { type: 'journey.edit', fields: { title: text('Renamed'), promisedSeconds: 60 } },
      edit('card-dial', 'two'),
      { type: 'deviation.record', place: { table: 'card', id: 'card-dial' }, reason: text('because') },
    ];
    for (const command of commands) {
      await push(consultant, blueprintId, command);
      states.push(await recordsOf(blueprintId));
    }
    const lookBack = async () => {
      for (const [revision, state] of states.entries())
        expect(told(await readAt(consultant, blueprintId, revision))).toEqual(storeBlueprint(state));
    };
    await lookBack();
    // From a version nearby, forwards and back, the same comes out.
    told(await nameVersion(consultant, { blueprintId, revision: 2, name: text('In the middle') }));
    await lookBack();
    expect(await codeOf(readAt(consultant, blueprintId, 6))).toBe('revisionUnknown');

    const first = await readHistory(consultant, { blueprintId, limit: 3 });
    expect(first.changes.map(({ revision }) => revision)).toEqual([5, 4, 3]);
    expect(first.changes[0]).toMatchObject({
      actorName: '林知行',
      command: commands[4],
      adoptedVersion: null,
    });
    const rest = await readHistory(consultant, { blueprintId, limit: 3, beforeRevision: first.next ?? 0 });
    expect([rest.changes.map(({ revision }) => revision), rest.next]).toEqual([[2, 1], null]);

    // Restoring is a change like any other: everything since stays in the log.
    const command = restoreBlueprint(
      await recordsOf(blueprintId),
      told(await readAt(consultant, blueprintId, 1)).records,
    );
    if (command === null) throw new Error('nothing to restore');
    await push(consultant, blueprintId, command);
    expect(await recordsOf(blueprintId)).toEqual(states[1]);
    expect((await open(blueprintId)).revision).toBe(6);
  });
});

describe('publishing', () => {
  test('freezes a revision under the next number; the draft goes on; nothing earlier is published again', async () => {
    const id = demoStandardId('sales');
    const publish = (revision: number) =>
      publishStandard(analyst, { blueprintId: id, revision, name: text('Next') });
    const [card = ''] = Object.keys((await recordsOf(id)).card);
    await push(analyst, id, edit(card, 'one'), edit(card, 'two'), edit(card, 'three'));
    expect(told(await publish(2))).toMatchObject({ number: 2, lint: { errors: expect.any(Number) } });
    const frozen = told(await readAt(manager, id, 2));
    expect(frozen.records.card[card]?.text.en).toBe('two');
    expect(await codeOf(publish(2))).toBe('publishedAlready');
    expect(await codeOf(publish(1))).toBe('publishedAlready');
    expect(await codeOf(publish(4))).toBe('revisionUnknown');
    expect(told(await publish(3)).number).toBe(3);
    // Of two at once, one is told.
    await push(analyst, id, edit(card, 'four'));
    const both = await Promise.all([codeOf(publish(4)), codeOf(publish(4))]);
    expect(new Set(both)).toEqual(new Set(['publishedAlready', null]));
    expect((await listVersions(manager, id)).map(({ number }) => number)).toEqual([4, 3, 2, 1]);
  });

  test('a standard with errors is published, and its errors are told', async () => {
    const { blueprintId } = told(
      await createBlueprint(analyst, {
        title: text('Bad'),
        service: 'recovery',
        kind: 'standard',
        dealerId: null,
        from: { blueprintId: standardId },
      }),
    );
    const customers = Object.values((await recordsOf(blueprintId)).card)
      .filter(({ laneId }) => laneId === 'lane-customer')
      .map(({ id }) => id);
    await push(analyst, blueprintId, { type: 'card.remove', cardIds: customers });
    const published = told(await publishStandard(analyst, { blueprintId, revision: 1, name: text('Bad') }));
    expect(published.number).toBe(1);
    expect(published.lint.errors).toBeGreaterThan(0);
  });

  test('only a standard is published', async () => {
    const wish = { blueprintId: variantOf('hb01'), revision: 0, name: text('Mine') };
    expect(await codeOf(publishStandard(consultant, wish))).toBe('notFound');
  });
});
