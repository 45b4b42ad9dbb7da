import {
  cardIdSchema,
  conflictKey,
  storeBlueprint,
  type Blueprint,
  type MergeDecisions,
} from '@truthline/blueprint';
import { setBase, systemScope } from '@truthline/db';
import { restoreBlueprint, type Command } from '@truthline/document';
import type { Result } from '@truthline/kernel';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { demoUuid } from '../demo/demo-keys.ts';
import { demoStandardId } from '../demo/load-drawings.ts';
import type { Work } from '../request/context.ts';
import { openDemoWorld, type DemoWorld } from '../testing/demo-work.ts';
import { adoptVersion } from './adopt-version.ts';
import { archiveBlueprint } from './archive-blueprint.ts';
import { openBlueprint, listBlueprints as listPresented } from './blueprints-service.ts';
import { createBlueprint } from './create-blueprint.ts';
import { createVariant } from './create-variant.ts';
import { creationSchema } from './creation.ts';
import { listDeviations } from './deviations-service.ts';
import { readAt, readHistory } from './history-service.ts';
import { publishStandard } from './publish-standard.ts';
import { pushChanges } from './push-changes.ts';
import { readStandardNews } from './standard-news.ts';
import { listVersions, nameVersion } from './versions-service.ts';

let world: DemoWorld;
let consultant: Work;
let analyst: Work;
let manager: Work;
const standardId = demoStandardId('aftersales');
const dealerId = demoUuid('dealer-hb01');
const variantOf = (key: string) => demoUuid(`variant-dealer-${key}`);

beforeAll(async () => {
  world = await openDemoWorld();
  consultant = await world.workOf('consultant');
  analyst = await world.workOf('oemAnalyst');
  manager = await world.workOf('dealerManager');
});
afterAll(() => world.close());

const told = <T, E>(result: Result<T, E>): T => {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
};
const codeOf = async (call: Promise<Result<unknown, { readonly code: string }>>) => {
  const result = await call;
  return result.ok ? null : result.error.code;
};
const open = async (blueprintId: string) => told(await openBlueprint(consultant, blueprintId));
const recordsOf = async (blueprintId: string): Promise<Blueprint> => (await open(blueprintId)).stored.records;
const text = (en: string) => ({ zh: '', en });

let changes = 0;
const push = async (work: Work, blueprintId: string, ...commands: readonly Command[]) => {
  const requests = commands.map(command => {
    changes += 1;
    return { changeId: `test-${changes}`, baseRevision: 0, command };
  });
  const outcomes = told(await pushChanges(work, blueprintId, requests));
  expect(outcomes.map(({ status }) => status)).toEqual(commands.map(() => 'committed'));
};
const edit = (cardId: string, en: string): Command => ({
  type: 'card.edit',
  cardId: cardIdSchema.parse(cardId),
  fields: { text: text(en) },
});

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

