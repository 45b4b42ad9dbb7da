import { BLUEPRINT_SCHEMA_VERSION } from '../blueprint.ts';
import type { RawRecords } from './migration.ts';
import { secondsAndSuppressions } from './migrations/v1-seconds-and-suppressions.ts';
import { curvesSizesPicturesDeviations } from './migrations/v2-curves-sizes-pictures-deviations.ts';
import { minuteRateAndRuleWeights } from './migrations/v3-minute-rate-and-rule-weights.ts';

/** Every migration, in order, each starting where the one before ends. */
export const MIGRATIONS = [
  secondsAndSuppressions,
  curvesSizesPicturesDeviations,
  minuteRateAndRuleWeights,
] as const;

/** Brings records of an older version to the present one. `version` must be a known one. */
export const migrateUp = (version: number, records: RawRecords): RawRecords =>
  MIGRATIONS.filter(migration => migration.from >= version).reduce(
    (current, migration) => migration.up(current),
    records,
  );

/** Whether this code can read a version. */
export const isKnownVersion = (version: number): boolean =>
  version === BLUEPRINT_SCHEMA_VERSION || MIGRATIONS.some(migration => migration.from === version);
