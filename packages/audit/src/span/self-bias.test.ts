import { blandAltman } from '@truthline/statistics';
import { describe, expect, test } from 'vitest';
import { selfBias, type SelfPair } from './self-bias.ts';

const pairs = (dealerId: string, differences: readonly number[]): readonly SelfPair[] =>
  differences.map((difference, at) => ({ dealerId, waveId: `w${at}`, self: 70 + difference, mystery: 70 }));

describe('self-audits above mystery visits, over several waves', () => {
  test('of one dealer: Bland and Altman over its pairs', () => {
    const own = [2, 6, 8, 4, 10];
    const plain = blandAltman(
      own.map(difference => 70 + difference),
      own.map(() => 70),
    );
    const found = selfBias(pairs('a', own));
    expect(found).toMatchObject({ pairs: 5, dealers: 1, bias: 6, mystery: 70, self: 76, few: false });
    expect(found.interval).toEqual(plain?.biasInterval);
    expect(found.limits?.low).toBeCloseTo(plain?.low ?? 0, 10);
    expect(found.limits?.high).toBeCloseTo(plain?.high ?? 0, 10);
  });

  test('of many: each dealer counts once, and pairs of one dealer add no evidence of their own', () => {
    const many = [0, 1, 2, 3, 4].flatMap(at => pairs(`d${at}`, [at, at, at, at]));
    const found = selfBias(many);
    const once = selfBias([0, 1, 2, 3, 4].flatMap(at => pairs(`d${at}`, [at])));
    expect(found.interval).toEqual(once.interval);
    expect(found.bias).toBe(2);
    // Variance 2.5 between and none within.
    expect(found.limits?.high).toBeCloseTo(2 + 1.96 * Math.sqrt(2.5), 10);
  });

  test.each([
    ['too few pairs', [20, 21, 22, 20], false],
    ['a bias of five', [5, 5, 5, 5, 5.0], false],
    ['a bias that chance may have made', [60, -40, 50, -35, 20], false],
    ['six points, again and again', [6, 5, 7, 6, 6], true],
    ['six points less', [-6, -5, -7, -6, -6], false],
  ])('alarm by %s', (_, differences, alarm) => {
    expect(selfBias(pairs('a', differences)).alarm).toBe(alarm);
  });

  test('a bias that shrinks the better a dealer is has a slope below zero, one that is alike none beyond chance', () => {
    const noise = [0.4, -0.3, 0.2, -0.5, 0.1, 0.3, -0.2, 0, -0.1, 0.2];
    const dealers = (biasAt: (mystery: number) => number): readonly SelfPair[] =>
      noise.map((extra, at) => {
        const mystery = 50 + 4 * at;
        return { dealerId: `d${at}`, waveId: 'w', self: mystery + biasAt(mystery) + extra, mystery };
      });
    // Self-audits of 65 + mystery/4: difference 65 − .75·m on the mean 32.5 + .625·m.
    const shrinking = selfBias(dealers(mystery => 65 - 0.75 * mystery)).slope;
    expect(shrinking?.value).toBeCloseTo(-0.75 / 0.625, 1);
    expect(shrinking?.interval.high).toBeLessThan(0);
    const alike = selfBias(dealers(() => 6)).slope;
    expect(alike?.interval.low).toBeLessThan(0);
    expect(alike?.interval.high).toBeGreaterThan(0);
    // One dealer by its own pairs, as Bland and Altman have it.
    const own = [2, 6, 8, 4, 10].map((extra, at) => ({
      dealerId: 'a',
      waveId: `w${at}`,
      self: 60 + 3 * at + extra,
      mystery: 60 + 3 * at,
    }));
    const sides = [own.map(({ self }) => self), own.map(({ mystery }) => mystery)] as const;
    expect(selfBias(own).slope?.value).toBeCloseTo(blandAltman(...sides)?.slope ?? 0, 10);
    expect(selfBias(pairs('a', [1, 2, 3])).slope).toBeNull();
  });

  test('no interval and no limit reaches beyond what scores can differ by', () => {
    // Two pairs: Student's interval alone would be −377 to 385.
    expect(selfBias(pairs('a', [-26, 34]))).toMatchObject({ bias: 4, interval: { low: -100, high: 100 } });
    const far = selfBias(
      [0, 0, 0, 100, 100].map((self, at) => ({ dealerId: 'a', waveId: `w${at}`, self, mystery: 100 - self })),
    );
    expect(far.limits).toEqual({ low: -100, high: 100 });
  });

  test('one pair has a difference, no bias', () => {
    expect(selfBias(pairs('a', [9]))).toMatchObject({
      pairs: 1,
      self: 79,
      bias: null,
      limits: null,
      few: true,
    });
    expect(selfBias([])).toMatchObject({ pairs: 0, dealers: 0, self: null });
  });
});
