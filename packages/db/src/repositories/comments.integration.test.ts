import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Scope } from '../store/scope.ts';
import { idNamed, managerScope, seedSmallNetwork, type SmallNetwork } from '../testing/small-network.ts';
import { openTestDatabase, type TestDatabase } from '../testing/test-database.ts';
import { countUnread, listThreads } from './comment-threads.ts';
import { addComment, markThreadRead, settleThread } from './comments.ts';
import { addFile, carryFiles, findFile } from './files.ts';
import { listMembers } from './members.ts';

let database: TestDatabase;
let network: SmallNetwork;
let manager: Scope;
let administrator: Scope;
let staff: Scope;
const place = { table: 'card', id: 'c1' } as const;
const variantA = () => ({ id: network.blueprintIds[1], dealerId: network.dealerIds[0] });
const standard = () => ({ id: network.blueprintIds[0], dealerId: null });

beforeAll(async () => {
  database = await openTestDatabase();
  network = await seedSmallNetwork(database.store, 'talk');
  manager = managerScope(network, 0);
  administrator = { ...network.system, personId: network.administratorId };
  staff = {
    networkId: network.networkId,
    personId: network.shopperId,
    reach: { kind: 'own', dealerIds: [network.dealerIds[0]] },
  };
});
afterAll(() => database.remove());

const say = (scope: Scope, name: string, where: Parameters<typeof addComment>[2], mentions: string[] = []) =>
  database.store.attempt(scope, tx =>
    addComment(tx, variantA(), where, {
      id: idNamed('talk', name),
      authorName: 'Somebody',
      writtenAt: '2026-04-01T00:00:00.000Z',
      text: name,
      mentions,
    }),
  );
const threadId = idNamed('talk', 'first');

describe('a thread', () => {
  test('is opened by its first comment, answered, and counted for who has not read it', async () => {
    expect(await say(manager, 'first', { place }, [network.administratorId])).toEqual({
      ok: true,
      value: { threadId, added: true },
    });
    expect(await say(manager, 'second', { threadId })).toMatchObject({ ok: true });
    const unread = (scope: Scope) => database.store.within(scope, countUnread);
    const blueprintId = network.blueprintIds[1];
    expect(await unread(manager)).toEqual([]);
    expect(await unread(administrator)).toEqual([{ blueprintId, unread: 2, mentions: 1 }]);
    await database.store.within(administrator, tx => markThreadRead(tx, variantA(), threadId, 1));
    expect(await unread(administrator)).toEqual([{ blueprintId, unread: 1, mentions: 0 }]);
    // A late mark of an earlier look takes nothing back.
    await database.store.within(administrator, tx => markThreadRead(tx, variantA(), threadId, 0));
    expect(await unread(administrator)).toEqual([{ blueprintId, unread: 1, mentions: 0 }]);
    const [thread] = await database.store.within(administrator, tx => listThreads(tx, blueprintId));
    expect(thread).toMatchObject({
      id: threadId,
      place,
      resolved: null,
      readThrough: 1,
      comments: [
        { number: 1, text: 'first', mentions: [network.administratorId] },
        { number: 2, text: 'second', mentions: [] },
      ],
    });
  });

  test('takes the same comment once, however often it is sent', async () => {
    expect(await say(manager, 'second', { threadId })).toEqual({
      ok: true,
      value: { threadId, added: false },
    });
    expect(await say(manager, 'first', { place })).toMatchObject({ ok: true, value: { added: false } });
    const [thread] = await database.store.within(manager, tx => listThreads(tx, network.blueprintIds[1]));
    expect(thread?.comments).toHaveLength(2);
  });

  test('does not take a comment under an id that another has used', async () => {
    expect(await say(administrator, 'second', { threadId })).toEqual({
      ok: false,
      error: { reason: 'idTaken' },
    });
  });

  test('two at once get numbers of their own', async () => {
    const said = await Promise.all(['a', 'b', 'c', 'd'].map(name => say(manager, name, { threadId })));
    expect(said.every(({ ok }) => ok)).toBe(true);
    const [thread] = await database.store.within(manager, tx => listThreads(tx, network.blueprintIds[1]));
    expect(thread?.comments.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6]);
  });

  test('is settled with a name, and a further comment opens it again', async () => {
    const resolved = { at: '2026-04-02T00:00:00.000Z', byName: 'Ada' };
    const settle = (scope: Scope) =>
      database.store.within(scope, tx => settleThread(tx, network.blueprintIds[1], threadId, resolved));
    expect(await settle(administrator)).toBe(true);
    const read = async () =>
      (await database.store.within(manager, tx => listThreads(tx, network.blueprintIds[1])))[0];
    expect((await read())?.resolved).toEqual(resolved);
    expect(await database.store.within(administrator, countUnread)).toEqual([]);
    // Whoever only works there, without a reach over audits, takes part.
    expect(await say(staff, 'again', { threadId })).toMatchObject({ ok: true });
    expect((await read())?.resolved).toBeNull();
    expect(await settle(managerScope(network, 1))).toBe(false);
  });

  test('of a drawing of the network is not seen with dealer reach, nor can one be opened there', async () => {
    const open = (scope: Scope, name: string) =>
      database.store.attempt(scope, tx =>
        addComment(
          tx,
          standard(),
          { place },
          {
            id: idNamed('talk', name),
            authorName: 'Ada',
            writtenAt: '2026-04-01T00:00:00.000Z',
            text: 'for the network',
            mentions: [],
          },
        ),
      );
    expect(await open(administrator, 'standard')).toMatchObject({ ok: true });
    expect(await database.store.within(manager, tx => listThreads(tx, network.blueprintIds[0]))).toEqual([]);
    await expect(open(manager, 'intruder')).rejects.toMatchObject({ code: '42501' });
  });

  test('those who may be called are the dealer’s people and the network’s', async () => {
    const names = await database.store.within(network.system, tx => listMembers(tx, network.dealerIds[0]));
    expect(names.map(({ name }) => name)).toEqual(['Administrator', 'Manager 1', 'Shopper']);
    const all = await database.store.within(network.system, tx => listMembers(tx, null));
    expect(all.map(({ name }) => name)).toEqual(['Administrator']);
  });
});

describe('a picture', () => {
  const file = { hash: 'a'.repeat(64), mediaType: 'image/png', width: 4, height: 3, byteCount: 70 } as const;
  const seen = (scope: Scope) => database.store.within(scope, tx => findFile(tx, file.hash));

  test('is seen by who reads a drawing that shows it', async () => {
    expect(await database.store.within(manager, tx => addFile(tx, variantA(), file))).toBe(true);
    expect(await database.store.within(manager, tx => addFile(tx, variantA(), file))).toBe(false);
    expect(await seen(manager)).toEqual(file);
    expect(await seen(administrator)).toEqual(file);
    expect(await seen(managerScope(network, 1))).toBeNull();
  });

  test('is carried to another drawing by who sees it, and by nobody else', async () => {
    const variantB = { id: network.blueprintIds[2], dealerId: network.dealerIds[1] };
    await database.store.within(managerScope(network, 1), tx => carryFiles(tx, variantB, [file.hash]));
    expect(await seen(managerScope(network, 1))).toBeNull();
    await database.store.within(administrator, tx => carryFiles(tx, variantB, [file.hash]));
    await database.store.within(administrator, tx => carryFiles(tx, variantB, [file.hash]));
    expect(await seen(managerScope(network, 1))).toEqual(file);
  });
});
