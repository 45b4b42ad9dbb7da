import { rankSteps, type Steps } from '@truthline/statistics';

export type DealerRank = {
  /** 1 is best, by shrunk score among the ranked dealers; equal scores share the better rank. */
  readonly rank: number;
  /** 95 % interval of the rank. It always holds the rank itself. */
  readonly low: number;
  readonly high: number;
  /** Chance of truly being in the best and the worst tenth, 0–1. */
  readonly pTop: number;
  readonly pBottom: number;
};

/** Ranks by value with the interval of the simulation, in the order given, step by step. */
export function* rankDealers(
  posteriors: readonly { readonly value: number; readonly deviation: number }[],
  seed: number,
  draws: number,
): Steps<readonly DealerRank[]> {
  const values = posteriors.map(({ value }) => value);
  const sorted = Float64Array.from(values).sort().reverse();
  const rankOf = new Map<number, number>();
  sorted.forEach((value, index) => {
    if (!rankOf.has(value)) rankOf.set(value, index + 1);
  });
  const known = posteriors.every(({ deviation }) => deviation > 0);
  const intervals = known
    ? yield* rankSteps(
        values,
        posteriors.map(({ deviation }) => deviation),
        { seed, draws },
      )
    : [];
  const tenth = Math.max(1, Math.floor(values.length / 10));
  return values.map((value, index) => {
    const rank = rankOf.get(value) ?? index + 1;
    const interval = intervals[index];
    // Audits of one dealer never differ: the order is certain.
    if (interval === undefined)
      return {
        rank,
        low: rank,
        high: rank,
        pTop: rank <= tenth ? 1 : 0,
        pBottom: rank > values.length - tenth ? 1 : 0,
      };
    return {
      rank,
      low: Math.min(interval.low, rank),
      high: Math.max(interval.high, rank),
      pTop: interval.chanceTop,
      pBottom: interval.chanceBottom,
    };
  });
}
