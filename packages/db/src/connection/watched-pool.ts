import type { PostgresCursor, PostgresPool, PostgresPoolClient, PostgresQueryResult } from 'kysely';
import pg from 'pg';
import { systemCode } from '../embedded/system-error.ts';
import { nameTexts } from './prepared-texts.ts';

/** The connection broke before the answer came: whether the statement took effect is not known. */
export class ConnectionLost extends Error {
  constructor(cause: unknown) {
    super('the connection to the database was lost', { cause });
    this.name = 'ConnectionLost';
  }
}

/**
 * The driver tells of a broken connection with a plain error that has no code. What has a code, and what the server said
 * itself, passes through.
 */
const named = async <T>(work: Promise<T>): Promise<T> => {
  try {
    return await work;
  } catch (error) {
    const plain =
      error instanceof Error && !(error instanceof pg.DatabaseError) && systemCode(error) === null;
    throw plain && error.constructor === Error ? new ConnectionLost(error) : error;
  }
};

const watchClient = (
  client: pg.PoolClient,
  nameOf: (text: string) => string | undefined,
  onStatement: (text: string) => void,
): PostgresPoolClient => {
  function query<R>(text: string, parameters: readonly unknown[]): Promise<PostgresQueryResult<R>>;
  function query<R>(cursor: PostgresCursor<R>): PostgresCursor<R>;
  function query(text: unknown, parameters?: readonly unknown[]): unknown {
    if (typeof text !== 'string') throw new TypeError('cursors are not in use');
    onStatement(text);
    const values = [...(parameters ?? [])];
    // Without a value there is little to plan, and it may be several statements.
    const name = values.length === 0 ? undefined : nameOf(text);
    return named(client.query({ text, values, ...(name === undefined ? {} : { name }) }));
  }
  return {
    query,
    release: destroy => {
      client.release(destroy);
    },
  };
};

/** The pool as Kysely sees it: the same, with lost connections called by their name and statements that come again planned once. */
export const watchPool = (
  pool: pg.Pool,
  onStatement: (text: string) => void = () => undefined,
): PostgresPool => {
  const nameOf = nameTexts();
  return {
    connect: async () => watchClient(await named(pool.connect()), nameOf, onStatement),
    end: () => pool.end(),
    options: pool.options,
  };
};
