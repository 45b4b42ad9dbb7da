import type { IDBPTransaction } from 'idb';
import { deviceConnection, isNamed } from './device-connection.ts';
import { deviceNews } from './device-news.ts';
import { readTable, writeTable, type ReadTable, type TableName, type WriteTable } from './device-tables.ts';
import type { DeviceShape } from './kept-rows.ts';

export type { KeptEntry, KeptFile, KeptOriginal, KeptPiece } from './kept-rows.ts';

type Transaction = Pick<IDBPTransaction<DeviceShape, TableName[]>, 'done' | 'error' | 'abort'>;

/** What a piece of work comes to when its transaction has ended: all of it is kept, or nothing and it rejects. */
const whole = async <T>(transaction: Transaction, work: () => Promise<T>): Promise<T> => {
  const failure = transaction.done.then(
    () => null,
    (error: unknown) => ({ error }),
  );
  const undo = () => {
    try {
      transaction.abort();
    } catch (late) {
      // The browser was first.
      if (!isNamed(late, 'InvalidStateError')) throw late;
    }
  };
  let result: T;
  try {
    result = await work();
  } catch (error) {
    undo();
    await failure;
    // Where the browser ended it, the reason is with the transaction; what was still asked only says that it has ended.
    throw transaction.error ?? error;
  }
  const failed = await failure;
  if (failed !== null) throw failed.error;
  return result;
};

type Following<T> = {
  readonly next: (value: T) => void;
  readonly error: (error: unknown) => void;
};

/** What this device keeps: durable, per person, so that two people sharing a tablet never mix. */
export class LocalDatabase {
  readonly #connection;
  readonly #news;

  constructor(name = 'truthline') {
    this.#connection = deviceConnection(name);
    this.#news = deviceNews(name);
  }

  /** Reads from these tables as they are at one moment. Only the tables may be awaited within. */
  read<N extends TableName, T>(
    names: readonly N[],
    work: (table: <M extends N>(name: M) => ReadTable<M>) => Promise<T>,
  ): Promise<T> {
    return this.#connection.begin(database => {
      const transaction = database.transaction([...names]);
      return whole(transaction, () => work(name => readTable(transaction, name)));
    });
  }

  /** Writes into these tables, all or nothing, alone among the windows. Only the tables may be awaited within. */
  async write<N extends TableName, T>(
    names: readonly N[],
    work: (table: <M extends N>(name: M) => WriteTable<M>) => Promise<T>,
  ): Promise<T> {
    const result = await this.#connection.begin(database => {
      const transaction = database.transaction([...names], 'readwrite');
      return whole(transaction, () => work(name => writeTable(transaction, name)));
    });
    this.#news.tell(names);
    return result;
  }

  /** One table, each call a piece of work of its own. */
  table<N extends TableName>(name: N): WriteTable<N> {
    return {
      get: key => this.read([name], table => table(name).get(key)),
      under: (...parts) => this.read([name], table => table(name).under(...parts)),
      named: (index, key) => this.read([name], table => table(name).named(index, key)),
      count: () => this.read([name], table => table(name).count()),
      put: row => this.write([name], table => table(name).put(row)),
      delete: key => this.write([name], table => table(name).delete(key)),
    };
  }

  /** Reads now and whenever one of these tables was written, in whichever window, until the call it returns. */
  follow<T>(names: readonly TableName[], read: () => Promise<T>, { next, error }: Following<T>): () => void {
    let over = false;
    let asked = 0;
    let reading = false;
    const look = async (): Promise<void> => {
      asked += 1;
      if (reading || over) return;
      reading = true;
      const answered = asked;
      try {
        const value = await read();
        if (!over) next(value);
      } catch (failure) {
        if (!over) error(failure);
      }
      reading = false;
      // Written meanwhile: what was read may be older.
      if (asked > answered) await look();
    };
    const end = this.#news.hear(tables => {
      if (names.some(name => tables.includes(name))) void look();
    });
    void look();
    return () => {
      over = true;
      end();
    };
  }

  close(): Promise<void> {
    return this.#connection.close();
  }
}

export const localDatabase = new LocalDatabase();
