import { err, ok, type Result } from '@truthline/kernel';
import { z } from 'zod';
import { BLUEPRINT_SCHEMA_VERSION, storedBlueprintSchema, type Blueprint } from '../blueprint.ts';
import { checkInvariants } from '../invariants/check.ts';
import type { InvariantViolation } from '../invariants/violation.ts';
import { isKnownVersion, migrateUp } from './migrate.ts';
import type { RawRecords, RawTable } from './migration.ts';

/** Why something is not a blueprint. */
export type ParseProblem =
  /** No object with a version and records. */
  | { readonly reason: 'notABlueprint' }
  /** Written by a newer Truthline (or by none): this one reads up to `known`. */
  | { readonly reason: 'unknownVersion'; readonly version: number; readonly known: number }
  /** A value that its field does not take. `path` begins with the table and the record's id; `code` is zod's issue code. */
  | { readonly reason: 'shape'; readonly path: readonly (string | number)[]; readonly code: string }
  | { readonly reason: 'invariant'; readonly violation: InvariantViolation };

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

/** A key `__proto__` would be dropped on the way: a record that cannot be kept is refused instead. */
const isTable = (value: unknown): value is RawTable =>
  isObject(value) && !Object.hasOwn(value, '__proto__') && Object.values(value).every(isObject);

const areTables = (value: unknown): value is RawRecords =>
  isObject(value) && Object.values(value).every(isTable);

const envelopeSchema = z.strictObject({
  schemaVersion: z.number().int(),
  records: z.custom<RawRecords>(areTables),
});

const shapeProblem = (issue: z.core.$ZodIssue): ParseProblem => ({
  reason: 'shape',
  path: issue.path.slice(1).map(part => (typeof part === 'symbol' ? String(part) : part)),
  code: issue.code,
});

/** Reads a stored blueprint of any known version: migrates it, checks its shape, then its invariants. */
export const parseBlueprint = (stored: unknown): Result<Blueprint, readonly ParseProblem[]> => {
  const envelope = envelopeSchema.safeParse(stored);
  if (!envelope.success) return err([{ reason: 'notABlueprint' }]);
  const { schemaVersion, records } = envelope.data;
  if (!isKnownVersion(schemaVersion))
    return err([{ reason: 'unknownVersion', version: schemaVersion, known: BLUEPRINT_SCHEMA_VERSION }]);
  const parsed = storedBlueprintSchema.safeParse({
    schemaVersion: BLUEPRINT_SCHEMA_VERSION,
    records: migrateUp(schemaVersion, records),
  });
  if (!parsed.success) return err(parsed.error.issues.map(shapeProblem));
  const violations = checkInvariants(parsed.data.records);
  return violations.length === 0
    ? ok(parsed.data.records)
    : err(violations.map(violation => ({ reason: 'invariant', violation })));
};
