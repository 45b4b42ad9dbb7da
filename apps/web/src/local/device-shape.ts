import type { IDBPDatabase, IDBPTransaction, StoreNames } from 'idb';
import { answerOf } from '../audits/entry.ts';
import type { CountedEntry, DeviceShape, KeptEntry } from './kept-rows.ts';

/** Ten times the number of the shape: so it lies on every phone that has kept something. */
export const SHAPE_VERSION = 50;

type Upgrade = IDBPTransaction<DeviceShape, StoreNames<DeviceShape>[], 'versionchange'>;

const audit = ['personId', 'auditId'];
const blueprint = ['personId', 'blueprintId'];

const makeChangesLike = (database: IDBPDatabase<DeviceShape>, name: 'changes' | 'refusals') => {
  const store = database.createObjectStore(name, { keyPath: 'order', autoIncrement: true });
  store.createIndex('[personId+blueprintId]', blueprint);
  store.createIndex('[personId+blueprintId+changeId]', [...blueprint, 'changeId'], { unique: true });
};

const makeOfPerson = (
  database: IDBPDatabase<DeviceShape>,
  name: 'audits' | 'starts' | 'seen',
  key: string[],
) => {
  database.createObjectStore(name, { keyPath: key }).createIndex('personId', 'personId');
};

const makeOfAudit = (
  database: IDBPDatabase<DeviceShape>,
  name: 'entries' | 'timers' | 'files' | 'pieces' | 'originals',
  key: string[],
) => {
  database.createObjectStore(name, { keyPath: [...audit, ...key] }).createIndex('[personId+auditId]', audit);
};

/** What was not sent is sent again, whatever the server has by now. */
const heldInsteadOfCounted = (row: KeptEntry | CountedEntry): KeptEntry => {
  if (!('edit' in row)) return row;
  const { edit, sentEdit, ...rest } = row;
  return { ...rest, held: edit > sentEdit ? null : answerOf(row.itemId, row.entry) };
};

const takeOverEntries = async (upgrade: Upgrade) => {
  const entries = upgrade.objectStore('entries');
  for (const row of await entries.getAll()) await entries.put(heldInsteadOfCounted(row));
};

/** Brings what a phone has, of whichever release, to the shape of this one. */
export const upgradeShape = (
  database: IDBPDatabase<DeviceShape>,
  from: number,
  upgrade: Upgrade,
): Promise<void> => {
  if (from < 10) {
    makeChangesLike(database, 'changes');
    makeOfPerson(database, 'audits', audit);
    makeOfPerson(database, 'starts', audit);
    makeOfAudit(database, 'entries', ['itemId']);
    database.createObjectStore('session', { keyPath: 'key' });
  }
  if (from < 20) makeChangesLike(database, 'refusals');
  if (from < 30) makeOfPerson(database, 'seen', ['personId', 'call']);
  if (from < 40) {
    makeOfAudit(database, 'timers', ['key']);
    makeOfAudit(database, 'files', ['fileId']);
    makeOfAudit(database, 'pieces', ['recordingId', 'number']);
  }
  if (from < 50) makeOfAudit(database, 'originals', ['originalId']);
  return from >= 10 && from < 20 ? takeOverEntries(upgrade) : Promise.resolve();
};
