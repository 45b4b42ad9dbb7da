import { describe, expect, test } from 'vitest';
import { scoreTrend, type TrendAudit } from './score-trend.ts';
import { seededNormal } from '../testing/simulate-network.ts';

/** The audits of a dealer in a wave from their scores; findings are given apart. */
const visits = (
  dealerId: string,
  waveId: string,
  scores: readonly number[],
  findings: readonly number[] = [],
): readonly TrendAudit[] =>
  scores.map((overall, at) => ({ dealerId, waveId, overall, findings: findings[at] ?? 0 }));

const WAVES = ['w1', 'w2', 'w3', 'w4', 'w5', 'w6'];

/** 60 dealers, deviation 6 between and 8 within, two visits a wave; the network rises by so many points after the third wave. */
const simulate = (seed: number, waves: readonly string[], rise: number) => {
  const normal = seededNormal(seed);
  const truths = Array.from({ length: 60 }, () => 75 + 6 * normal());
  return scoreTrend(
    waves.flatMap((waveId, at) =>
      truths.flatMap((truth, dealer) => {
        const level = truth + (at >= waves.length / 2 ? rise : 0);
        return visits(`d${dealer}`, waveId, [level + 8 * normal(), level + 8 * normal()]);
      }),
    ),
    waves,
  );
};
const signalled = ({ points }: ReturnType<typeof simulate>) =>
  points.some(({ cusum }) => cusum !== null && cusum.signal !== null);

describe('scores wave by wave', () => {
  test('over dealers each counts once, whatever its visits; the interval is Student’s over dealers', () => {
    const { points } = scoreTrend(
      [...visits('a', 'w1', [60, 70, 80]), ...visits('b', 'w1', [90])],
      ['w1', 'w2'],
    );
    expect(points[0]).toMatchObject({ dealers: 2, audits: 4, mean: 80 });
    // 10 points each from the mean: s/√2 = 10, t(1) = 12.7: far outside 0–100, where it is held.
    expect(points[0]?.interval).toMatchObject({ low: 0, high: 100 });
    expect(points[1]).toMatchObject({ dealers: 0, audits: 0, mean: null, interval: null, findings: null });
  });

  test('of one dealer the visits count, with their spread pooled over all its waves', () => {
    const own = [...visits('a', 'w1', [70, 80]), ...visits('a', 'w2', [60, 70]), ...visits('a', 'w3', [66])];
    const { points } = scoreTrend(own, ['w1', 'w2', 'w3']);
    // s² = 50 with 2 degrees: t = 4.302653, half = 4.302653·√(50/n).
    expect(points[0]?.interval?.low).toBeCloseTo(75 - 4.302653 * 5, 4);
    expect(points[2]?.mean).toBe(66);
    expect(points[2]?.interval?.high).toBeCloseTo(66 + 4.302653 * Math.sqrt(50), 4);
    expect(scoreTrend([...visits('a', 'w1', [70])], ['w1']).points[0]?.interval).toBeNull();
  });

  test('too few waves are not watched, and nothing is summed', () => {
    const found = simulate(1, ['w1', 'w2', 'w3'], 10);
    expect(found.watch).toBeNull();
    expect(found.points.every(({ cusum }) => cusum === null)).toBe(true);
  });

  test('the watch starts from the mean of the first half; its sums are standard errors, its limits of the mean points', () => {
    const { watch, points } = simulate(2, WAVES, 0);
    const first = points.slice(0, 3).map(point => point.mean ?? 0);
    expect(watch).toMatchObject({ baselineWaves: 3, allowance: 0.5, decision: 5 });
    expect(watch?.target).toBeCloseTo(first.reduce((total, value) => total + value, 0) / 3, 10);
    const [wave] = points;
    // The t interval of 60 dealers is 2.000995 standard errors to either side.
    const error = ((wave?.interval?.high ?? 0) - (wave?.mean ?? 0)) / 2.000995;
    const errors = points
      .slice(0, 3)
      .map(point => ((point.interval?.high ?? 0) - (point.mean ?? 0)) / 2.000995);
    // The target's own error comes from the three waves it is the mean of.
    const both = Math.hypot(error, Math.hypot(...errors) / 3);
    expect(wave?.cusum?.z).toBeCloseTo(((wave?.mean ?? 0) - (watch?.target ?? 0)) / both, 4);
    expect(wave?.control?.high).toBeCloseTo((watch?.target ?? 0) + 3 * error, 4);
  });

  test('a network that stays as it is signals in under one of a hundred spans, one that rises by 5 points nearly always', () => {
    const seeds = Array.from({ length: 400 }, (_, seed) => seed + 1);
    const rate = (rise: number) =>
      seeds.filter(seed => signalled(simulate(seed, WAVES, rise))).length / seeds.length;
    expect(rate(0)).toBeLessThan(0.01);
    expect(rate(5)).toBeGreaterThan(0.95);
  });

  test('of 1,000 dealers who stay as they are, twelve waves of two visits signal at 8 % at most; of those who fall by 10 points two in three do', () => {
    const waves = Array.from({ length: 12 }, (_, wave) => `w${wave}`);
    const rate = (fall: number) => {
      const normal = seededNormal(12);
      const dealers = Array.from({ length: 1000 }, () => {
        const truth = 75 + 6 * normal();
        return scoreTrend(
          waves.flatMap((waveId, at) => {
            const level = truth - (at >= 6 ? fall : 0);
            return visits('d', waveId, [level + 8 * normal(), level + 8 * normal()]);
          }),
          waves,
        );
      });
      return dealers.filter(signalled).length / 1000;
    };
    expect(rate(0)).toBeLessThan(0.08);
    expect(rate(10)).toBeGreaterThan(0.66);
  });
});

describe('findings per audit', () => {
  test('limits of a u-chart, widened where findings come together', () => {
    const calm = scoreTrend(
      [...visits('a', 'w1', [80, 80], [1, 3]), ...visits('a', 'w2', [80, 80], [5, 7])],
      ['w1', 'w2'],
    );
    // ū = 4; Σ(f − wave mean)² = 2 + 2 on 2 degrees, expected 2 + 6: less than chance, so 1.
    expect(calm.findings).toEqual({ centre: 4, dispersion: 1 });
    expect(calm.points[1]?.findings).toMatchObject({ perAudit: 6, outside: false });
    expect(calm.points[1]?.findings?.high).toBeCloseTo(4 + 3 * Math.sqrt(4 / 2), 10);
    const wild = scoreTrend(
      [...visits('a', 'w1', [80, 80], [0, 8]), ...visits('a', 'w2', [80, 80], [0, 8])],
      ['w1', 'w2'],
    );
    // 32 + 32 on an expectation of 4·½·2 = 4 + 4.
    expect(wild.findings).toEqual({ centre: 4, dispersion: 8 });
    expect(wild.points[0]?.findings?.high).toBeCloseTo(4 + 3 * Math.sqrt((8 * 4) / 2), 10);
  });

  test('no audit, no chart', () => {
    expect(scoreTrend([], ['w1']).findings).toBeNull();
  });
});
