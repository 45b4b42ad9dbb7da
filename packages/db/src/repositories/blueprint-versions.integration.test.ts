import { emptyBlueprint } from '@truthline/blueprint';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { idNamed, managerScope, seedSmallNetwork, type SmallNetwork } from '../testing/small-network.ts';
import { openTestDatabase, type TestDatabase } from '../testing/test-database.ts';
import type { Tx } from '../store/tx.ts';
import { appendChange, listChangesBefore } from './blueprint-changes.ts';
import {
  addVersion,
  findNearestVersion,
  findPublishedVersion,
  listNewestPublished,
  listVersions,
} from './blueprint-versions.ts';
import {
  createBlueprint,
  findBlueprintHeader,
  findDealerBlueprint,
  listBlueprints,
  lockBlueprint,
  setArchived,
  setBase,
} from './blueprints.ts';
import { listLastTouches } from './last-touches.ts';

let database: TestDatabase;
let network: SmallNetwork;
let standardId: string;
let variantId: string;

const titled = (en: string) => emptyBlueprint({ zh: '', en }, 'aftersales');
const asSystem = <T>(work: (tx: Tx) => Promise<T>) => database.store.within(network.system, work);
const asManager = <T>(work: (tx: Tx) => Promise<T>) => database.store.within(managerScope(network, 0), work);

const change = async (tx: Tx, blueprintId: string, changeId: string, diff: object) => {
  const locked = await lockBlueprint(tx, blueprintId);
  if (locked === null) throw new Error('not there');
  const committedAt = '2026-04-01T00:00:00.000Z';
  return appendChange(
    tx,
    locked,
    { changeId, actorName: changeId, committedAt, command: {}, diff, adoptedVersion: null },
    titled(changeId),
  );
};

const keep = (tx: Tx, revision: number, number: number | null) =>
  addVersion(
    tx,
    { id: standardId, dealerId: null },
    {
      id: idNamed('version', String(revision), String(number)),
      revision,
      number,
      name: { zh: '', en: `Revision ${revision}` },
      actorName: 'Truthline',
      madeAt: `2026-04-0${revision + 1}T00:00:00.000Z`,
      blueprint: titled(`Kept at ${revision}`),
    },
  );

beforeAll(async () => {
  database = await openTestDatabase();
  network = await seedSmallNetwork(database.store, 'versions');
  [standardId, variantId] = network.blueprintIds;
  await asSystem(async tx => {
    for (const id of ['one', 'two', 'three', 'four', 'five', 'six'])
      await change(tx, standardId, id, {
        card: { added: { [`card-${id}`]: {} }, changed: { 'card-one': {} } },
      });
    await keep(tx, 0, 1);
    await keep(tx, 2, null);
    await keep(tx, 6, 2);
  });
});
afterAll(() => database.remove());

describe('versions', () => {
  test('are listed newest first and found by number, as newest and by nearness', async () => {
    await asManager(async tx => {
      const listed = await listVersions(tx, standardId);
      expect(listed.map(({ revision, number, name }) => [revision, number, name.en])).toEqual([
        [6, 2, 'Revision 6'],
        [2, null, 'Revision 2'],
        [0, 1, 'Revision 0'],
      ]);
      expect(listed[0]).toMatchObject({ actorName: 'Truthline', madeAt: '2026-04-07T00:00:00.000Z' });
      expect((await findPublishedVersion(tx, standardId, 'newest'))?.blueprint).toEqual(titled('Kept at 6'));
      expect(await findPublishedVersion(tx, standardId, 1)).toMatchObject({ revision: 0 });
      expect(await findPublishedVersion(tx, standardId, 3)).toBeNull();
      expect(await findPublishedVersion(tx, variantId, 'newest')).toBeNull();
      const near = async (revision: number) => (await findNearestVersion(tx, standardId, revision))?.revision;
      expect([await near(0), await near(3), await near(5)]).toEqual([0, 2, 6]);
      expect(await findNearestVersion(tx, variantId, 0)).toBeNull();
      expect(await listNewestPublished(tx)).toEqual(new Map([[standardId, 2]]));
    });
  });

  test('the log is read backwards in pages', async () => {
    await asManager(async tx => {
      const page = async (before: number | null) =>
        (await listChangesBefore(tx, standardId, before, 4)).map(({ revision }) => revision);
      expect(await page(null)).toEqual([6, 5, 4, 3]);
      expect(await page(3)).toEqual([2, 1]);
    });
  });

  test('who touched a record last is known, table by table', async () => {
    const touches = await asManager(tx => listLastTouches(tx, [standardId, variantId]));
    expect(touches.map(({ table, recordId, revision }) => [table, recordId, revision])).toEqual([
      ['card', 'card-five', 5],
      ['card', 'card-four', 4],
      ['card', 'card-one', 6],
      ['card', 'card-six', 6],
      ['card', 'card-three', 3],
      ['card', 'card-two', 2],
    ]);
    expect(touches[2]).toMatchObject({
      blueprintId: standardId,
      actorName: 'six',
      at: '2026-04-01T00:00:00.000Z',
    });
    expect(await asManager(tx => listLastTouches(tx, []))).toEqual([]);
  });
});

