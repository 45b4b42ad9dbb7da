import { describe, expect, test } from 'vitest';
import { binomialAtLeast, binomialAtMost, binomialExactly, binomialFirstAbove, midP } from './binomial.ts';
import { additiveFunnelLimit, exactFunnelLimit } from './funnel-limit.ts';

/** Binomial probabilities by hand, without the library: products of small integers. */
const byHand = (r: number, n: number, p: number): number => {
  let value = 1;
  for (let i = 0; i < r; i += 1) value *= ((n - i) / (i + 1)) * p;
  return value * (1 - p) ** (n - r);
};

describe('binomial', () => {
  test('agrees with products by hand', () => {
    for (let r = 0; r <= 20; r += 1) {
      const upTo = Array.from({ length: r + 1 }, (_, i) => byHand(i, 20, 0.8)).reduce((a, b) => a + b, 0);
      expect(binomialExactly(r, 20, 0.8)).toBeCloseTo(byHand(r, 20, 0.8), 12);
      expect(binomialAtMost(r, 20, 0.8)).toBeCloseTo(upTo, 12);
    }
  });

  test('P(R ≥ 19) of 20 at .8 is .069, and a far tail keeps its digits', () => {
    expect(binomialAtLeast(19, 20, 0.8)).toBeCloseTo(0.069, 3);
    expect(binomialAtLeast(60, 60, 0.5) / 2 ** -60).toBeCloseTo(1, 9);
    expect(binomialAtLeast(0, 5, 0.5)).toBe(1);
    expect(binomialAtLeast(6, 5, 0.5)).toBe(0);
  });

  test('the first count above a tail is strictly above it', () => {
    // P(R ≤ 0) = .25 exactly: not above .25.
    expect(binomialFirstAbove(0.25, 2, 0.5)).toBe(1);
    expect(binomialFirstAbove(0.2499, 2, 0.5)).toBe(0);
  });
});

describe('mid-p', () => {
  test('half of what was seen counts on either side', () => {
    // P(R=19) = .0576, P(R=20) = .0115: upper .0115 + .0576/2.
    const result = midP(19, 20, 0.8);
    expect(result?.upper).toBeCloseTo(byHand(20, 20, 0.8) + byHand(19, 20, 0.8) / 2, 12);
    expect(result?.twoSided).toBeCloseTo(0.0807, 4);
  });

  test('the two tails make one', () => {
    const result = midP(7, 31, 0.3);
    expect((result?.lower ?? 0) + (result?.upper ?? 0)).toBeCloseTo(1, 12);
  });

  test('nothing seen is no test', () => {
    expect(midP(0, 0, 0.5)).toBeNull();
  });
});

describe('funnel limits', () => {
  test('the interpolated upper line lies below 19 of 20 although 19 is not rare: draw with it, decide by mid-p', () => {
    const upper = exactFunnelLimit(20, 0.8, 0.975);
    expect(upper).toBeLessThan(19 / 20);
    expect(midP(19, 20, 0.8)?.twoSided).toBeGreaterThan(0.05);
    // By the formula on hand-made probabilities: r = 19, α = (P(R≤19) − .975)/P(R=19).
    const alpha = (1 - byHand(20, 20, 0.8) - 0.975) / byHand(19, 20, 0.8);
    expect(upper).toBeCloseTo((19 - alpha) / 20, 10);
  });

  test('limits stay inside 0–1 where n is small', () => {
    expect(exactFunnelLimit(1, 0.8, 0.001)).toBe(0);
    expect(exactFunnelLimit(3, 0.99, 0.999)).toBeLessThanOrEqual(1);
    expect(additiveFunnelLimit(1, 0.9, 0.999, 0)).toBe(1);
  });

  test('the normal limits are target ± z·s, wider with a spread between the units', () => {
    expect(additiveFunnelLimit(100, 0.5, 0.975, 0)).toBeCloseTo(0.5 + 1.959964 * 0.05, 6);
    expect(additiveFunnelLimit(100, 0.5, 0.975, 0.0075)).toBeCloseTo(0.5 + 1.959964 * 0.1, 6);
  });
});