describe('making drawings', () => {
  const make = (work: Work, wish: unknown) => createBlueprint(work, creationSchema.parse(wish));
  const own = { title: text('Ours'), service: 'aftersales', dealerId };

  test('empty, from a template, from another drawing, from records', async () => {
    const empty = told(await make(manager, { ...own, kind: 'asIs', from: null }));
    expect(await open(empty.blueprintId)).toMatchObject({ kind: 'asIs', dealerId, revision: 0, base: null });
    const shipped = told(await make(manager, { ...own, kind: 'toBe', from: { template: 'recovery' } }));
    expect(Object.keys((await recordsOf(shipped.blueprintId)).card).length).toBeGreaterThan(20);
    expect((await recordsOf(shipped.blueprintId)).journey['journey']).toMatchObject({
      title: text('Ours'),
      service: 'aftersales',
    });
    const copy = told(await make(manager, { ...own, kind: 'toBe', from: empty }));
    expect((await open(copy.blueprintId)).base).toEqual({
      blueprintId: empty.blueprintId,
      revision: 0,
      version: null,
    });
    const stored = storeBlueprint(await recordsOf(standardId));
    const read = told(await make(manager, { ...own, kind: 'asIs', from: { stored } }));
    expect((await recordsOf(read.blueprintId)).card).toEqual(stored.records.card);
  });

  test('what cannot be read, and what nobody has, is refused', async () => {
    const refusals = [
      { ...own, kind: 'asIs', from: { stored: { schemaVersion: 1 } } },
      { ...own, kind: 'asIs', from: { template: 'nothing' } },
      { ...own, kind: 'asIs', from: { blueprintId: demoUuid('nothing') } },
      { ...own, kind: 'asIs', dealerId: demoUuid('nobody'), from: null },
      { ...own, kind: 'variant', from: { blueprintId: variantOf('hb01') } },
    ].map(wish => codeOf(make(manager, wish)));
    expect(await Promise.all(refusals)).toEqual([
      'blueprintUnreadable',
      'templateUnknown',
      'notFound',
      'notFound',
      'notFound',
    ]);
    const nul = storeBlueprint(await recordsOf(standardId));
    const journey = { journey: { ...nul.records.journey['journey'], title: { zh: '\u0000', en: '' } } };
    const stored = { ...nul, records: { ...nul.records, journey } };
    expect(await codeOf(make(manager, { ...own, kind: 'asIs', from: { stored } }))).toBe(
      'blueprintUnreadable',
    );
  });

  test('a standard is nobody’s and a variant is somebody’s, made from a standard', () => {
    const shapes = [
      { ...own, kind: 'standard', from: null },
      { ...own, kind: 'variant', from: null },
      { ...own, kind: 'variant', dealerId: null, from: { blueprintId: standardId } },
    ];
    expect(shapes.map(shape => creationSchema.safeParse(shape).success)).toEqual([false, false, false]);
  });

  test('a variant begins with what was published last, not with the draft', async () => {
    const id = demoUuid('dealer-hd01');
    await push(consultant, standardId, edit('card-dial', 'A draft that nobody has published'));
    const { blueprintId } = told(await createVariant(consultant, { standardId, dealerId: id }));
    expect((await open(blueprintId)).base).toEqual({ blueprintId: standardId, revision: 5, version: 2 });
    expect((await recordsOf(blueprintId)).card['card-dial']?.text.en).toBe('Calls the booking line');
    expect((await recordsOf(blueprintId)).card['card-first-contact']?.durationSeconds).toBe(30);
    expect(await readStandardNews(consultant, blueprintId)).toBeNull();
    expect(await codeOf(createVariant(consultant, { standardId, dealerId: id }))).toBe('variantExists');
  });

  test('put away, a drawing is in no list and opened all the same', async () => {
    const { blueprintId } = told(await make(manager, { ...own, kind: 'asIs', from: null }));
    const listed = async () => (await listPresented(manager, null)).some(({ id }) => id === blueprintId);
    expect(await listed()).toBe(true);
    told(await archiveBlueprint(manager, { blueprintId, archived: true }));
    expect(await listed()).toBe(false);
    expect((await open(blueprintId)).archivedAt).not.toBeNull();
    expect(told(await archiveBlueprint(manager, { blueprintId, archived: false }))).toEqual({
      archivedAt: null,
    });
    expect(await listed()).toBe(true);
  });
});

