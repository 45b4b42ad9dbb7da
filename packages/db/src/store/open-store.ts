import type { Result } from '@truthline/kernel';
import {
  Kysely,
  PostgresDialect,
  PostgresDriver,
  sql,
  type PostgresDialectConfig,
  type Transaction,
} from 'kysely';
import type { DatabaseHandle } from '../connection/database-handle.ts';
import { openPool } from '../connection/pool.ts';
import { watchPool } from '../connection/watched-pool.ts';
import type { Tables } from '../tables.ts';
import { openListener } from './listener.ts';
import type { Scope } from './scope.ts';
import type { Plans, Store } from './store.ts';
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

type Beginning = { readonly isolation?: 'isolation level repeatable read'; readonly plans?: Plans };

/** Begins a transaction and says on whose behalf, in one way there and back. */
const beginWithin = async (
  query: Transaction<Tables>,
  scope: Scope,
  { isolation, plans }: Beginning,
): Promise<Tx> => {
  const { networkId, personId, reach } = scope;
  const dealerIds = reach.kind === 'network' ? [] : reach.dealerIds;
  const set = (name: string, value: string) => sql`set_config(${sql.lit(name)}, ${sql.lit(value)}, true)`;
  await sql`begin ${sql.raw(isolation ?? '')}; select ${sql.join([
    set('truthline.network_id', networkId),
    set('truthline.person_id', personId),
    set('truthline.reach', reach.kind),
    set('truthline.dealer_ids', `{${dealerIds.join(',')}}`),
    ...(plans === 'byKey' ? [set('plan_cache_mode', 'force_generic_plan')] : []),
  ])}`.execute(query);
  return { scope, query };
};

/** Leaves the beginning of a transaction to `beginWithin`. */
class ScopedDriver extends PostgresDriver {
  override async beginTransaction(): Promise<void> {
    await Promise.resolve();
  }
}

class ScopedDialect extends PostgresDialect {
  readonly #config: PostgresDialectConfig;
  constructor(config: PostgresDialectConfig) {
    super(config);
    this.#config = config;
  }
  override createDriver(): PostgresDriver {
    return new ScopedDriver(this.#config);
  }
}

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
    dialect: new ScopedDialect({ pool: watchPool(pool, options.onStatement) }),
  }).withSchema('truthline');
  const listener = openListener(handle.app);

  const within = <T>(scope: Scope, work: (tx: Tx) => Promise<T>, beginning: Beginning = {}): Promise<T> =>
    kysely.transaction().execute(async query => work(await beginWithin(query, scope, beginning)));

  return {
    within: (scope, work) => within(scope, work),
    withinOneMoment: (scope, work) => within(scope, work, { isolation: 'isolation level repeatable read' }),
    attempt: async <T, E>(
      scope: Scope,
      work: (tx: Tx) => Promise<Result<T, E>>,
      plans: Plans = 'asNeeded',
    ) => {
      let outcome: Result<T, E> | null = null;
      const attempted = async (tx: Tx) => {
        outcome = await work(tx);
        if (!outcome.ok) throw new RolledBack(outcome);
        return outcome;
      };
      try {
        return await within(scope, attempted, { plans });
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
