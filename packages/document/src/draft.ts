import {
  TABLE_NAMES,
  diffBlueprints,
  sameValue,
  type Blueprint,
  type BlueprintDiff,
  type RecordTypes,
  type TableName,
} from '@truthline/blueprint';
import { noImages, recordsOf, type Images, type Tables } from './images.ts';

/**
 * A blueprint while commands work on it. Tables are copied on the first write, so everything untouched keeps its
 * identity. It remembers what each record was when the present command began, and when the present change began
 * (a batch is one change of several commands).
 */
export type Draft = {
  /**
   * The blueprint as it stands now. A live view: it changes with every write, so nothing that remembers results
   * by table (`orderedSteps` …) may be given it.
   */
  readonly now: Blueprint;
  /** The blueprint as it stands now, for good: what was written is copied. */
  readonly snapshot: () => Blueprint;
  readonly find: <Name extends TableName>(table: Name, id: string) => RecordTypes[Name] | null;
  readonly put: <Name extends TableName>(table: Name, record: RecordTypes[Name]) => void;
  readonly remove: (table: TableName, id: string) => void;

  /** A new command begins: forgets what the one before touched. */
  readonly begin: () => void;
  /** Ids of the table's records written or removed since the command began. */
  readonly touched: (table: TableName) => readonly string[];
  /** The record as it was when the command began. */
  readonly before: <Name extends TableName>(table: Name, id: string) => RecordTypes[Name] | null;
  /** The whole table as it was when the command began. */
  readonly tableBefore: <Name extends TableName>(table: Name) => Readonly<Record<string, RecordTypes[Name]>>;

  /** Ids of the table's records written or removed since the change began. */
  readonly changed: (table: TableName) => readonly string[];
  /** The change stands: what it did. Records written with the values they had are the objects they were. */
  readonly commit: () => BlueprintDiff;
  /** The change never was. */
  readonly rollback: () => void;
  /** The result of all changes that stand. The draft must not be written to afterwards. */
  readonly finish: () => Blueprint;
};

export const openDraft = (base: Blueprint): Draft => {
  const tables: Tables = { ...base };
  const written = new Map<TableName, Set<string>>();
  let ofCommand: Images = noImages();
  let ofChange: Images = noImages();

  const find = <Name extends TableName>(table: Name, id: string): RecordTypes[Name] | null => {
    const records: Tables[Name] = tables[table];
    return Object.hasOwn(records, id) ? (records[id] ?? null) : null;
  };
  const copyTable = <Name extends TableName>(table: Name, records: Tables[Name], id: string) => {
    const ids = written.get(table);
    if (ids === undefined) {
      written.set(table, new Set([id]));
      tables[table] = { ...records };
    } else ids.add(id);
  };
  const keepImage = <Name extends TableName>(table: Name, images: Images[Name], id: string) => {
    if (!images.has(id)) images.set(id, find(table, id));
  };
  const prepare = (table: TableName, id: string) => {
    keepImage(table, ofCommand[table], id);
    keepImage(table, ofChange[table], id);
    copyTable(table, tables[table], id);
  };
  const imageOf = <Name extends TableName>(table: Name, id: string): RecordTypes[Name] | null => {
    const images: Images[Name] = ofChange[table];
    return images.get(id) ?? null;
  };
  const restore = <Name extends TableName>(into: Tables[Name], images: Images[Name]) => {
    const records: { [id: string]: RecordTypes[Name] } = into;
    for (const [id, record] of images) {
      if (record === null) delete records[id];
      else records[id] = record;
    }
  };
  /** Where a write left a record as it was, the object is the one it was. */
  const reuse = <Name extends TableName>(into: Tables[Name], images: Images[Name]) => {
    const records: { [id: string]: RecordTypes[Name] } = into;
    for (const [id, record] of images) {
      if (record !== null && records[id] !== undefined && sameValue(records[id], record)) {
        records[id] = record;
      }
    }
  };

  return {
    now: tables,
    snapshot: () => ({
      ...tables,
      ...Object.fromEntries([...written.keys()].map(table => [table, { ...tables[table] }] as const)),
    }),
    find,
    put: <Name extends TableName>(table: Name, record: RecordTypes[Name]) => {
      prepare(table, record.id);
      const records: { [id: string]: RecordTypes[Name] } = tables[table];
      records[record.id] = record;
    },
    remove: (table, id) => {
      prepare(table, id);
      delete tables[table][id];
    },
    begin: () => {
      ofCommand = noImages();
    },
    touched: table => [...ofCommand[table].keys()],
    before: <Name extends TableName>(table: Name, id: string) => {
      const images: Images[Name] = ofCommand[table];
      return images.has(id) ? (images.get(id) ?? null) : find(table, id);
    },
    tableBefore: <Name extends TableName>(table: Name) => {
      const records: Tables[Name] = { ...tables[table] };
      restore(records, ofCommand[table]);
      return records;
    },
    changed: table => [...ofChange[table].keys()],
    commit: () => {
      for (const table of TABLE_NAMES) reuse(tables[table], ofChange[table]);
      // Only what was touched is compared: the rest of a large blueprint is not even looked at.
      const diff = diffBlueprints(recordsOf(ofChange, imageOf), recordsOf(ofChange, find));
      ofCommand = noImages();
      ofChange = noImages();
      return diff;
    },
    rollback: () => {
      for (const table of TABLE_NAMES) {
        if (ofChange[table].size > 0) restore(tables[table], ofChange[table]);
      }
      ofCommand = noImages();
      ofChange = noImages();
    },
    finish: () => {
      const same = [...written]
        .filter(([table, ids]) => [...ids].every(id => tables[table][id] === base[table][id]))
        .map(([table]) => [table, base[table]] as const);
      if (same.length === written.size) return base;
      return { ...tables, ...Object.fromEntries(same) };
    },
  };
};

/** Every table that has something touched since the command began. */
export const touchedTables = (draft: Draft): readonly TableName[] =>
  TABLE_NAMES.filter(table => draft.touched(table).length > 0);

/** The table's records written since the command began, as they are now. */
export const touchedRecords = <Name extends TableName>(
  draft: Draft,
  table: Name,
): readonly RecordTypes[Name][] => draft.touched(table).flatMap(id => draft.find(table, id) ?? []);

/** Ids of the table's records removed since the command began. */
export const removedIds = (draft: Draft, table: TableName): ReadonlySet<string> =>
  new Set(draft.touched(table).filter(id => draft.find(table, id) === null));
