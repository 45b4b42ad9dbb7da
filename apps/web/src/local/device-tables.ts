import type {
  IDBPObjectStore,
  IDBPTransaction,
  IndexKey,
  IndexNames,
  StoreKey,
  StoreNames,
  StoreValue,
} from 'idb';
import type { DeviceShape } from './kept-rows.ts';

export type TableName = StoreNames<DeviceShape>;
type Row<N extends TableName> = StoreValue<DeviceShape, N>;
type Key<N extends TableName> = StoreKey<DeviceShape, N>;

/** What a table answers. */
export type ReadTable<N extends TableName> = {
  readonly get: (key: Key<N>) => Promise<Row<N> | undefined>;
  /** The rows whose keys begin with these parts, in the order of their keys; all rows without any. */
  readonly under: (...parts: readonly string[]) => Promise<Row<N>[]>;
  /** The rows an index has for exactly this, in the order of their keys. */
  readonly named: <I extends IndexNames<DeviceShape, N>>(
    index: I,
    key: IndexKey<DeviceShape, N, I>,
  ) => Promise<Row<N>[]>;
  readonly count: () => Promise<number>;
};

/** A table that can be written. What is written is kept when the piece of work it belongs to resolves. */
export type WriteTable<N extends TableName> = ReadTable<N> & {
  /** Writes a row, in the place of the one with its key. */
  readonly put: (row: Row<N>) => Promise<void>;
  readonly delete: (key: Key<N>) => Promise<void>;
};

/** Every key that begins with these parts: a list is greater than any text or number. */
const beginningWith = (parts: readonly string[]) =>
  parts.length === 0 ? undefined : IDBKeyRange.bound([...parts], [...parts, []]);

const reading = <N extends TableName, Among extends TableName, M extends IDBTransactionMode>(
  store: IDBPObjectStore<DeviceShape, Among[], N, M>,
): ReadTable<N> => ({
  get: key => store.get(key),
  under: (...parts) => store.getAll(beginningWith(parts)),
  named: (index, key) => store.index(index).getAll(key),
  count: () => store.count(),
});

/** A table within a transaction that only reads. */
export const readTable = <N extends Among, Among extends TableName>(
  work: IDBPTransaction<DeviceShape, Among[]>,
  name: N,
): ReadTable<N> => reading(work.objectStore(name));

/** A table within a transaction that writes. */
export const writeTable = <N extends Among, Among extends TableName>(
  work: IDBPTransaction<DeviceShape, Among[], 'readwrite'>,
  name: N,
): WriteTable<N> => {
  const store = work.objectStore(name);
  return {
    ...reading(store),
    put: async row => {
      await store.put(row);
    },
    delete: key => store.delete(key),
  };
};
