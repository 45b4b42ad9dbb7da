import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { demand, demandShare } from './argument.ts';

/** Where a unit stands among all, with what the draws say about it. Rank 1 is the highest value. */
export type RankInterval = {
  readonly low: number;
  readonly high: number;
  readonly median: number;
  /** Chance of being in the best and in the worst `tail` of the units. */
  readonly chanceTop: number;
  readonly chanceBottom: number;
};

/** Marsaglia's polar method (1964): pairs of independent standard normals. */
const normalSource = (seed: number): (() => number) => {
  const generator = xoroshiro128plus(seed);
  // The first outputs still show the seed.
  for (let round = 0; round < 32; round += 1) generator.next();
  const scale = 2 ** -31;
  let spare = 0;
  let hasSpare = false;
  return () => {
    if (hasSpare) {
      hasSpare = false;
      return spare;
    }
    for (;;) {
      const x = generator.next() * scale;
      const y = generator.next() * scale;
      const s = x * x + y * y;
      if (s >= 1 || s === 0) continue;
      const factor = Math.sqrt((-2 * Math.log(s)) / s);
      spare = y * factor;
      hasSpare = true;
      return x * factor;
    }
  };
};

/** Sorts indexes by value, highest first: buckets bring every index near its place, an insertion pass finishes. */
const rankSorter = (low: number, high: number, size: number) => {
  const buckets = 4 * size;
  const scale = high > low ? buckets / (high - low) : 0;
  const starts = new Int32Array(buckets + 1);
  const places = new Int32Array(size);
  return (values: Float64Array, order: Int32Array): void => {
    starts.fill(0);
    for (let index = 0; index < size; index += 1) {
      const place = Math.min(buckets - 1, Math.max(0, Math.floor((high - (values[index] ?? 0)) * scale)));
      places[index] = place;
      starts[place + 1] = (starts[place + 1] ?? 0) + 1;
    }
    for (let bucket = 1; bucket <= buckets; bucket += 1)
      starts[bucket] = (starts[bucket] ?? 0) + (starts[bucket - 1] ?? 0);
    for (let index = 0; index < size; index += 1) {
      const place = places[index] ?? 0;
      const at = starts[place] ?? 0;
      starts[place] = at + 1;
      order[at] = index;
    }
    for (let at = 1; at < size; at += 1) {
      const index = order[at] ?? 0;
      const value = values[index] ?? 0;
      let hole = at;
      while (hole > 0 && (values[order[hole - 1] ?? 0] ?? 0) < value) {
        order[hole] = order[hole - 1] ?? 0;
        hole -= 1;
      }
      order[hole] = index;
    }
  };
};

/**
 * Rank intervals by simulation: every unit's value is drawn from its normal posterior, the draws are ranked, and the
 * ranks of each unit counted. Goldstein & Spiegelhalter (1996), League tables and their limitations, JRSS A 159,
 * 385–443; Marshall & Spiegelhalter (1998), BMJ 316, 1701–1705. The same seed gives the same intervals.
 *
 * @param values posterior means. @param deviations posterior standard deviations, all positive: without uncertainty
 *   there is nothing to simulate. @returns in the order given.
 */
export const rankIntervals = (
  values: readonly number[],
  deviations: readonly number[],
  {
    seed,
    draws = 10_000,
    level = 0.95,
    tail = 0.1,
  }: {
    readonly seed: number;
    readonly draws?: number;
    readonly level?: number;
    readonly tail?: number;
  },
): readonly RankInterval[] => {
  const size = values.length;
  demand(deviations.length === size, 'every value has a deviation');
  demand(Number.isInteger(draws) && draws >= 1 && draws <= 65_535, `draws must be 1 to 65,535, got ${draws}`);
  demandShare(level, 'level');
  demandShare(tail, 'tail');
  for (const deviation of deviations) demand(deviation > 0, `a deviation is positive, got ${deviation}`);
  if (size === 0) return [];

  const means = Float64Array.from(values);
  const spreads = Float64Array.from(deviations);
  let low = Infinity;
  let high = -Infinity;
  for (let index = 0; index < size; index += 1) {
    low = Math.min(low, (means[index] ?? 0) - 3 * (spreads[index] ?? 0));
    high = Math.max(high, (means[index] ?? 0) + 3 * (spreads[index] ?? 0));
  }
  const normal = normalSource(seed);
  const sort = rankSorter(low, high, size);
  const drawn = new Float64Array(size);
  const order = new Int32Array(size);
  // counts[unit·size + place]: how often the unit came at that place. 16 bits hold 65,535 draws.
  const counts = new Uint16Array(size * size);
  for (let draw = 0; draw < draws; draw += 1) {
    for (let index = 0; index < size; index += 1)
      drawn[index] = (means[index] ?? 0) + (spreads[index] ?? 0) * normal();
    sort(drawn, order);
    for (let place = 0; place < size; place += 1) {
      const cell = (order[place] ?? 0) * size + place;
      counts[cell] = (counts[cell] ?? 0) + 1;
    }
  }

  const tailSize = Math.max(1, Math.floor(tail * size));
  return values.map((_, unit) => {
    const own = counts.subarray(unit * size, (unit + 1) * size);
    const rankAt = (share: number): number => {
      let seen = 0;
      for (let place = 0; place < size; place += 1) {
        seen += own[place] ?? 0;
        if (seen >= share * draws) return place + 1;
      }
      return size;
    };
    const chance = (from: number, to: number): number => {
      let seen = 0;
      for (let place = from; place < to; place += 1) seen += own[place] ?? 0;
      return seen / draws;
    };
    return {
      low: rankAt((1 - level) / 2),
      high: rankAt(1 - (1 - level) / 2),
      median: rankAt(0.5),
      chanceTop: chance(0, tailSize),
      chanceBottom: chance(size - tailSize, size),
    };
  });
};
