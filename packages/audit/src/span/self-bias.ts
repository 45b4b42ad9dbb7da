import {
  blandAltman,
  leastSquares,
  mean,
  meanInterval,
  varianceParts,
  type Interval,
} from '@truthline/statistics';
import { BIAS_ALARM, LEAST_PAIRS } from '../agreement/tally-agreement.ts';

/** A self-audit and a mystery visit of the same dealer in the same wave; scores 0–100 by what both scored. */
export type SelfPair = {
  readonly dealerId: string;
  readonly waveId: string;
  readonly self: number;
  readonly mystery: number;
};

/** By how much self-audits lie above mystery visits, in points. */
export type SelfBias = {
  readonly pairs: number;
  readonly dealers: number;
  /** Means of the two sides, a dealer counting once; null without pairs. */
  readonly self: number | null;
  readonly mystery: number | null;
  /** Null under two pairs. */
  readonly bias: number | null;
  /** 95 % t interval of the bias, held in −100 to 100: over dealers, or over the pairs of one dealer. */
  readonly interval: Interval | null;
  /** Limits of agreement, held in −100 to 100: 19 of 20 pairs are expected between them. Null below `LEAST_PAIRS`. */
  readonly limits: { readonly low: number; readonly high: number } | null;
  /**
   * Points by which the bias grows with each point of the mean of both scores, with its 95 % interval: over dealers, or
   * over the pairs of one dealer. Not 0 also where one side scatters more than the other. Null below `LEAST_PAIRS`.
   */
  readonly slope: { readonly value: number; readonly interval: Interval } | null;
  /** Too few units for a judgement. */
  readonly few: boolean;
  /** True where the bias is more than `BIAS_ALARM` points, there is evidence enough, and it is more than chance. */
  readonly alarm: boolean;
};

/** Both means of one dealer's pairs. */
const sidesOf = (own: readonly SelfPair[]): Pick<SelfPair, 'self' | 'mystery'> => ({
  self: mean(own.map(({ self }) => self)) ?? 0,
  mystery: mean(own.map(({ mystery }) => mystery)) ?? 0,
});

/** Two scores of 0–100 never lie further apart. */
const possible = ({ low, high }: { readonly low: number; readonly high: number }) => ({
  low: Math.max(-100, low),
  high: Math.min(100, high),
});

const slopeOf = (units: readonly Pick<SelfPair, 'self' | 'mystery'>[]): SelfBias['slope'] => {
  const means = units.map(({ self, mystery }) => (self + mystery) / 2);
  const differences = units.map(({ self, mystery }) => self - mystery);
  const found = leastSquares([means], differences)?.coefficients[0] ?? null;
  return found === null ? null : { value: found.value, interval: found.interval };
};

/**
 * Bias and limits of agreement over the pairs of several waves. A dealer's pairs are not independent of each other, so the
 * interval stands on dealers and the limits on the sum of both variances: Bland & Altman (2007), Agreement between
 * methods of measurement with multiple observations per individual, Journal of Biopharmaceutical Statistics 17, 571–582.
 */
export const selfBias = (pairs: readonly SelfPair[]): SelfBias => {
  const dealers = [...Map.groupBy(pairs, ({ dealerId }) => dealerId).values()];
  const counts = { pairs: pairs.length, dealers: dealers.length };
  const means = dealers.map(sidesOf);
  const sides = {
    self: mean(means.map(({ self }) => self)),
    mystery: mean(means.map(({ mystery }) => mystery)),
  };
  const differences = dealers.map(own => own.map(({ self, mystery }) => self - mystery));
  const units = dealers.length === 1 ? (differences[0] ?? []) : differences.map(own => mean(own) ?? 0);
  const bias = mean(units);
  const around = meanInterval(units);
  if (bias === null || around === null)
    return {
      ...counts,
      ...sides,
      bias: null,
      interval: null,
      limits: null,
      slope: null,
      few: true,
      alarm: false,
    };
  const interval = { ...possible(around), level: around.level };
  const few = units.length < LEAST_PAIRS;
  const parts = dealers.length === 1 ? null : varianceParts(differences);
  const deviation =
    parts === null
      ? (blandAltman(
          pairs.map(({ self }) => self),
          pairs.map(({ mystery }) => mystery),
        )?.deviation ?? 0)
      : Math.sqrt(parts.between + parts.within);
  return {
    ...counts,
    ...sides,
    bias,
    interval,
    limits: few ? null : possible({ low: bias - 1.96 * deviation, high: bias + 1.96 * deviation }),
    slope: few ? null : slopeOf(dealers.length === 1 ? pairs : means),
    few,
    alarm: !few && bias > BIAS_ALARM && interval.low > 0,
  };
};
