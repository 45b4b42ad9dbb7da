import {
  arcsineFunnel,
  arcsineFunnelLimit,
  arcsineScore,
  benjaminiHochberg,
  exactFunnelLimit,
  midP,
  overdispersion,
  twoSidedP,
  type Overdispersion,
} from '@truthline/statistics';

/** The tails at which limits are drawn. */
export const FUNNEL_TAILS = [0.001, 0.025, 0.975, 0.999] as const;

/** Items passed of items counted, of one dealer. */
export type PassCount = { readonly dealerId: string; readonly passed: number; readonly n: number };

export type FunnelPoint = {
  readonly dealerId: string;
  readonly passed: number;
  readonly n: number;
  /** 0–1. */
  readonly rate: number;
  /** Two-sided mid-p of chance alone, and whether it stands under the false discovery rate. */
  readonly p: number;
  readonly flagged: boolean;
  /** The same against chance with items of one visit hanging together, plus the spread between dealers. */
  readonly adjustedP: number;
  readonly adjustedFlagged: boolean;
};

/** The four limits at one n, in the order of `FUNNEL_TAILS`, by chance alone and with clusters and the spread between dealers. */
export type FunnelLimits = {
  readonly n: number;
  readonly exact: readonly [number, number, number, number];
  readonly adjusted: readonly [number, number, number, number];
};

export type Funnel = {
  readonly target: number;
  readonly points: readonly FunnelPoint[];
  /** Dealers of whom nothing was counted; they are not in points. */
  readonly missing: readonly string[];
  readonly limits: readonly FunnelLimits[];
  readonly overdispersion: Overdispersion | null;
  /** Outside the outer limits as drawn, and flagged by the decision rule, each without and with the spread between dealers. */
  readonly outside: { readonly exact: number; readonly adjusted: number };
  readonly flagged: { readonly exact: number; readonly adjusted: number };
  readonly falseDiscoveryRate: number;
  /** 1 where items are taken as independent of each other. */
  readonly designEffect: number;
};

const fourLimits = (limit: (tail: number) => number): readonly [number, number, number, number] => {
  const [lowest, low, high, highest] = FUNNEL_TAILS;
  return [limit(lowest), limit(low), limit(high), limit(highest)];
};

/** About `count` whole numbers from the smallest to the largest, evenly spaced by ratio: the limits bend at small n. */
const gridOf = (smallest: number, largest: number, count: number): readonly number[] => {
  const from = Math.max(1, Math.floor(smallest * 0.9));
  const to = Math.ceil(largest * 1.05);
  const ratio = Math.log(to / from) / Math.max(1, count - 1);
  const grid = Array.from({ length: count }, (_, index) => Math.round(from * Math.exp(ratio * index)));
  return [...new Set(grid)];
};

/**
 * Funnel of pass rates. Limits are drawn exactly (Spiegelhalter 2005); who is called out is decided by mid-p with the
 * false discovery rate of Benjamini and Hochberg, once by chance alone and once with the spread between dealers
 * (winsorised at 10 %) on the inverse-sine scale, because items of one visit hang together, dealers do differ, and
 * rates crowd under 100 %.
 *
 * @param designEffect that of `compareDealers`: how far the items of one visit hang together. Below 1 it is taken as 1,
 *   since a lucky estimate must not make limits narrower than chance.
 * @param target 0–1 exclusive; the pooled rate of the dealers where not given.
 * @returns null where nothing was counted, or the pooled rate is 0 or 1: then there is no funnel.
 */
export const funnel = (
  counts: readonly PassCount[],
  {
    target: chosen,
    falseDiscoveryRate = 0.05,
    gridSize = 80,
    designEffect: clustering = null,
  }: {
    readonly target?: number;
    readonly falseDiscoveryRate?: number;
    readonly gridSize?: number;
    readonly designEffect?: number | null;
  } = {},
): Funnel | null => {
  const counted = counts.filter(({ n }) => n > 0);
  let passedAll = 0;
  let nAll = 0;
  let smallest = Infinity;
  let largest = 0;
  for (const { passed, n } of counted) {
    passedAll += passed;
    nAll += n;
    smallest = Math.min(smallest, n);
    largest = Math.max(largest, n);
  }
  const target = chosen ?? passedAll / nAll;
  if (nAll === 0 || !(target > 0 && target < 1)) return null;

  const effect = Math.max(1, clustering ?? 1);
  const units = counted.map(({ passed, n }) => ({ passes: passed, n }));
  const spread = overdispersion(units, target, 0.1, effect);
  const widened = arcsineFunnel(units, target, 0.1, effect);
  const exactP = counted.map(({ passed, n }) => midP(passed, n, target)?.twoSided ?? 1);
  const adjustedP = units.map(unit => twoSidedP(arcsineScore(unit, widened)));
  const exact = benjaminiHochberg(exactP, falseDiscoveryRate);
  const adjusted = benjaminiHochberg(adjustedP, falseDiscoveryRate);

  const points = counted.map(({ dealerId, passed, n }, index): FunnelPoint => ({
    dealerId,
    passed,
    n,
    rate: passed / n,
    p: exactP[index] ?? 1,
    flagged: exact.called[index] ?? false,
    adjustedP: adjustedP[index] ?? 1,
    adjustedFlagged: adjusted.called[index] ?? false,
  }));
  const outsideOf = (limit: (n: number, tail: number) => number): number =>
    points.filter(({ rate, n }) => rate < limit(n, FUNNEL_TAILS[0]) || rate > limit(n, FUNNEL_TAILS[3]))
      .length;
  return {
    target,
    points,
    missing: counts.filter(({ n }) => n <= 0).map(({ dealerId }) => dealerId),
    limits: gridOf(smallest, largest, gridSize).map(n => ({
      n,
      exact: fourLimits(tail => exactFunnelLimit(n, target, tail)),
      adjusted: fourLimits(tail => arcsineFunnelLimit(n, tail, widened)),
    })),
    overdispersion: spread,
    outside: {
      exact: outsideOf((n, tail) => exactFunnelLimit(n, target, tail)),
      adjusted: outsideOf((n, tail) => arcsineFunnelLimit(n, tail, widened)),
    },
    flagged: { exact: exact.count, adjusted: adjusted.count },
    falseDiscoveryRate,
    designEffect: effect,
  };
};
