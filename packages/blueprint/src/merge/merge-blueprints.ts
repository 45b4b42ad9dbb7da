import type { Blueprint } from '../blueprint.ts';
import { assembleBlueprint } from '../tables.ts';
import type { MergeConflict } from './conflict.ts';
import { conflictKey, type MergeDecisions, type Settle } from './decisions.ts';
import { mergeTables } from './merge-table.ts';
import { restoreNeeded } from './restore-needed.ts';
import { separateKeys } from './separate-keys.ts';
import { shortenSpans } from './shorten-spans.ts';

export type Merge = { readonly blueprint: Blueprint; readonly conflicts: readonly MergeConflict[] };

/**
 * Joins two valid blueprints that come from one valid base. Changes to different fields join; where both changed the
 * same one, ours stands and the conflict says what theirs was. Nothing is lost silently: what one side removed and the
 * other changed or still needs stays. With `decisions`, the side decided for wins its conflict instead; a removal that
 * wins takes along what still needed the record. The outcome is valid (SPEC.md, M1–M8).
 */
export const mergeBlueprints = (
  base: Blueprint,
  ours: Blueprint,
  theirs: Blueprint,
  decisions: MergeDecisions = {},
): Merge => {
  const conflicts: MergeConflict[] = [];
  const settle: Settle = conflict => {
    conflicts.push(conflict);
    const key = conflictKey(conflict);
    return Object.hasOwn(decisions, key) ? (decisions[key] ?? null) : null;
  };
  const joined = assembleBlueprint(name => mergeTables(name, base[name], ours[name], theirs[name], settle));
  const whole = restoreNeeded(joined, { ours, theirs }, settle);
  return { blueprint: separateKeys(shortenSpans(whole, settle)), conflicts };
};
