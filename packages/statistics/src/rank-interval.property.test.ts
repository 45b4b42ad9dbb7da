import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { normalCdf, normalQuantile } from './normal.ts';
import { rankIntervals } from './rank-interval.ts';

const unitsArbitrary = fc.array(
  fc.record({
    value: fc.double({ min: 0, max: 100, noNaN: true }),
    deviation: fc.double({ min: 0.1, max: 20, noNaN: true }),
  }),
  { minLength: 1, maxLength: 30 },
);
const run = (units: readonly { value: number; deviation: number }[], seed: number, draws: number = 400) =>
  rankIntervals(
    units.map(({ value }) => value),
    units.map(({ deviation }) => deviation),
    { seed, draws },
  );

describe('rank intervals', () => {
  test('lie in 1 to I around their median; the chances of all units add to the size of the tail', () => {
    fc.assert(
      fc.property(unitsArbitrary, fc.integer(), (units, seed) => {
        const ranks = run(units, seed);
        const tailSize = Math.max(1, Math.floor(units.length / 10));
        for (const { low, median, high } of ranks)
          expect(1 <= low && low <= median && median <= high && high <= units.length).toBe(true);
        const top = ranks.reduce((total, { chanceTop }) => total + chanceTop, 0);
        const bottom = ranks.reduce((total, { chanceBottom }) => total + chanceBottom, 0);
        expect(top).toBeCloseTo(tailSize, 9);
        expect(bottom).toBeCloseTo(tailSize, 9);
      }),
      { numRuns: 60 },
    );
  });

  test('the same seed gives the same intervals, another seed nearly the same', () => {
    const units = Array.from({ length: 20 }, (_, index) => ({ value: index * 2, deviation: 3 }));
    expect(run(units, 5, 5000)).toEqual(run(units, 5, 5000));
    const other = run(units, 6, 5000);
    run(units, 5, 5000).forEach((rank, index) => {
      expect(Math.abs(rank.low - (other[index]?.low ?? 0))).toBeLessThanOrEqual(1);
      expect(Math.abs(rank.chanceTop - (other[index]?.chanceTop ?? 0))).toBeLessThan(0.03);
    });
  });

  test('two units: the chance of being first is that of a normal difference', () => {
    const [first] = rankIntervals([3, 0], [3, 4], { seed: 11, draws: 50_000 });
    expect(first?.chanceTop).toBeCloseTo(normalCdf(3 / 5), 2);
  });

  test('units far apart have one rank, equal units may hold any', () => {
    const far = rankIntervals([30, 10, 20], [0.1, 0.1, 0.1], { seed: 1, draws: 500 });
    expect(far.map(({ low, high }) => [low, high])).toEqual([
      [1, 1],
      [3, 3],
      [2, 2],
    ]);
    const equal = rankIntervals([5, 5, 5, 5], [1, 1, 1, 1], { seed: 1, draws: 5000 });
    for (const { low, high, chanceTop } of equal) {
      expect([low, high]).toEqual([1, 4]);
      expect(chanceTop).toBeCloseTo(0.25, 1);
    }
  });

  test('a deviation of zero, or one too few, is a bug; no units are no ranks', () => {
    expect(() => rankIntervals([1, 2], [1, 0], { seed: 1 })).toThrow(RangeError);
    expect(() => rankIntervals([1, 2], [1], { seed: 1 })).toThrow(RangeError);
    expect(() => rankIntervals([1], [1], { seed: 1, draws: 70_000 })).toThrow(RangeError);
    expect(rankIntervals([], [], { seed: 1 })).toEqual([]);
  });

  test('hold the true rank in 93 to 97 % of 6,000 cases drawn from their own posterior', () => {
    const generator = xoroshiro128plus(2026);
    for (let skip = 0; skip < 32; skip += 1) generator.next();
    const normal = () => normalQuantile(uniformFloat64(generator) || 0.5);
    let held = 0;
    let cases = 0;
    for (let network = 0; network < 60; network += 1) {
      const units = Array.from({ length: 100 }, (_, index) => ({
        value: 75 + 6 * normal(),
        deviation: 1 + (index % 4),
      }));
      const truths = units.map(({ value, deviation }) => value + deviation * normal());
      const ranks = run(units, network, 1000);
      truths.forEach((truth, index) => {
        const rank = 1 + truths.filter(other => other > truth).length;
        const { low = 0, high = 0 } = ranks[index] ?? {};
        cases += 1;
        if (low <= rank && rank <= high) held += 1;
      });
    }
    expect(held / cases).toBeGreaterThan(0.93);
    expect(held / cases).toBeLessThan(0.97);
  });
});
