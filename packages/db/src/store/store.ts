import type { Result } from '@truthline/kernel';
import type { Channel, Notice } from './notice.ts';
import type { Scope } from './scope.ts';
import type { Tx } from './tx.ts';

/** What became of listening: `gap` says that notices may have been missed and one should look for oneself. */
export type Heard<C extends Channel> =
  { readonly kind: 'notice'; readonly notice: Notice<C> } | { readonly kind: 'gap' };

/**
 * How statements that come again are planned: for their values the first five times and then generally where that costs no
 * more; or, `byKey`, generally from the first time on, once a connection: every statement finds its rows by key, whatever
 * the values.
 */
export type Plans = 'asNeeded' | 'byKey';

/** The tenants' side of the database, through a role that row-level security binds. */
export type Store = {
  /** One transaction held to a scope: committed when `work` returns, rolled back when it throws. */
  readonly within: <T>(scope: Scope, work: (tx: Tx) => Promise<T>) => Promise<T>;
  /** Like `within`, and every statement of it sees the database as it was at its first. */
  readonly withinOneMoment: <T>(scope: Scope, work: (tx: Tx) => Promise<T>) => Promise<T>;
  /** Like `within`, and rolled back too when `work` returns an error. */
  readonly attempt: <T, E>(
    scope: Scope,
    work: (tx: Tx) => Promise<Result<T, E>>,
    plans?: Plans,
  ) => Promise<Result<T, E>>;
  /** Hears notices of committed transactions, of this process and others. Returns the way to stop. */
  readonly listen: <C extends Channel>(
    channel: C,
    handler: (heard: Heard<C>) => void,
  ) => Promise<() => Promise<void>>;
  /** Tells whoever listens, at once and outside of any transaction: what is never stored. At most 7,900 bytes of JSON. */
  readonly tell: <C extends Channel>(channel: C, notice: Notice<C>) => Promise<void>;
  /**
   * Work that one process at a time does, of all that share the database; null, and nothing done, while another one is at
   * it. Should the connection break, another one may begin before this one has ended.
   */
  readonly alone: <T>(name: string, work: () => Promise<T>) => Promise<{ readonly done: T } | null>;
  /** Whether the database answers within two seconds. */
  readonly answers: () => Promise<boolean>;
  /** Ends every connection. */
  readonly close: () => Promise<void>;
};
