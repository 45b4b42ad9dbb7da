/** A question of a points survey: what each option gives, which one was chosen, and what the question weighs. */
export type PointsQuestion = {
  /** Points of the options, possibly negative. At least one. */
  readonly options: readonly number[];
  /** Index of the chosen option; null leaves the question out of numerator and denominator. */
  readonly chosen: number | null;
  readonly weight: number;
};

/**
 * Points as questionnaires count them: earned Σ w·(points of the chosen option) of Σ w·(points of the **best single**
 * option). A second positive option of a question adds nothing to the denominator, since nobody can choose both.
 * The share lies below 0 where penalties outweigh what was earned: it is shown as it is, not cut off.
 *
 * @returns percent null where nothing was answered or nothing could be earned.
 */
export const scorePoints = (
  questions: readonly PointsQuestion[],
): { readonly earned: number; readonly possible: number; readonly percent: number | null } => {
  let earned = 0;
  let possible = 0;
  for (const { options, chosen, weight } of questions) {
    const points = chosen === null ? undefined : options[chosen];
    if (points === undefined) continue;
    earned += weight * points;
    possible += weight * Math.max(...options);
  }
  return { earned, possible, percent: possible > 0 ? (100 * earned) / possible : null };
};
