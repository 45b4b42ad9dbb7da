import { describe, expect, test } from 'vitest';
import { blandAltman } from './bland-altman.ts';
import { differsBeyondNoise, netPromoterScore } from './net-promoter.ts';
import { regressionToTheMean } from './regression-to-the-mean.ts';

describe('Bland–Altman', () => {
  // Bland & Altman (1986), peak expiratory flow of 17 people by two meters, first readings (l/min).
  const large = [494, 395, 516, 434, 476, 557, 413, 442, 650, 433, 417, 656, 267, 478, 178, 423, 427];
  const mini = [512, 430, 520, 428, 500, 600, 364, 380, 658, 445, 432, 626, 260, 477, 259, 350, 451];

  test('mean difference −2.1, standard deviation 38.8', () => {
    const result = blandAltman(large, mini);
    expect(result?.bias).toBeCloseTo(-2.1, 1);
    expect(result?.deviation).toBeCloseTo(38.8, 1);
    // The paper takes 2 s for its limits (−79.7, 75.5); 1.96 s is the later usage.
    expect(result?.low).toBeCloseTo(-2.118 - 1.96 * 38.765, 1);
    expect(result?.high).toBeCloseTo(-2.118 + 1.96 * 38.765, 1);
    // Printed interval of the bias: −22.0 to 17.8.
    expect(result?.biasInterval.low).toBeCloseTo(-22, 1);
    expect(result?.biasInterval.high).toBeCloseTo(17.8, 1);
    // Printed intervals of the limits: −114.3 to −45.1 and 40.9 to 110.1, so 34.6 to either side (there 2.12 × 16.3).
    expect(Math.abs((result?.limitMargin ?? 0) - 34.6)).toBeLessThan(0.1);
  });

  test('the slope shows a bias that grows with size', () => {
    const first = [10, 20, 30, 40];
    const second = first.map(value => value * 0.8);
    // difference .2x on mean .9x
    expect(blandAltman(first, second)?.slope).toBeCloseTo(2 / 9, 12);
    expect(blandAltman([5, 5], [5, 5])?.slope).toBeNull();
    expect(blandAltman([1], [2])).toBeNull();
  });
});

describe('net promoter score', () => {
  test('½, ⅓, ⅙ of 324: 33.33 with standard error 4.1409 points', () => {
    const result = netPromoterScore(162, 108, 54);
    expect(result?.score).toBeCloseTo(33.33, 2);
    expect(result?.standardError).toBeCloseTo(4.1409, 4);
  });

  test('no arrow below 1.96 standard errors of the difference', () => {
    const score = (value: number) => ({ score: value, standardError: 4.1409 });
    expect(differsBeyondNoise(score(33), score(44))).toBe(false);
    expect(differsBeyondNoise(score(33), score(45))).toBe(true);
    expect(netPromoterScore(0, 0, 0)).toBeNull();
  });
});

describe('regression to the mean', () => {
  test('the selected tail of a standard normal lies φ(z)/(1−Φ(z)) out: .7979 at z = 0, 1.525 at z = 1', () => {
    const pure = (cutoff: number) => regressionToTheMean({ cutoff, mean: 0, between: 0, within: 1 });
    expect(pure(0)).toBeCloseTo(Math.sqrt(2 / Math.PI), 10);
    expect(pure(1)).toBeCloseTo(1.5251, 4);
  });

  test('the same below the mean as above, and less with every further baseline', () => {
    const effect = (cutoff: number, baselines: number) =>
      regressionToTheMean({ cutoff, mean: 80, between: 25, within: 64, baselines });
    expect(effect(70, 1)).toBeCloseTo(effect(90, 1), 12);
    expect(effect(70, 4)).toBeLessThan(effect(70, 2));
    expect(effect(70, 2)).toBeLessThan(effect(70, 1));
  });

  test('values without noise do not move', () => {
    expect(regressionToTheMean({ cutoff: 5, mean: 0, between: 4, within: 0 })).toBe(0);
    expect(regressionToTheMean({ cutoff: 5, mean: 0, between: 0, within: 0 })).toBe(0);
  });
});
