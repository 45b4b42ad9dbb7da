import { demand } from './argument.ts';
import { benjaminiHochberg } from './benjamini-hochberg.ts';
import type { Interval } from './interval.ts';
import { mean, sum, sumOfSquares } from './moments.ts';
import { studentTwoSidedP, studentTwoSidedT } from './student.ts';

/** What was observed of one unit, twice; independent observations. */
export type TwoSamples = { readonly before: readonly number[]; readonly after: readonly number[] };

/** Variance of one observation within a unit at one time, with its degrees of freedom. */
export type Noise = { readonly variance: number; readonly degrees: number };

export type Change = {
  /** Mean after − mean before. */
  readonly value: number;
  /** t interval of this one change, not corrected for looking at many. */
  readonly interval: Interval;
  readonly p: number;
  /** The smallest false discovery rate at which it would be called. */
  readonly adjustedP: number;
  readonly called: boolean;
};

export type Changes = {
  readonly noise: Noise;
  /** In the order given; null where one of the two samples is empty. */
  readonly units: readonly (Change | null)[];
  readonly called: number;
};

/** Variance within groups, pooled: Σ(x − group mean)²/(N − I). Null where no group has two observations. */
export const pooledNoise = (groups: readonly (readonly number[])[]): Noise | null => {
  let degrees = 0;
  let squares = 0;
  for (const group of groups) {
    if (group.length < 2) continue;
    degrees += group.length - 1;
    squares += sumOfSquares(group);
  }
  return degrees === 0 ? null : { variance: squares / degrees, degrees };
};

/**
 * Which of many units changed by more than their observations scatter: t = (ȳ₂ − ȳ₁)/√(s²(1/n₁ + 1/n₂)) with the
 * variance within units pooled over all of them (Student 1908; Fisher 1925, § 24.1), called at a false discovery rate
 * (Benjamini & Hochberg 1995). Pooling makes one observation at a time enough where other units have more.
 *
 * @param noise where it is known from a longer history; else from the samples themselves.
 * @returns null where nothing tells how much observations scatter.
 */
export const changesBeyondNoise = (
  units: readonly TwoSamples[],
  {
    noise: known,
    level = 0.95,
    falseDiscoveryRate = 0.05,
  }: { readonly noise?: Noise; readonly level?: number; readonly falseDiscoveryRate?: number } = {},
): Changes | null => {
  const noise = known ?? pooledNoise(units.flatMap(({ before, after }) => [before, after]));
  if (noise === null) return null;
  demand(noise.variance >= 0 && noise.degrees > 0, 'noise has a variance and degrees of freedom');
  const t = studentTwoSidedT(level, noise.degrees);
  const changes = units.map(({ before, after }) => {
    const first = mean(before);
    const second = mean(after);
    if (first === null || second === null) return null;
    const value = second - first;
    const error = Math.sqrt(noise.variance * (1 / before.length + 1 / after.length));
    const p = error > 0 ? studentTwoSidedP(value / error, noise.degrees) : value === 0 ? 1 : 0;
    return { value, p, interval: { low: value - t * error, high: value + t * error, level } };
  });
  const tested = changes.flatMap((change, index) => (change === null ? [] : [{ p: change.p, index }]));
  const { called, adjusted } = benjaminiHochberg(
    tested.map(({ p }) => p),
    falseDiscoveryRate,
  );
  const places = new Map(tested.map(({ index }, place) => [index, place]));
  return {
    noise,
    units: changes.map((change, index): Change | null => {
      const place = places.get(index) ?? 0;
      return change === null
        ? null
        : { ...change, adjustedP: adjusted[place] ?? 1, called: called[place] ?? false };
    }),
    called: sum(called.map(Number)),
  };
};
