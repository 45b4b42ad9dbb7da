/** One stored table before anyone has checked it. */
export type RawTable = { readonly [id: string]: { readonly [field: string]: unknown } };

/** Stored records of some version: tables by name. */
export type RawRecords = { readonly [table: string]: RawTable };

/** One step between two neighbouring versions of the stored shape. */
export type Migration = {
  readonly from: number;
  readonly to: number;
  readonly name: string;
  readonly up: (records: RawRecords) => RawRecords;
  /** The way back for a reader of the older version; null where too much would be lost. */
  readonly down: ((records: RawRecords) => RawRecords) | null;
};

/** A record as it was before these fields came. */
export const withoutFields = (record: RawTable[string], fields: object): RawTable[string] =>
  Object.fromEntries(Object.entries(record).filter(([field]) => !(field in fields)));

/** The same change to every record of one table. */
export const mapRecords = (
  table: RawTable | undefined,
  change: (record: RawTable[string]) => RawTable[string],
): RawTable =>
  Object.fromEntries(Object.entries(table ?? {}).map(([id, record]) => [id, change(record)] as const));
