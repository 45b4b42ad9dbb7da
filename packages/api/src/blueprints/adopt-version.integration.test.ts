import { conflictKey, type MergeDecisions } from '@truthline/blueprint';
import { setBase, systemScope } from '@truthline/db';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { demoUuid } from '../demo/demo-keys.ts';
import { demoStandardId } from '../demo/load-drawings.ts';
import type { Work } from '../request/context.ts';
import { codeOf, openDrawings, told, variantOf, type Drawings } from '../testing/drawings.ts';
import { adoptVersion } from './adopt-version.ts';
import { listDeviations } from './deviations-service.ts';
import { readHistory } from './history-service.ts';
import { readStandardNews } from './standard-news.ts';

let drawings: Drawings;
let consultant: Work;
let analyst: Work;
let manager: Work;
let open: Drawings['open'];
let recordsOf: Drawings['recordsOf'];
const standardId = demoStandardId('aftersales');

beforeAll(async () => {
  drawings = await openDrawings();
  ({ consultant, analyst, manager, open, recordsOf } = drawings);
});
afterAll(() => drawings.close());

const dealerId = demoUuid('dealer-hb01');

describe('deviations', () => {
  test('of one variant: what, why, who and when; a reason nobody has given is missing', async () => {
    const [variant, ...others] = await listDeviations(manager, { blueprintId: variantOf('hb01') });
    expect(others).toEqual([]);
    expect(variant).toMatchObject({ dealerId, base: { number: 1, revision: 0, known: true } });
    const lines = variant?.differences.map(({ kind, place, reason, changedBy, changedAt }) => [
      kind,
      place.id,
      reason?.en.slice(0, 11) ?? null,
      changedBy?.name,
      changedAt?.slice(0, 10),
    ]);
    expect(lines).toEqual([
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
