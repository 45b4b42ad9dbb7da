import { TABLE_NAMES, type Blueprint } from '../blueprint.ts';
import type { InvariantViolation } from './violation.ts';

/** I1: a record stands in its table under its own id. */
export const keysAreIds = (blueprint: Blueprint): InvariantViolation[] =>
  TABLE_NAMES.flatMap(table =>
    Object.entries(blueprint[table])
      .filter(([key, record]) => record.id !== key)
      .map(([key]) => ({ invariant: 'keyIsId', table, id: key, field: 'id', other: null }) as const),
  );

/** I2: there is exactly one journey. */
export const oneJourney = (blueprint: Blueprint): InvariantViolation[] =>
  Object.keys(blueprint.journey).length === 1
    ? []
    : [{ invariant: 'oneJourney', table: 'journey', id: 'journey', field: null, other: null }];
