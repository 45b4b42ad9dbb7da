import { err, ok, type Result } from '@truthline/kernel';
import { z } from 'zod';
import { BLUEPRINT_SCHEMA_VERSION, storedBlueprintSchema, type Blueprint } from '../blueprint.ts';
import { checkInvariants } from '../invariants/check.ts';
import type { InvariantViolation } from '../invariants/violation.ts';
import { isKnownVersion, migrateUp } from './migrate.ts';

/** Why something is not a blueprint. */
export type ParseProblem =
  /** No object with a version and records. */
  | { readonly reason: 'notABlueprint' }
  /** Written by a newer Truthline (or by none): this one reads up to `known`. */
  | { readonly reason: 'unknownVersion'; readonly version: number; readonly known: number }
  /** A value that its field does not take. `path` begins with the table and the record's id; `code` is zod's issue code. */
  | { readonly reason: 'shape'; readonly path: readonly (string | number)[]; readonly code: string }
  | { readonly reason: 'invariant'; readonly violation: InvariantViolation };

const envelopeSchema = z.strictObject({
  schemaVersion: z.number().int(),
  records: z.record(z.string(), z.record(z.string(), z.record(z.string(), z.unknown()))),
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
