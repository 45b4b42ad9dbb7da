import type { Result } from '@truthline/kernel';
import { Kysely, PostgresDialect, sql } from 'kysely';
import type { DatabaseHandle } from '../connection/database-handle.ts';
import { openPool } from '../connection/pool.ts';
import { watchPool } from '../connection/watched-pool.ts';
import type { Tables } from '../tables.ts';
import { openListener } from './listener.ts';
import type { Scope } from './scope.ts';
import type { Store } from './store.ts';
import type { Tx } from './tx.ts';

export type StoreOptions = {
  /** Connections at most; 10 unless said. */
  readonly connections?: number;
  /** Milliseconds until a statement is cancelled; 30,000 unless said. */
  readonly statementTimeout?: number;
  /** Told the text of every statement before it is sent; what it throws stops the statement. */
  readonly onStatement?: (text: string) => void;
};

/** Carries an error value through a rollback. */
class RolledBack extends Error {
  readonly outcome: unknown;
  constructor(outcome: unknown) {
    super('rolled back');
    this.outcome = outcome;
  }
}

const enterScope = async (tx: Tx): Promise<Tx> => {
  const { networkId, personId, reach } = tx.scope;
  const dealerIds = reach.kind === 'network' ? [] : reach.dealerIds;
  await sql`select set_config('truthline.network_id', ${networkId}, true),
    set_config('truthline.person_id', ${personId}, true),
    set_config('truthline.reach', ${reach.kind}, true),
    set_config('truthline.dealer_ids', ${`{${dealerIds.join(',')}}`}, true)`.execute(tx.query);
  return tx;
};

/** The tenants' side of a migrated database. Call `close` before the handle's `stop`. */
export const openStore = (handle: DatabaseHandle, options: StoreOptions = {}): Store => {
  const limits = {
    connections: options.connections ?? 10,
    statementTimeout: options.statementTimeout ?? 30_000,
    values: 'tenants',
    searchPath: 'truthline',
  } as const;
  const pool = openPool(handle.app, limits);
  const kysely = new Kysely<Tables>({
    dialect: new PostgresDialect({ pool: watchPool(pool, options.onStatement) }),
  }).withSchema('truthline');
  const listener = openListener(handle.app);

  const within = <T>(scope: Scope, work: (tx: Tx) => Promise<T>): Promise<T> =>
    kysely.transaction().execute(async query => work(await enterScope({ scope, query })));

  return {
    within,
    withinOneMoment: (scope, work) =>
      kysely
        .transaction()
        .setIsolationLevel('repeatable read')
        .execute(async query => work(await enterScope({ scope, query }))),
    attempt: async <T, E>(scope: Scope, work: (tx: Tx) => Promise<Result<T, E>>) => {
      let outcome: Result<T, E> | null = null;
      try {
        return await within(scope, async tx => {
          outcome = await work(tx);
          if (!outcome.ok) throw new RolledBack(outcome);
          return outcome;
        });
      } catch (error) {
        if (error instanceof RolledBack && error.outcome === outcome && outcome !== null) return outcome;
        throw error;
      }
    },
    listen: listener.listen,
    tell: async (channel, notice) => {
      await pool.query('select pg_notify($1, $2)', [channel, JSON.stringify(notice)]);
    },
    alone: (name, work) =>
      kysely.connection().execute(async query => {
        const key = sql`hashtextextended(${`truthline/${name}`}, 0)`;
        const tried = await sql<{ held: boolean }>`select pg_try_advisory_lock(${key}) as held`.execute(
          query,
        );
        if (tried.rows[0]?.held !== true) return null;
        try {
          return { done: await work() };
        } finally {
          await sql`select pg_advisory_unlock(${key})`.execute(query);
        }
      }),
    answers: async () => {
      const patience = AbortSignal.timeout(2000);
      const late = new Promise<boolean>(resolve => {
        patience.addEventListener('abort', () => {
          resolve(false);
        });
      });
      return Promise.race([
        late,
        pool.query('select 1').then(
          () => true,
          () => false,
        ),
      ]);
    },
    close: async () => {
      await listener.close();
      await kysely.destroy();
    },
  };
};
