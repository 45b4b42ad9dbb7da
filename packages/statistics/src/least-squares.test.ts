import { describe, expect, test } from 'vitest';
import { leastSquares } from './least-squares.ts';

/** A figure to as many significant digits. */
const digits = (figure: number | null | undefined, count: number) => figure?.toPrecision(count);

describe('linear regression', () => {
  test('Longley (1967), the certified values of NIST: 10 digits of coefficients that plain methods lose', () => {
    const deflator = [
      83, 88.5, 88.2, 89.5, 96.2, 98.1, 99, 100, 101.2, 104.6, 108.4, 110.8, 112.6, 114.2, 115.7, 116.9,
    ];
    const product = [
      234289, 259426, 258054, 284599, 328975, 346999, 365385, 363112, 397469, 419180, 442769, 444546, 482704,
      502601, 518173, 554894,
    ];
    const unemployed = [
      2356, 2325, 3682, 3351, 2099, 1932, 1870, 3578, 2904, 2822, 2936, 4681, 3813, 3931, 4806, 4007,
    ];
    const forces = [
      1590, 1456, 1616, 1650, 3099, 3594, 3547, 3350, 3048, 2857, 2798, 2637, 2552, 2514, 2572, 2827,
    ];
    const population = [
      107608, 108632, 109773, 110929, 112075, 113270, 115094, 116219, 117388, 118734, 120445, 121950, 123366,
      125368, 127852, 130081,
    ];
    const year = Array.from({ length: 16 }, (_, index) => 1947 + index);
    const employed = [
      60323, 61122, 60171, 61187, 63221, 63639, 64989, 63761, 66019, 67857, 68169, 66513, 68655, 69564, 69331,
      70551,
    ];
    const found = leastSquares([deflator, product, unemployed, forces, population, year], employed);
    expect(digits(found?.intercept.value, 9)).toBe(digits(-3482258.63459582, 9));
    expect(digits(found?.intercept.standardError, 9)).toBe(digits(890420.383607373, 9));
    const printed = [
      [15.0618722713733, 84.9149257747669],
      [-0.035819179292591, 0.0334910077722432],
      [-2.02022980381683, 0.488399681651699],
      [-1.03322686717359, 0.214274163161675],
      [-0.0511041056535807, 0.22607320006937],
      [1829.15146461355, 455.478499142212],
    ];
    printed.forEach(([value = 0, error = 0], column) => {
      expect(digits(found?.coefficients[column]?.value, 9)).toBe(digits(value, 9));
      expect(digits(found?.coefficients[column]?.standardError, 9)).toBe(digits(error, 9));
    });
    expect(digits(found?.residualDeviation, 10)).toBe(digits(304.854073561965, 10));
    expect(digits(found?.rSquared, 12)).toBe(digits(0.995479004577296, 12));
  });

  const x = [10, 8, 13, 9, 11, 14, 6, 4, 12, 7, 5];
  test.each([
    ['I', x, [8.04, 6.95, 7.58, 8.81, 8.33, 9.96, 7.24, 4.26, 10.84, 4.82, 5.68]],
    ['II', x, [9.14, 8.14, 8.74, 8.77, 9.26, 8.1, 6.13, 3.1, 9.13, 7.26, 4.74]],
    ['III', x, [7.46, 6.77, 12.74, 7.11, 7.81, 8.84, 6.08, 5.39, 8.15, 6.42, 5.73]],
    [
      'IV',
      [8, 8, 8, 8, 8, 8, 8, 19, 8, 8, 8],
      [6.58, 5.76, 7.71, 8.84, 8.47, 7.04, 5.25, 12.5, 5.56, 7.91, 6.89],
    ],
  ])(
    'Anscombe (1973), The American Statistician 27, 17–21, set %s: 3 + .5x, standard error .118, R² .667',
    (_, column, outcome) => {
      const found = leastSquares([column], outcome);
      expect(found?.intercept.value).toBeCloseTo(3, 1);
      expect(found?.coefficients[0]?.value).toBeCloseTo(0.5, 2);
      expect(found?.coefficients[0]?.standardError).toBeCloseTo(0.118, 3);
      expect(found?.rSquared).toBeCloseTo(0.667, 2);
    },
  );

  test('Ezekiel (1930), stopping distances, as R prints lm(dist ~ speed, cars)', () => {
    const speed = [
      4, 4, 7, 7, 8, 9, 10, 10, 10, 11, 11, 12, 12, 12, 12, 13, 13, 13, 13, 14, 14, 14, 14, 15, 15, 15, 16,
      16, 17, 17, 17, 18, 18, 18, 18, 19, 19, 19, 20, 20, 20, 20, 20, 22, 23, 24, 24, 24, 24, 25,
    ];
    const distance = [
      2, 10, 4, 22, 16, 10, 18, 26, 34, 17, 28, 14, 20, 24, 28, 26, 34, 34, 46, 26, 36, 60, 80, 20, 26, 54,
      32, 40, 32, 40, 50, 42, 56, 76, 84, 36, 46, 68, 32, 48, 52, 56, 64, 66, 54, 70, 92, 93, 120, 85,
    ];
    const found = leastSquares([speed], distance);
    expect(found?.intercept.value).toBeCloseTo(-17.5791, 4);
    expect(found?.intercept.standardError).toBeCloseTo(6.7584, 4);
    expect(found?.intercept.p).toBeCloseTo(0.0123, 4);
    expect(found?.coefficients[0]?.value).toBeCloseTo(3.9324, 4);
    expect(found?.coefficients[0]?.standardError).toBeCloseTo(0.4155, 4);
    expect(found?.coefficients[0]?.p).toBeCloseTo(1.49e-12, 14);
    expect(found?.residualDeviation).toBeCloseTo(15.38, 2);
    expect(found?.rSquared).toBeCloseTo(0.6511, 4);
    expect(found?.degrees).toBe(48);
  });

  test('a column that others say has no coefficient, the rest have theirs; contrasts know it', () => {
    const one = [1, 2, 3, 4, 5, 7];
    const found = leastSquares(
      [one, one.map(value => 2 * value + 1), [1, 0, 1, 0, 0, 1]],
      [1, 2, 2, 5, 4, 7],
    );
    expect(found?.coefficients[1]).toBeNull();
    expect(found?.degrees).toBe(3);
    expect(found?.sumOf([0, 1])).toBeNull();
    expect(found?.sumOf([0])).toEqual(found?.coefficients[0]);
    expect(leastSquares([[1, 2]], [1, 2])).toBeNull();
    expect(() => leastSquares([[1]], [1, 2])).toThrow(RangeError);
  });
});
