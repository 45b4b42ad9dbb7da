/**
 * What bonus items add to a part, in the unit of w·s: never more than the cap of the settings (percentage points of the
 * part's weight), never past full score, and nothing where no bonus counts or nothing else was counted.
 *
 * @param part sums of w·s and of w over the items that are no bonus.
 * @param earned Σ(w·s) of the bonus items.
 */
export const bonusGain = (
  part: { readonly weightedScore: number; readonly weight: number },
  earned: number,
  cap: number | null,
): number => {
  if (cap === null || part.weight <= 0 || earned <= 0) return 0;
  return Math.max(0, Math.min(earned, (cap / 100) * part.weight, part.weight - part.weightedScore));
};
