import type { Transaction } from 'kysely';
import type { Tables } from '../tables.ts';
import type { Scope } from './scope.ts';

/** One transaction held to one scope. Only repositories look inside. */
export type Tx = {
  readonly scope: Scope;
  readonly query: Transaction<Tables>;
};
