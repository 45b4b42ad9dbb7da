import { describe, expect, test } from 'vitest';
import { randomEffects } from './random-effects.ts';
import { shrink } from './shrinkage.ts';

// metafor dat.bcg (Colditz et al. 1994): tuberculosis among vaccinated and not: tpos, tneg, cpos, cneg.
const trials = [
  [4, 119, 11, 128],
  [6, 300, 29, 274],
  [3, 228, 11, 209],
  [62, 13536, 248, 12619],
  [33, 5036, 47, 5761],
  [180, 1361, 372, 1079],
  [8, 2537, 10, 619],
  [505, 87886, 499, 87892],
  [29, 7470, 45, 7232],
  [17, 1699, 65, 1600],
  [186, 50448, 141, 27197],
  [5, 2493, 3, 2338],
  [27, 16886, 29, 17825],
].map(([a = 0, b = 0, c = 0, d = 0]) => ({
  value: Math.log(a / (a + b) / (c / (c + d))),
  variance: 1 / a - 1 / (a + b) + 1 / c - 1 / (c + d),
}));

describe('13 BCG trials, log risk ratio', () => {
  // .3088 is the moment estimator of DerSimonian & Laird, the one here; REML, metafor's default, gives .3132.
  const result = randomEffects(trials);

  test('Q 152.2330, τ² .3088, I² 92.1173', () => {
    expect(result?.q).toBeCloseTo(152.233, 4);
    expect(result?.betweenVariance).toBeCloseTo(0.3088, 4);
    expect(result?.iSquared).toBeCloseTo(92.1173, 4);
  });

  test('mean −.7141 (−1.0644, −.3638), standard error .1787', () => {
    expect(result?.mean).toBeCloseTo(-0.7141, 4);
    expect(result?.standardError).toBeCloseTo(0.1787, 4);
    expect(result?.interval.low).toBeCloseTo(-1.0644, 4);
    expect(result?.interval.high).toBeCloseTo(-0.3638, 4);
  });

  test('the estimates shrunk: each between itself and the mean, the least precise the most', () => {
    const shrunk = trials.map(trial => shrink(trial, result?.mean ?? 0, result?.betweenVariance ?? 0));
    // The same trials as empirical Bayes estimates: (τ²·y + v·μ)/(τ² + v).
    trials.forEach(({ value, variance }, index) => {
      const expected = (0.30876 * value + variance * -0.714117) / (0.30876 + variance);
      expect(shrunk[index]?.value).toBeCloseTo(expected, 4);
      expect(shrunk[index]?.deviation).toBeCloseTo(Math.sqrt(1 / (1 / 0.30876 + 1 / variance)), 4);
    });
  });
});

test('estimates that agree better than chance have τ² 0 and the fixed mean', () => {
  const result = randomEffects([
    { value: 1, variance: 1 },
    { value: 1.1, variance: 1 },
  ]);
  expect(result).toMatchObject({ betweenVariance: 0, iSquared: 0 });
  expect(result?.mean).toBeCloseTo(1.05, 12);
  expect(randomEffects([{ value: 1, variance: 1 }])).toBeNull();
  expect(() => randomEffects([{ value: 1, variance: 0 }])).toThrow(RangeError);
});

test('eight schools (Rubin 1981; Gelman et al., Bayesian Data Analysis, 5.5): pooled 7.7 with standard error 4.1, τ² 0', () => {
  const effects = [28, 8, -3, 7, -1, 1, 18, 12];
  const errors = [15, 10, 16, 11, 9, 11, 10, 18];
  const result = randomEffects(
    effects.map((value, index) => ({ value, variance: (errors[index] ?? 1) ** 2 })),
  );
  expect(result?.betweenVariance).toBe(0);
  expect(result?.mean).toBeCloseTo(7.7, 1);
  expect(result?.standardError).toBeCloseTo(4.1, 1);
});
