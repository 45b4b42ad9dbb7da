import { normalCdf, shrink, sum } from '@truthline/statistics';

/** What the network's audits say of scores in general; `compareDealers` gives it. In points and squared points. */
export type ScoreSpread = { readonly mean: number; readonly between: number; readonly within: number };

export type MendingVerdict = {
  readonly before: number;
  readonly after: number;
  /** What the scores after would be with nothing mended: the scores before, pulled toward the network. */
  readonly expectedWithout: number;
  /** Part of the change that comes by itself, and the part left for the mending; both in points. */
  readonly regression: number;
  readonly effect: number;
  /** 95 % interval of the effect. */
  readonly low: number;
  readonly high: number;
  readonly verdict: 'better' | 'worse' | 'noDifference';
  /** Two-sided: how often chance alone would give an effect as large. */
  readonly p: number;
  readonly n: { readonly before: number; readonly after: number };
};

/**
 * Whether a mending worked, with the swing back to the mean taken out. Whoever mends what was worst sees it rise by
 * itself; the scores before, shrunk by their reliability, are the best forecast of the scores after, with the error of
 * the posterior and of the new audits: variance B·σ²/n + σ²/m. Empirical Bayes as in `shrink` (Efron & Morris 1973);
 * for a group chosen by a cutoff the mean of this forecast is the formula of Barnett, van der Pols & Dobson (2005).
 *
 * @param before scores of the same dealer on the same checklist, 0–100; `after` likewise. @returns null where either is
 *   empty or audits of one dealer never differ: then there is no error to judge by.
 */
export const judgeMending = (
  before: readonly number[],
  after: readonly number[],
  { mean, between, within }: ScoreSpread,
): MendingVerdict | null => {
  if (before.length === 0 || after.length === 0 || within <= 0) return null;
  const beforeMean = sum(before) / before.length;
  const afterMean = sum(after) / after.length;
  const forecast = shrink({ value: beforeMean, variance: within / before.length }, mean, between);
  const deviation = Math.hypot(forecast.deviation, Math.sqrt(within / after.length));
  const effect = afterMean - forecast.value;
  const half = 1.96 * deviation;
  return {
    before: beforeMean,
    after: afterMean,
    expectedWithout: forecast.value,
    regression: forecast.value - beforeMean,
    effect,
    low: effect - half,
    high: effect + half,
    verdict: effect > half ? 'better' : effect < -half ? 'worse' : 'noDifference',
    p: Math.min(1, 2 * normalCdf(-Math.abs(effect) / deviation)),
    n: { before: before.length, after: after.length },
  };
};
