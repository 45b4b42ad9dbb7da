import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { leastSquares } from './least-squares.ts';
import { shapleyShares } from './shapley-shares.ts';
import { normalSource } from './testing/normal-source.ts';
import { swiss } from './testing/swiss.ts';

const columns = [
  swiss.agriculture,
  swiss.examination,
  swiss.education,
  swiss.catholic,
  swiss.infantMortality,
];

describe('shares of R²', () => {
  test('swiss, as relaimpo prints them: lmg .0571, .1712, .2601, .1056, .1128 of R² .7067', () => {
    // Grömping (2006), Journal of Statistical Software 17 (1), calc.relimp(…, type = "lmg").
    const found = shapleyShares(columns, swiss.fertility, { draws: 0 });
    expect(found?.rSquared).toBeCloseTo(0.706735001593, 11);
    const printed = [0.0570912207681, 0.1711730289002, 0.2601346786244, 0.1055701503735, 0.1127659229265];
    found?.shares.forEach(({ share }, column) => expect(share).toBeCloseTo(printed[column] ?? 0, 11));
    expect(found?.shares[2]?.partOfRSquared).toBeCloseTo(0.3680795178364, 11);
  });

  test('the intervals of the bootstrap hold the shares and are the same for the same seed', () => {
    const found = shapleyShares(columns, swiss.fertility, { draws: 400, seed: 7 });
    for (const { share, interval } of found?.shares ?? []) {
      expect(interval.low).toBeLessThan(share);
      expect(interval.high).toBeGreaterThan(share);
    }
    expect(shapleyShares(columns, swiss.fertility, { draws: 400, seed: 7 })).toEqual(found);
    expect(shapleyShares(columns, swiss.fertility, { draws: 400, seed: 8 })).not.toEqual(found);
  });

  test('sum to R², whatever the columns; a column said twice shares its part; one of noise gets next to nothing', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 1e6 }), (count, seed) => {
        const normal = normalSource(seed);
        const made = Array.from({ length: count }, () => Array.from({ length: 30 }, normal));
        const outcome = Array.from({ length: 30 }, (_, row) => (made[0]?.[row] ?? 0) + normal());
        const found = shapleyShares(made, outcome, { draws: 0 });
        const sum = found?.shares.reduce((total, { share }) => total + share, 0);
        expect(sum).toBeCloseTo(leastSquares(made, outcome)?.rSquared ?? -1, 9);
      }),
      { numRuns: 40 },
    );
    const twice = shapleyShares([swiss.education, swiss.education], swiss.fertility, { draws: 0 });
    expect(twice?.shares[0]?.share).toBeCloseTo(twice?.shares[1]?.share ?? 0, 12);
  });

  test('twelve drivers of 500 answers with 1,000 resamplings', () => {
    const normal = normalSource(12);
    const drivers = Array.from({ length: 12 }, () => Array.from({ length: 500 }, normal));
    const outcome = Array.from(
      { length: 500 },
      (_, row) => 2 * (drivers[3]?.[row] ?? 0) + (drivers[8]?.[row] ?? 0) + normal(),
    );
    const found = shapleyShares(drivers, outcome);
    const order = found?.shares
      .map(({ share }, driver) => ({ share, driver }))
      .toSorted((a, b) => b.share - a.share);
    expect(order?.slice(0, 2).map(({ driver }) => driver)).toEqual([3, 8]);
    expect(found?.shares[3]?.interval.low).toBeGreaterThan(found?.shares[8]?.interval.high ?? 1);
  });

  test('too few rows or an outcome that never varies is null; thirteen columns are a bug', () => {
    expect(shapleyShares([[1, 2]], [1, 2])).toBeNull();
    expect(shapleyShares([[1, 2, 3, 4]], [5, 5, 5, 5])).toBeNull();
    expect(() =>
      shapleyShares(
        Array.from({ length: 13 }, () => [1]),
        [1],
      ),
    ).toThrow(RangeError);
    expect(() => shapleyShares([[1, 2, 3]], [1])).toThrow(RangeError);
  });
});