describe('kinds', () => {
  const create = (
    tx: Tx,
    name: string,
    kind: 'standard' | 'variant' | 'asIs' | 'toBe',
    dealerId: string | null,
  ) =>
    createBlueprint(tx, { id: idNamed('kind', name), kind, dealerId, base: null, blueprint: titled(name) });

  test('a standard belongs to nobody and a variant to somebody', async () => {
    const [dealerId] = network.dealerIds;
    await expect(asSystem(tx => create(tx, 'wrong', 'standard', dealerId))).rejects.toMatchObject({
      code: '23514',
    });
    await expect(asSystem(tx => create(tx, 'wrong', 'variant', null))).rejects.toMatchObject({
      code: '23514',
    });
  });

  test('the network’s own as-is is read with network reach alone; a dealer’s by the dealer', async () => {
    const [own, other] = network.dealerIds;
    await asSystem(async tx => {
      await create(tx, 'network as-is', 'asIs', null);
      await create(tx, 'own to-be', 'toBe', own);
      await create(tx, 'other to-be', 'toBe', other);
    });
    const read = await asManager(tx => listBlueprints(tx));
    expect(read.map(({ id }) => id)).toEqual([standardId, idNamed('kind', 'own to-be'), variantId]);
    await expect(asManager(tx => create(tx, 'mine', 'asIs', null))).rejects.toMatchObject({ code: '42501' });
    await asManager(tx => create(tx, 'mine', 'asIs', own));
    expect(await asManager(tx => findBlueprintHeader(tx, idNamed('kind', 'mine')))).toMatchObject({
      kind: 'asIs',
    });
  });

  test('a dealer works by the variant, not by an as-is; a new standard takes nobody’s place until published', async () => {
    const [dealerId, withoutVariant] = network.dealerIds;
    const find = (id: string) =>
      asSystem(async tx => (await findDealerBlueprint(tx, { dealerId: id, service: 'aftersales' }))?.id);
    await asSystem(async tx => {
      await create(tx, 'another standard', 'standard', null);
      await setArchived(tx, network.blueprintIds[2], '2026-05-01T00:00:00.000Z');
    });
    expect(await find(dealerId)).toBe(variantId);
    expect(await find(withoutVariant)).toBe(standardId);
  });

  test('a base is kept, and what is put away is in no list', async () => {
    const base = { blueprintId: standardId, revision: 6, version: 2 };
    await asManager(async tx => {
      expect((await findBlueprintHeader(tx, variantId))?.base).toEqual({
        ...base,
        revision: 0,
        version: null,
      });
      await setBase(tx, variantId, base);
      expect((await findBlueprintHeader(tx, variantId))?.base).toEqual(base);
      expect((await listBlueprints(tx, { baseId: standardId })).map(({ id }) => id)).toEqual([variantId]);
      expect(await setArchived(tx, variantId, '2026-05-01T00:00:00.000Z')).toBe(true);
      expect(await listBlueprints(tx, { baseId: standardId })).toEqual([]);
      expect((await findBlueprintHeader(tx, variantId))?.archivedAt).toBe('2026-05-01T00:00:00.000Z');
      expect(await setArchived(tx, standardId, null)).toBe(false);
    });
  });
});
