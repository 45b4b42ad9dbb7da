import { once } from 'node:events';
import { finished } from 'node:stream/promises';
import pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { tableKey, type BackedUpTable, type BackupManifest } from './archive-format.ts';
import { openDigest, type Digest } from './digest.ts';
import { copyStatement } from './list-tables.ts';

type CopyIn = {
  readonly write: (chunk: Buffer) => Promise<void>;
  readonly close: () => Promise<Digest & { readonly rows: number }>;
  readonly abort: () => Promise<void>;
};

/** A table being filled. Errors of the server come out of `write` or `close`. */
const openCopyIn = (client: pg.Client, table: BackedUpTable): CopyIn => {
  const digest = openDigest();
  const stream = client.query(copyFrom(copyStatement(table, 'from stdin')));
  const done = finished(stream);
  let failed = false;
  // Awaited in `close`; until then an error must not count as unhandled.
  done.catch(() => {
    failed = true;
  });
  return {
    write: async chunk => {
      digest.feed(chunk);
      if (failed) await done;
      if (!stream.write(chunk)) await Promise.race([once(stream, 'drain'), done]);
    },
    close: async () => {
      stream.end();
      await done;
      return { ...digest.close(), rows: stream.rowCount };
    },
    abort: async () => {
      // After an error of the server's the connection is free already.
      if (!failed) stream.destroy();
      await done.catch(() => undefined);
    },
  };
};

/** The server does not take the rows of a table: their bytes are not what they were. */
export class UnreadableTable extends Error {
  readonly table: string;
  constructor(table: string, cause: unknown) {
    super(`rows of ${table} are unreadable`, { cause });
    this.table = table;
  }
}

/** SQLSTATE of what a server says to rows that are not rows: wrong syntax (22…), broken keys (23…). */
const DAMAGE = /^2[23]/;

const naming = async <T>(table: BackedUpTable, work: Promise<T>): Promise<T> => {
  try {
    return await work;
  } catch (error) {
    if (error instanceof pg.DatabaseError && DAMAGE.test(error.code ?? ''))
      throw new UnreadableTable(tableKey(table), error);
    throw error;
  }
};

/** Tables filled one after the other, in a given order. */
export type TableSequence = {
  /** Closes tables until `key` is the open one; those passed over stay empty. False where it is not to come. */
  readonly advanceTo: (key: string) => Promise<boolean>;
  /** Bytes for the open table. */
  readonly write: (chunk: Buffer) => Promise<void>;
  /** Closes every table that is left. May be called again. */
  readonly finish: () => Promise<BackupManifest['tables']>;
  /** Frees the connection for a rollback. */
  readonly abort: () => Promise<void>;
};

export const fillTables = (client: pg.Client, tables: readonly BackedUpTable[]): TableSequence => {
  const filled: BackupManifest['tables'] = {};
  let at = -1;
  let open: CopyIn | null = null;
  const step = async () => {
    const closing = open;
    const closed = tables[at];
    open = null;
    if (closing !== null && closed !== undefined)
      filled[tableKey(closed)] = await naming(closed, closing.close());
    at += 1;
    const next = tables[at];
    if (next !== undefined) open = openCopyIn(client, next);
  };
  return {
    advanceTo: async key => {
      const target = tables.findIndex(table => tableKey(table) === key);
      if (target < at) return false;
      for (let steps = target - at; steps > 0; steps -= 1) await step();
      return true;
    },
    write: async chunk => {
      const current = tables[at];
      if (open !== null && current !== undefined) await naming(current, open.write(chunk));
    },
    finish: async () => {
      for (let steps = tables.length - at; steps > 0; steps -= 1) await step();
      return filled;
    },
    abort: async () => {
      await open?.abort();
      open = null;
    },
  };
};
