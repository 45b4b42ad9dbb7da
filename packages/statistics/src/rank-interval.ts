import { demand, demandShare } from './argument.ts';
import { rankSorter } from './rank-sorter.ts';
import { atOnce, type Steps } from './steps.ts';
import { ziggurat } from './ziggurat.ts';

/** Where a unit stands among all, with what the draws say about it. Rank 1 is the highest value. */
export type RankInterval = {
  readonly low: number;
  readonly high: number;
  readonly median: number;
  /** Chance of being in the best and in the worst `tail` of the units. */
  readonly chanceTop: number;
  readonly chanceBottom: number;
};

export type RankOptions = {
  readonly seed: number;
  readonly draws?: number;
  readonly level?: number;
  readonly tail?: number;
};

/** Ranks found between two pauses. */
const RANKS_A_STEP = 400_000;
/** Draws whose ranks are kept together before they are counted, so that the counts of one unit are touched in one go. */
const BLOCK = 32;

/** Draws all units from their posteriors, in pairs of z and −z (Hammersley & Morton 1956): half the normals are needed. */
const drawPairs = (values: readonly number[], deviations: readonly number[], seed: number) => {
  const means = Float64Array.from(values);
  const spreads = Float64Array.from(deviations);
  const normal = ziggurat(seed);
  const off = new Float64Array(means.length);
  const drawn = new Float64Array(means.length);
  let mirrored = true;
  return (): Float64Array => {
    mirrored = !mirrored;
    for (let unit = 0; unit < means.length; unit += 1) {
      if (mirrored) drawn[unit] = (means[unit] ?? 0) - (off[unit] ?? 0);
      else {
        const distance = (spreads[unit] ?? 0) * normal();
        off[unit] = distance;
        drawn[unit] = (means[unit] ?? 0) + distance;
      }
    }
    return drawn;
  };
};

/** Adds the ranks of a block of draws to the counts. */
const countBlock = (ranks: Uint16Array, draws: number, counts: Uint16Array, size: number): void => {
  for (let unit = 0; unit < size; unit += 1)
    for (let draw = 0; draw < draws; draw += 1) {
      const cell = unit * size + (ranks[unit * BLOCK + draw] ?? 0);
      counts[cell] = (counts[cell] ?? 0) + 1;
    }
};

const readCounts = (own: Uint16Array, draws: number, level: number, tailSize: number): RankInterval => {
  const size = own.length;
  const wanted = [(1 - level) / 2, 0.5, 1 - (1 - level) / 2];
  const found: number[] = [];
  let seen = 0;
  let top = 0;
  let bottom = 0;
  for (let place = 0; place < size; place += 1) {
    const count = own[place] ?? 0;
    seen += count;
    if (place < tailSize) top += count;
    if (place >= size - tailSize) bottom += count;
    while (found.length < 3 && seen >= (wanted[found.length] ?? 1) * draws) found.push(place + 1);
  }
  const [low = size, median = size, high = size] = found;
  return { low, high, median, chanceTop: top / draws, chanceBottom: bottom / draws };
};

/**
 * Rank intervals by simulation: every unit's value is drawn from its normal posterior, the draws are ranked, and the
 * ranks of each unit counted. Goldstein & Spiegelhalter (1996), League tables and their limitations, JRSS A 159,
 * 385–443; Marshall & Spiegelhalter (1998), BMJ 316, 1701–1705. The same seed gives the same intervals, paced or not.
 *
 * @param values posterior means. @param deviations posterior standard deviations, all positive: without uncertainty
 *   there is nothing to simulate. @returns in the order given. Memory: 2 bytes for each pair of units.
 */
export function* rankSteps(
  values: readonly number[],
  deviations: readonly number[],
  { seed, draws = 10_000, level = 0.95, tail = 0.1 }: RankOptions,
): Steps<readonly RankInterval[]> {
  const size = values.length;
  demand(deviations.length === size, 'every value has a deviation');
  // 16 bits hold so many.
  demand(Number.isInteger(draws) && draws >= 1 && draws <= 65_535, `draws must be 1 to 65,535, got ${draws}`);
  demand(size <= 65_535, `at most 65,535 units are ranked, got ${size}`);
  demandShare(level, 'level');
  demandShare(tail, 'tail');
  let low = Infinity;
  let high = -Infinity;
  values.forEach((value, unit) => {
    const deviation = deviations[unit] ?? 0;
    demand(deviation > 0, `a deviation is positive, got ${deviation}`);
    low = Math.min(low, value - 3 * deviation);
    high = Math.max(high, value + 3 * deviation);
  });

  const draw = drawPairs(values, deviations, seed);
  const sort = rankSorter(low, high, size);
  const order = new Int32Array(size);
  const ranks = new Uint16Array(size * BLOCK);
  // counts[unit·size + place]: how often the unit came at that place.
  const counts = new Uint16Array(size * size);
  const rankBlock = (many: number): void => {
    for (let at = 0; at < many; at += 1) {
      sort(draw(), order);
      for (let place = 0; place < size; place += 1) ranks[(order[place] ?? 0) * BLOCK + at] = place;
    }
    countBlock(ranks, many, counts, size);
  };
  let sincePause = 0;
  for (let done = 0; done < draws; done += BLOCK) {
    rankBlock(Math.min(BLOCK, draws - done));
    sincePause += BLOCK * size;
    if (sincePause < RANKS_A_STEP) continue;
    sincePause = 0;
    yield;
  }

  const tailSize = Math.max(1, Math.floor(tail * size));
  const found: RankInterval[] = [];
  for (let unit = 0; unit < size; unit += 1) {
    found.push(readCounts(counts.subarray(unit * size, (unit + 1) * size), draws, level, tailSize));
    if ((unit + 1) % 1000 === 0) yield;
  }
  return found;
}

/** `rankSteps` in one go. */
export const rankIntervals = (
  values: readonly number[],
  deviations: readonly number[],
  options: RankOptions,
): readonly RankInterval[] => atOnce(rankSteps(values, deviations, options));