describe('deviations', () => {
  test('of one variant: what, why, who and when; a reason nobody has given is missing', async () => {
    const [variant, ...others] = await listDeviations(manager, { blueprintId: variantOf('hb01') });
    expect(others).toEqual([]);
    expect(variant).toMatchObject({ dealerId, base: { number: 1, revision: 0, known: true } });
    const told = variant?.differences.map(({ kind, place, reason, changedBy, changedAt }) => [
      kind,
      place.id,
      reason?.en.slice(0, 11) ?? null,
      changedBy?.name,
      changedAt?.slice(0, 10),
    ]);
    expect(told).toEqual([
      ['changed', 'card-first-contact', 'One advisor', '周明慧', '2026-03-18'],
      ['changed', 'card-serve-drinks', null, '周明慧', '2026-06-11'],
      ['added', 'card-metro-shuttle', 'Most custom', '周明慧', '2026-04-02'],
      ['added', 'link-metro-shuttle.to-lounge', null, '周明慧', '2026-04-02'],
    ]);
  });

  test('of all variants of a standard, for those who reach them; a manager sees the own', async () => {
    const all = await listDeviations(analyst, { standardId });
    expect(all.length).toBeGreaterThanOrEqual(5);
    expect(all.find(({ blueprintId }) => blueprintId === variantOf('hb02'))?.differences).toMatchObject([
      { kind: 'removed', place: { table: 'card', id: 'card-paper-list' } },
      { kind: 'changed', place: { table: 'card', id: 'card-collect' } },
      { kind: 'removed', place: { table: 'link', id: 'link-paper-list.note-down' }, reason: null },
    ]);
    const own = await listDeviations(manager, { standardId });
    expect(own.map(({ blueprintId }) => blueprintId)).toEqual([variantOf('hb01')]);
  });
});

