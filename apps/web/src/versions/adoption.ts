import {
  conflictKey,
  describeDifference,
  listDifferences,
  sameValue,
  type Blueprint,
  type Difference,
  type Language,
  type MergeConflict,
  type MergeDecisions,
} from '@truthline/blueprint';

/** What the three blueprints of a merge are compared as: what each side did since the base. */
export type BothSides = {
  readonly variant: readonly Difference[];
  readonly standard: readonly Difference[];
};

export const compareSides = (base: Blueprint, variant: Blueprint, standard: Blueprint): BothSides => ({
  variant: listDifferences(base, { ...variant, deviation: base.deviation }),
  standard: listDifferences(base, standard),
});

const placeKey = ({ table, id }: Difference['place']) => `${table} ${id}`;

/** What one side did that a conflict is about, as sentences; none where it left things as they were. */
export const saidOf = (
  differences: readonly Difference[],
  conflict: MergeConflict,
  language: Language,
): readonly string[] => {
  const places = new Set([placeKey(conflict)]);
  if (conflict.type === 'removedButNeeded') places.add(placeKey(conflict.neededBy));
  return differences
    .filter(({ place }) => places.has(placeKey(place)))
    .flatMap(difference => {
      if (conflict.type !== 'fields') return [difference];
      const fields = difference.fields.filter(({ field }) => conflict.fields.includes(field));
      return fields.length === 0 ? [] : [{ ...difference, fields }];
    })
    .map(difference => describeDifference(difference, language));
};

/** What comes from the standard without a question: what it did where no conflict is. */
export const takenOver = (
  { standard }: BothSides,
  conflicts: readonly MergeConflict[],
): readonly Difference[] => {
  const disputed = new Set(conflicts.map(placeKey));
  return standard.filter(({ place }) => !disputed.has(placeKey(place)));
};

/** The decisions whose conflict is still the very same after the variant was read again. */
export const keepDecisions = (
  decisions: MergeDecisions,
  before: readonly MergeConflict[],
  after: readonly MergeConflict[],
): MergeDecisions => {
  const known = new Map(before.map(conflict => [conflictKey(conflict), conflict] as const));
  const kept = after.flatMap(conflict => {
    const key = conflictKey(conflict);
    const decision = Object.hasOwn(decisions, key) ? decisions[key] : undefined;
    return decision !== undefined && sameValue(known.get(key), conflict) ? [[key, decision] as const] : [];
  });
  return Object.fromEntries(kept);
};
