// @vitest-environment node
import type { Answer } from '@truthline/audit';
import { Dexie } from 'dexie';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { emptyEntry } from '../audits/entry.ts';
import { LocalDatabase } from './local-database.ts';

let name = '';
let serial = 0;

beforeEach(() => {
  serial += 1;
  name = `kept-${serial}`;
});

/** The shapes phones were given by releases that used Dexie, version by version. */
const SHAPES: readonly Readonly<Record<string, string>>[] = [
  {
    changes: '++order, [personId+blueprintId], &[personId+blueprintId+changeId]',
    audits: '[personId+auditId], personId',
    starts: '[personId+auditId], personId',
    entries: '[personId+auditId+itemId], [personId+auditId]',
    session: 'key',
  },
  { refusals: '++order, [personId+blueprintId], &[personId+blueprintId+changeId]' },
  { seen: '[personId+call], personId' },
  {
    timers: '[personId+auditId+key], [personId+auditId]',
    files: '[personId+auditId+fileId], [personId+auditId]',
    pieces: '[personId+auditId+recordingId+number], [personId+auditId]',
  },
  { originals: '[personId+auditId+originalId], [personId+auditId]' },
];

/** A phone as a release of version `last` left it. */
const asDexieLeftIt = (last: number): Dexie => {
  const phone = new Dexie(name);
  for (const [at, shape] of SHAPES.slice(0, last).entries()) phone.version(at + 1).stores(shape);
  return phone;
};

const shapeOf = async () => {
  const asked = indexedDB.open(name);
  const database = await new Promise<IDBDatabase>(done => {
    asked.onsuccess = () => done(asked.result);
  });
  const names = [...database.objectStoreNames];
  const stores = database.transaction(names);
  const shape = names.map(table => {
    const { keyPath, autoIncrement, indexNames } = stores.objectStore(table);
    const indexes = [...indexNames].map(index => {
      const { keyPath: path, unique, multiEntry } = stores.objectStore(table).index(index);
      return { index, path, unique, multiEntry };
    });
    return { table, keyPath, autoIncrement, indexes };
  });
  const { version } = database;
  database.close();
  return { version, shape };
};

const mine = { personId: 'li', auditId: 'a1' };
const yes: Answer = { itemId: 'A1-01', state: 'answered', value: { type: 'yesNo', yes: true }, note: '' };
const rows = {
  changes: [
    { personId: 'li', blueprintId: 'b1', changeId: 'z', request: { changeId: 'z' } },
    { personId: 'li', blueprintId: 'b1', changeId: 'a', request: { changeId: 'a' } },
  ],
  audits: [{ ...mine, open: { audit: { id: 'a1' } } }],
  starts: [{ ...mine, start: { id: 'a1' } }],
  entries: [
    { ...mine, itemId: 'A1-01', entry: { ...emptyEntry, value: yes.value }, held: yes },
    { ...mine, itemId: 'A1-02', entry: { ...emptyEntry, note: '没有听清' }, held: null },
  ],
  session: [{ key: 'last', session: { person: { id: 'li' } } }],
  refusals: [{ personId: 'li', blueprintId: 'b1', changeId: 'm', refused: { changeId: 'm' } }],
  seen: [{ personId: 'li', call: 'dealers.list null', value: ['港口'] }],
  timers: [{ ...mine, key: 'A1-01', elapsed: { milliseconds: 9000 } }],
  files: [{ ...mine, fileId: 'p1', bytes: new Blob(['1234']), thumbnail: null, state: 'waiting' }],
  pieces: [{ ...mine, recordingId: '7', number: 1, bytes: new Blob(['sound']) }],
  originals: [{ ...mine, originalId: 'o1', key: 'A1-01', picture: new File(['large'], 'bay.jpg') }],
};