describe('taking a new standard over', () => {
  const adopt = async (
    work: Work,
    blueprintId: string,
    decisions: MergeDecisions,
    more: { readonly baseRevision?: number; readonly number?: number; readonly baseNumber?: number } = {},
  ) =>
    told(
      await adoptVersion(work, {
        blueprintId,
        number: 2,
        baseRevision: (await open(blueprintId)).revision,
        decisions,
        ...more,
      }),
    );

  test('says what is new and where it conflicts; stale and undecided change nothing', async () => {
    const blueprintId = variantOf('hb01');
    const news = await readStandardNews(manager, blueprintId);
    expect(news).toMatchObject({
      standardId,
      base: { number: 1, revision: 0 },
      bases: [],
      newest: { number: 2 },
    });
    const before = await open(blueprintId);
    expect(await adopt(manager, blueprintId, {}, { baseRevision: before.revision - 1 })).toEqual({
      status: 'stale',
      revision: before.revision,
    });
    const undecided = await adopt(manager, blueprintId, {});
    expect(undecided.status === 'undecided' && undecided.conflicts.map(conflictKey)).toEqual([
      'fields:card:card-first-contact:text',
      'fields:card:card-first-contact:durationSeconds',
    ]);
    const half = await adopt(manager, blueprintId, { 'fields:card:card-first-contact:text': 'ours' });
    expect(half.status === 'undecided' && half.conflicts).toHaveLength(1);
    expect(await open(blueprintId)).toEqual(before);
  });

  test('with every conflict decided it is one change by that person, and the reasons that hold stay', async () => {
    const blueprintId = variantOf('hb01');
    const { revision } = await open(blueprintId);
    const adopted = await adopt(manager, blueprintId, {
      'fields:card:card-first-contact:text': 'ours',
      'fields:card:card-first-contact:durationSeconds': 'theirs',
    });
    expect(adopted).toMatchObject({ status: 'adopted', number: 2, change: { revision: revision + 1 } });
    const after = await open(blueprintId);
    expect(after).toMatchObject({
      revision: revision + 1,
      base: { blueprintId: standardId, revision: 5, version: 2 },
    });
    const { card, deviation } = after.stored.records;
    expect(card['card-first-contact']).toMatchObject({
      text: { en: 'Receives within two minutes' },
      durationSeconds: 30,
    });
    expect(card['card-collect']).toMatchObject({ text: { en: 'Takes payment in three minutes' } });
    expect(card['card-progress-message']).toBeDefined();
    expect(card['card-metro-shuttle']).toBeDefined();
    expect(Object.keys(deviation)).toHaveLength(2);
    const { changes: log } = await readHistory(manager, { blueprintId, limit: 1 });
    expect(log[0]).toMatchObject({ adoptedVersion: 2, actorName: '周明慧', command: { label: 'adopt' } });
    expect(await readStandardNews(manager, blueprintId)).toBeNull();
    const again = adoptVersion(manager, {
      blueprintId,
      number: 2,
      baseRevision: revision + 1,
      decisions: {},
    });
    expect(await codeOf(again)).toBe('versionNotNewer');
    // What differs from the new standard is what differs, and no more.
    const [differs] = await listDeviations(manager, { blueprintId });
    expect(differs?.base).toEqual({ number: 2, revision: 5, known: true });
    expect(differs?.differences.map(({ place }) => place.id)).toContain('card-first-contact');
    expect(differs?.differences.map(({ place }) => place.id)).not.toContain('card-collect');
  });

  test('a reason whose difference is given up goes with it', async () => {
    const blueprintId = variantOf('hd06');
    const first = await adopt(consultant, blueprintId, {});
    if (first.status !== 'undecided') throw new Error(`not asked: ${first.status}`);
    const decisions = Object.fromEntries(
      first.conflicts.map(conflict => [conflictKey(conflict), 'theirs'] as const),
    );
    expect(Object.keys((await recordsOf(blueprintId)).deviation)).toHaveLength(2);
    expect(await adopt(consultant, blueprintId, decisions)).toMatchObject({ status: 'adopted' });
    const { card, deviation } = await recordsOf(blueprintId);
    expect(card['card-report']?.text.en).toBe('Reports progress every hour, unasked');
    expect(Object.values(deviation).map(({ place }) => place.id)).toEqual(['card-remind']);
  });

  test('of two at once, the second is stale', async () => {
    const blueprintId = variantOf('hn03');
    const { revision } = await open(blueprintId);
    const both = await Promise.all(
      [1, 2].map(() =>
        adoptVersion(consultant, { blueprintId, number: 2, baseRevision: revision, decisions: {} }),
      ),
    );
    const outcomes = both.map(result => (result.ok ? result.value.status : result.error.code));
    expect(outcomes.toSorted()).toEqual(['adopted', 'versionNotNewer']);
    expect((await open(blueprintId)).revision).toBe(revision + 1);
  });

  test('where nobody knows what a variant began with, it is asked, and the choice counts', async () => {
    const blueprintId = variantOf('xn01');
    const scope = systemScope(consultant.signedIn.actor.networkId);
    const forget = { blueprintId: standardId, revision: null, version: null };
    await consultant.ports.store.within(scope, tx => setBase(tx, blueprintId, forget));
    expect(await readStandardNews(consultant, blueprintId)).toMatchObject({ base: null, bases: [1, 2] });
    const [unknown] = await listDeviations(consultant, { blueprintId });
    expect(unknown?.base).toEqual({ number: 2, revision: 5, known: false });
    expect(await adopt(consultant, blueprintId, {})).toEqual({ status: 'baseUnknown', bases: [1, 2] });
    expect(await adopt(consultant, blueprintId, {}, { baseNumber: 9 })).toMatchObject({
      status: 'baseUnknown',
    });
    expect(await adopt(consultant, blueprintId, {}, { baseNumber: 1 })).toMatchObject({ status: 'adopted' });
    const { card } = await recordsOf(blueprintId);
    expect(card['card-see-off']?.text.en).toBe('Sees off at the gate');
    expect(card['card-first-contact']?.durationSeconds).toBe(30);
  });

  test('a version that is not there, and a drawing that is no variant', async () => {
    const wish = { blueprintId: variantOf('hb02'), number: 7, baseRevision: 2, decisions: {} };
    expect(await codeOf(adoptVersion(consultant, wish))).toBe('versionUnknown');
    expect(await codeOf(adoptVersion(consultant, { ...wish, blueprintId: standardId }))).toBe('notFound');
    // Another dealer's is not even found.
    expect(await codeOf(adoptVersion(manager, { ...wish, number: 2 }))).toBe('notFound');
  });
});
