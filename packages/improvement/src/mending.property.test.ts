import { seededRandom } from '@truthline/kernel';
import { mean, regressionToTheMean } from '@truthline/statistics';
import { describe, expect, test } from 'vitest';
import { judgeMending } from './mending.ts';

const spread = { mean: 78, between: 36, within: 64 };

/** Dealers that scored under the cutoff in `visits` audits, audited again after a programme worth `effect` points. */
const mended = (seed: number, effect: number, cutoff: number, visits: number = 3) => {
  const random = seededRandom(seed);
  const normal = () => Math.sqrt(-2 * Math.log(1 - random.next())) * Math.cos(2 * Math.PI * random.next());
  const audits = (truth: number) => Array.from({ length: visits }, () => truth + 8 * normal());
  const chosen = [];
  while (chosen.length < 2000) {
    const truth = 78 + 6 * normal();
    const before = audits(truth);
    if ((mean(before) ?? 0) >= cutoff) continue;
    const after = audits(truth + effect);
    const judged = judgeMending(before, after, spread);
    if (judged !== null) chosen.push({ judged, naive: (mean(after) ?? 0) - (mean(before) ?? 0) });
  }
  return chosen;
};

describe('2,000 dealers chosen because they were worst', () => {
  test('a programme without effect is called better in at most 5 % of cases, though nearly all of them rose', () => {
    const chosen = mended(1, 0, 70);
    const better = chosen.filter(({ judged }) => judged.verdict === 'better').length / chosen.length;
    expect(better).toBeLessThan(0.05);
    expect(better).toBeGreaterThan(0.01);
    expect(chosen.filter(({ naive }) => naive > 0).length / chosen.length).toBeGreaterThan(0.7);
  });

  test('the rise that comes by itself is the one the formula for groups foretells', () => {
    const chosen = mended(2, 0, 70);
    const own = mean(chosen.map(({ judged }) => judged.regression)) ?? 0;
    const group = regressionToTheMean({ cutoff: 70, mean: 78, between: 36, within: 64, baselines: 3 });
    expect(Math.abs(own - group)).toBeLessThan(0.2);
    expect(Math.abs((mean(chosen.map(({ naive }) => naive)) ?? 0) - group)).toBeLessThan(0.4);
  });

  test('a programme worth 15 points is found in most of them, and its size on average', () => {
    const chosen = mended(3, 15, 70);
    expect(chosen.filter(({ judged }) => judged.verdict === 'better').length / chosen.length).toBeGreaterThan(
      0.6,
    );
    expect(Math.abs((mean(chosen.map(({ judged }) => judged.effect)) ?? 0) - 15)).toBeLessThan(0.5);
    expect(
      chosen.filter(({ judged }) => judged.low <= 15 && 15 <= judged.high).length / chosen.length,
    ).toBeGreaterThan(0.93);
  });
});

test('verdict, interval and p agree; without audits or without error there is no verdict', () => {
  const judged = judgeMending([60, 62, 58], [90, 92, 91], spread);
  expect(judged?.verdict).toBe('better');
  expect((judged?.low ?? 0) > 0 && (judged?.p ?? 1) < 0.05).toBe(true);
  expect(judged?.regression ?? 0).toBeGreaterThan(0);
  expect(judgeMending([60, 61], [66, 64], spread)?.verdict).toBe('noDifference');
  expect(judgeMending([90, 92, 91], [50, 52, 51], spread)?.verdict).toBe('worse');
  expect(judgeMending([], [60], spread)).toBeNull();
  expect(judgeMending([60], [61], { ...spread, within: 0 })).toBeNull();
});
