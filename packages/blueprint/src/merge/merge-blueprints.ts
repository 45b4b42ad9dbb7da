import type { Blueprint } from '../blueprint.ts';
import { assembleBlueprint } from '../tables.ts';
import type { MergeConflict } from './conflict.ts';
import { mergeTables } from './merge-table.ts';
import { restoreNeeded } from './restore-needed.ts';
import { separateKeys } from './separate-keys.ts';
import { shortenSpans } from './shorten-spans.ts';

export type Merge = { readonly blueprint: Blueprint; readonly conflicts: readonly MergeConflict[] };

/**
 * Joins two valid blueprints that come from one valid base. Changes to different fields join; where both changed the
 * same one, ours stands and the conflict says what theirs was. Nothing is lost silently: what one side removed and the
 * other changed or still needs stays. The outcome is valid (SPEC.md, M1–M6).
 */
export const mergeBlueprints = (base: Blueprint, ours: Blueprint, theirs: Blueprint): Merge => {
  const conflicts: MergeConflict[] = [];
  const report = (conflict: MergeConflict) => {
    conflicts.push(conflict);
  };
  const joined = assembleBlueprint(name => mergeTables(name, base[name], ours[name], theirs[name], report));
  const whole = restoreNeeded(joined, { ours, theirs }, report);
  return { blueprint: separateKeys(shortenSpans(whole, report)), conflicts };
};
