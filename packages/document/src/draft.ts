import { TABLE_NAMES, type Blueprint, type RecordTypes, type TableName } from '@truthline/blueprint';

type Tables = { [Name in TableName]: { [id: string]: RecordTypes[Name] } };
type BeforeImages = { [Name in TableName]: Map<string, RecordTypes[Name] | null> };

/**
 * A blueprint while commands work on it. Tables are copied on the first write, so everything untouched keeps
 * its identity. It remembers what each record was when the current command began.
 */
export type Draft = {
  /**
   * The blueprint as it stands now. A live view: it changes with every write, so nothing that remembers results
   * by table (`orderedSteps` …) may be given it.
   */
  readonly now: Blueprint;
  readonly find: <Name extends TableName>(table: Name, id: string) => RecordTypes[Name] | null;
  readonly put: <Name extends TableName>(table: Name, record: RecordTypes[Name]) => void;
  readonly remove: (table: TableName, id: string) => void;
  /** Forgets what was touched: a new command begins. */
  readonly begin: () => void;
  /** Ids of the table's records written or removed since the command began. */
  readonly touched: (table: TableName) => readonly string[];
  /** The record as it was when the command began. */
  readonly before: <Name extends TableName>(table: Name, id: string) => RecordTypes[Name] | null;
  /** The whole table as it was when the command began. */
  readonly tableBefore: <Name extends TableName>(table: Name) => Readonly<Record<string, RecordTypes[Name]>>;
  /** The result. The draft must not be written to afterwards. */
  readonly finish: () => Blueprint;
};

const noImages = (): BeforeImages => ({
  journey: new Map(),
  stage: new Map(),
  step: new Map(),
  role: new Map(),
  lane: new Map(),
  card: new Map(),
  link: new Map(),
  moment: new Map(),
  failurePoint: new Map(),
  waitPoint: new Map(),
  suppression: new Map(),
});

export const openDraft = (base: Blueprint): Draft => {
  const tables: Tables = { ...base };
  const copied = new Set<TableName>();
  let images = noImages();

  const copyTable = <Name extends TableName>(table: Name, records: Tables[Name]) => {
    if (copied.has(table)) return;
    copied.add(table);
    tables[table] = { ...records };
  };
  const find = <Name extends TableName>(table: Name, id: string): RecordTypes[Name] | null => {
    const records: Tables[Name] = tables[table];
    return Object.hasOwn(records, id) ? (records[id] ?? null) : null;
  };
  const keepImage = <Name extends TableName>(table: Name, seen: BeforeImages[Name], id: string) => {
    if (!seen.has(id)) seen.set(id, find(table, id));
  };

  return {
    now: tables,
    find,
    put: <Name extends TableName>(table: Name, record: RecordTypes[Name]) => {
      keepImage(table, images[table], record.id);
      copyTable(table, tables[table]);
      const records: { [id: string]: RecordTypes[Name] } = tables[table];
      records[record.id] = record;
    },
    remove: (table, id) => {
      keepImage(table, images[table], id);
      copyTable(table, tables[table]);
      delete tables[table][id];
    },
    begin: () => {
      images = noImages();
    },
    touched: table => [...images[table].keys()],
    before: <Name extends TableName>(table: Name, id: string) => {
      const seen: BeforeImages[Name] = images[table];
      return seen.has(id) ? (seen.get(id) ?? null) : find(table, id);
    },
    tableBefore: <Name extends TableName>(table: Name) => {
      const seen: BeforeImages[Name] = images[table];
      if (seen.size === 0) return tables[table];
      const records: { [id: string]: RecordTypes[Name] } = { ...tables[table] };
      for (const [id, record] of seen) {
        if (record === null) delete records[id];
        else records[id] = record;
      }
      return records;
    },
    finish: () => ({ ...tables }),
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