describe('what lies on a phone since a release with Dexie', () => {
  test('is read to the last row: answers, photos, recordings, starts, changes in their order', async () => {
    const phone = asDexieLeftIt(5);
    for (const [table, kept] of Object.entries(rows)) await phone.table(table).bulkAdd([...kept]);
    phone.close();

    const database = new LocalDatabase(name);
    for (const table of ['audits', 'starts', 'entries', 'session', 'seen', 'timers'] as const)
      expect({ [table]: await database.table(table).under() }).toEqual({ [table]: rows[table] });
    const changes = await database.table('changes').named('[personId+blueprintId]', ['li', 'b1']);
    expect(changes.map(({ order, changeId }) => [order, changeId])).toEqual([
      [1, 'z'],
      [2, 'a'],
    ]);
    expect(await database.table('refusals').under()).toMatchObject(rows.refusals);
    const [file] = await database.table('files').under('li', 'a1');
    expect(await file?.bytes.text()).toBe('1234');
    const [piece] = await database.table('pieces').under('li', 'a1', '7');
    expect(await piece?.bytes.text()).toBe('sound');
    const [original] = await database.table('originals').under('li');
    expect([original?.picture.name, await original?.picture.text()]).toEqual(['bay.jpg', 'large']);
  });

  test('a phone of today has the same tables, keys and indexes as one that had Dexie', async () => {
    const phone = asDexieLeftIt(5);
    await phone.open();
    phone.close();
    const before = await shapeOf();
    name = `${name} anew`;
    const database = new LocalDatabase(name);
    await database.table('seen').count();
    await database.close();
    expect(await shapeOf()).toEqual(before);
  });

  test.each([1, 2, 3, 4])('one of version %i is brought on, with what it has', async last => {
    const phone = asDexieLeftIt(last);
    await phone.table('starts').bulkAdd(rows.starts);
    const counted = { ...mine, entry: { ...emptyEntry, value: yes.value } };
    await phone.table('entries').bulkAdd(
      last === 1
        ? [
            { ...counted, itemId: 'A1-01', edit: 2, sentEdit: 2 },
            { ...counted, itemId: 'A1-02', edit: 2, sentEdit: 1 },
          ]
        : [
            { ...counted, itemId: 'A1-01', held: yes },
            { ...counted, itemId: 'A1-02', held: null },
          ],
    );
    phone.close();
    const database = new LocalDatabase(name);
    expect(await database.table('starts').under()).toEqual(rows.starts);
    // What was sent is held, what was not is sent again.
    expect(await database.table('entries').under()).toEqual([
      { ...counted, itemId: 'A1-01', held: yes },
      { ...counted, itemId: 'A1-02', held: null },
    ]);
    expect(await database.table('originals').count()).toBe(0);
  });

  test('an older page that is still open with Dexie and one of today write into the same tables', async () => {
    const older = asDexieLeftIt(5);
    await older.table('entries').bulkAdd(rows.entries);
    const database = new LocalDatabase(name);
    await database.table('starts').delete(['li', 'a1']);
    await older.table('starts').bulkAdd(rows.starts);
    expect(await database.table('starts').count()).toBe(1);
    await database.table('entries').delete(['li', 'a1', 'A1-01']);
    expect(await older.table('entries').count()).toBe(1);
    older.close();
  });
});

describe('two windows', () => {
  test('a newer release changes the tables while this window is open: it lets go, and goes on with what there is', async () => {
    const database = new LocalDatabase(name);
    await database.table('seen').put({ personId: 'li', call: 'one', value: 1 });
    const asked = indexedDB.open(name, 60);
    asked.onupgradeneeded = () => asked.result.createObjectStore('later');
    await new Promise(done => {
      asked.onsuccess = done;
    });
    asked.result.close();
    expect(await database.table('seen').get(['li', 'one'])).toMatchObject({ value: 1 });
    expect(await new LocalDatabase(name).table('seen').count()).toBe(1);
  });

  test('what one writes the other hears of; what it does not follow it is not told', async () => {
    const [one, other] = [new LocalDatabase(name), new LocalDatabase(name)];
    const heard: number[] = [];
    let told = (): void => undefined;
    const next = (count: number) => {
      heard.push(count);
      told();
    };
    const toldOnce = () => new Promise<void>(done => (told = done));
    const first = toldOnce();
    const end = other.follow(['seen'], () => other.table('seen').count(), { next, error: () => undefined });
    await first;
    const second = toldOnce();
    await one.table('starts').delete(['li', 'a1']);
    await one.table('seen').put({ personId: 'li', call: 'one', value: 1 });
    await second;
    end();
    await one.table('seen').put({ personId: 'li', call: 'two', value: 2 });
    expect(heard).toEqual([0, 1]);
  });

  test('edits of one row from two windows go one after the other', async () => {
    const [one, other] = [new LocalDatabase(name), new LocalDatabase(name)];
    const count = (database: LocalDatabase) =>
      database.write(['seen'], async table => {
        const row = await table('seen').get(['li', 'n']);
        const value = Number(row?.value ?? 0) + 1;
        await table('seen').put({ personId: 'li', call: 'n', value });
      });
    await Promise.all(Array.from({ length: 20 }, (_, at) => count(at % 2 === 0 ? one : other)));
    expect(await one.table('seen').get(['li', 'n'])).toMatchObject({ value: 20 });
  });
});

test('a piece of work that fails leaves nothing, and says what it failed for', async () => {
  const database = new LocalDatabase(name);
  const work = database.write(['starts', 'seen'], async table => {
    await table('seen').put({ personId: 'li', call: 'one', value: 1 });
    throw new DOMException('no room', 'QuotaExceededError');
  });
  await expect(work).rejects.toMatchObject({ name: 'QuotaExceededError' });
  expect(await database.table('seen').count()).toBe(0);
});

test('a disk that is full when the work is to be kept is named, not what was asked after it', async () => {
  const database = new LocalDatabase(name);
  await database.table('seen').count();
  const begin = vi.spyOn(IDBDatabase.prototype, 'transaction');
  begin.mockImplementationOnce(function full(this: IDBDatabase, ...asked) {
    const transaction = this.transaction(...asked);
    Object.defineProperty(transaction, 'error', { value: new DOMException('no room', 'QuotaExceededError') });
    queueMicrotask(() => transaction.abort());
    return transaction;
  });
  const kept = database.table('seen').put({ personId: 'li', call: 'one', value: 1 });
  await expect(kept).rejects.toMatchObject({ name: 'QuotaExceededError' });
  begin.mockRestore();
  expect(await database.table('seen').count()).toBe(0);
});
