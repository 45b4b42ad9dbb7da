import { leastSquares, type Coefficient } from './least-squares.ts';

export type KanoKind = 'mustBe' | 'oneDimensional' | 'attractive' | 'indifferent';

/** What an attribute costs where it is poor and brings where it is excellent, against where it is in between. */
export type PenaltyReward = {
  readonly low: number;
  readonly high: number;
  /** Null where nobody found it poor (excellent), or that cannot be told from other attributes. */
  readonly penalty: Coefficient | null;
  readonly reward: Coefficient | null;
  /** Null where one of the two is. */
  readonly kind: KanoKind | null;
};

export type PenaltyRewards = {
  readonly n: number;
  readonly rSquared: number | null;
  readonly baseline: Coefficient;
  readonly attributes: readonly PenaltyReward[];
};

/**
 * The kind by what can be told from 0: cost and gain that differ make it a must-be (cost larger) or attractive (gain
 * larger), else one-dimensional where any is there.
 */
const kindOf = (penalty: Coefficient, reward: Coefficient, sum: Coefficient): KanoKind => {
  if (sum.interval.high < 0) return 'mustBe';
  if (sum.interval.low > 0) return 'attractive';
  return penalty.interval.high < 0 || reward.interval.low > 0 ? 'oneDimensional' : 'indifferent';
};

/**
 * Penalty–reward contrast analysis: outcome = b₀ + Σ(penⱼ·lowⱼ + rewⱼ·highⱼ) with a dummy for a poor and one for an
 * excellent judgement. Brandt (1988), How service marketers can identify value-enhancing service elements, Journal of
 * Services Marketing 2 (3), 35–41; Matzler & Sauerwein (2002), International Journal of Service Industry Management 13,
 * 314–332; kinds after Kano (1984).
 *
 * @param attributes of each its ratings, one a respondent; low at or below `lowAt`, high at or above `highAt`.
 * @returns null where no degree of freedom is left.
 */
export const penaltyReward = (
  attributes: readonly (readonly number[])[],
  outcomes: readonly number[],
  {
    lowAt,
    highAt,
    level = 0.95,
  }: { readonly lowAt: number; readonly highAt: number; readonly level?: number },
): PenaltyRewards | null => {
  const columns = attributes.flatMap(ratings => [
    ratings.map(rating => Number(rating <= lowAt)),
    ratings.map(rating => Number(rating >= highAt)),
  ]);
  const fitted = leastSquares(columns, outcomes, level);
  if (fitted === null) return null;
  return {
    n: fitted.n,
    rSquared: fitted.rSquared,
    baseline: fitted.intercept,
    attributes: attributes.map((ratings, index): PenaltyReward => {
      const penalty = fitted.coefficients[2 * index] ?? null;
      const reward = fitted.coefficients[2 * index + 1] ?? null;
      const sum = fitted.sumOf([2 * index, 2 * index + 1]);
      return {
        low: ratings.filter(rating => rating <= lowAt).length,
        high: ratings.filter(rating => rating >= highAt).length,
        penalty,
        reward,
        kind: penalty === null || reward === null || sum === null ? null : kindOf(penalty, reward, sum),
      };
    }),
  };
};
