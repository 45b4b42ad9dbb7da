import { sql } from 'kysely';

/** Sums over the rows of a group, of `audit_scores` or its roll-up `dealer_wave_moments`. */
export const momentSums = [
  sql<number>`sum(weighted_score)`.as('weightedScore'),
  sql<number>`sum(weight)`.as('weight'),
  sql<number>`sum(counted)`.as('counted'),
  sql<number>`sum(passed)`.as('passed'),
] as const;

/** `= any(…)`: unlike `in (…)` it takes an empty list, which matches nothing. */
export const anyOf = <T extends string>(values: readonly T[], type: 'uuid' | 'text') =>
  sql<T>`any(${[...values]}::${sql.raw(type)}[])`;
