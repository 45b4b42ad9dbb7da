import { expect, test } from 'vitest';
import { sampleCusum } from './sample-cusum.ts';
import { normalSource } from './testing/normal-source.ts';

test('a mean of four counts twice as many standard errors as a single value', () => {
  const steps = sampleCusum(
    [
      { mean: 76, n: 1 },
      { mean: 76, n: 4 },
    ],
    { target: 72, deviation: 8 },
  );
  expect(steps.map(({ z }) => z)).toEqual([0.5, 1]);
  expect(steps.map(({ up }) => up)).toEqual([0, 0.5]);
});

/** Samples until the first signal, each value drawn from a normal that has moved by `shift` standard errors. */
const runLength = (normal: () => number, shift: number): number => {
  for (let length = 200; ; length *= 4) {
    const samples = Array.from({ length }, () => ({ mean: shift + normal(), n: 1 }));
    const at = sampleCusum(samples, { target: 0, deviation: 1 }).findIndex(({ signal }) => signal !== null);
    if (at >= 0) return at + 1;
  }
};

test('average run lengths of Montgomery, table 9.3 (K .5, H 5): 38.0 at .5, 10.4 at 1, 5.75 at 1.5, 4.01 at 2', () => {
  const normal = normalSource(93);
  for (const [shift, printed, runs] of [
    [0.5, 38, 1500],
    [1, 10.4, 1500],
    [1.5, 5.75, 1500],
    [2, 4.01, 1500],
  ] as const) {
    let total = 0;
    for (let run = 0; run < runs; run += 1) total += runLength(normal, shift);
    expect(Math.abs(total / runs / printed - 1)).toBeLessThan(0.06);
  }
});

test('an empty sample or no deviation is a bug', () => {
  expect(() => sampleCusum([{ mean: 1, n: 0 }], { target: 0, deviation: 1 })).toThrow(RangeError);
  expect(() => sampleCusum([], { target: 0, deviation: 0 })).toThrow(RangeError);
});
