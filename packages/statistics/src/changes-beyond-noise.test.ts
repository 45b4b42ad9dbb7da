import { describe, expect, test } from 'vitest';
import { changesBeyondNoise, pooledNoise } from './changes-beyond-noise.ts';
import { studentTwoSidedP, studentTwoSidedT } from './student.ts';
import { normalSource } from './testing/normal-source.ts';

describe('Student', () => {
  // Fisher & Yates (1938), Statistical Tables, table III: t at P = .05 and .01.
  test.each([
    [1, 0.05, 12.706],
    [4, 0.05, 2.776],
    [10, 0.05, 2.228],
    [10, 0.01, 3.169],
    [30, 0.05, 2.042],
    [120, 0.01, 2.617],
  ])('%i degrees of freedom, P %d: t %d', (degrees, p, t) => {
    expect(studentTwoSidedT(1 - p, degrees)).toBeCloseTo(t, 3);
    expect(studentTwoSidedP(t, degrees)).toBeCloseTo(p, 4);
  });
});

describe('changes beyond noise', () => {
  test("of one unit it is Student's test: his two groups of sleepers, t −1.8608, p .07919", () => {
    // Student (1908); R prints for t.test(extra ~ group, data = sleep, var.equal = TRUE): t = -1.8608, df = 18,
    // p-value = 0.07919, interval −3.363874 to 0.203874 of the first minus the second.
    const found = changesBeyondNoise([
      {
        before: [1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4],
        after: [0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0, 2],
      },
    ]);
    expect(found?.noise.degrees).toBe(18);
    expect(found?.units[0]?.p).toBeCloseTo(0.07919, 5);
    expect(found?.units[0]?.interval.low).toBeCloseTo(-3.363874, 6);
    expect(found?.units[0]?.interval.high).toBeCloseTo(0.203874, 6);
    expect(found?.called).toBe(0);
  });

  test('one observation at a time is judged by the scatter of the others', () => {
    const found = changesBeyondNoise([
      { before: [70, 72], after: [71, 73] },
      { before: [80, 79], after: [80, 82] },
      { before: [60], after: [90] },
      { before: [50], after: [] },
    ]);
    expect(found?.noise.degrees).toBe(4);
    expect(found?.units.map(change => change?.called ?? null)).toEqual([false, false, true, null]);
    expect(found?.called).toBe(1);
  });

  test('without a second observation anywhere nothing is known; with a noise from elsewhere it is', () => {
    expect(changesBeyondNoise([{ before: [1], after: [9] }])).toBeNull();
    const known = changesBeyondNoise([{ before: [1], after: [9] }], {
      noise: { variance: 1, degrees: 100 },
    });
    expect(known?.units[0]?.called).toBe(true);
    expect(pooledNoise([[1], [2]])).toBeNull();
    expect(() => changesBeyondNoise([], { noise: { variance: -1, degrees: 1 } })).toThrow(RangeError);
  });

  test('where nothing changed, few networks of 100 have anybody called; where ten changed by three errors most are found', () => {
    let networks = 0;
    let found = 0;
    let wrong = 0;
    let called = 0;
    for (let seed = 1; seed <= 200; seed += 1) {
      const normal = normalSource(seed);
      const sample = (mean: number) => [mean + 8 * normal(), mean + 8 * normal()];
      const still = changesBeyondNoise(
        Array.from({ length: 100 }, () => ({ before: sample(75), after: sample(75) })),
      );
      networks += Math.min(1, still?.called ?? 0);
      const moved = changesBeyondNoise(
        Array.from({ length: 100 }, (_, unit) => ({
          before: sample(75),
          after: sample(unit < 10 ? 43 : 75),
        })),
      );
      moved?.units.forEach((change, unit) => {
        if (change?.called !== true) return;
        called += 1;
        if (unit < 10) found += 1;
        else wrong += 1;
      });
    }
    expect(networks / 200).toBeLessThan(0.09);
    expect(found / 2000).toBeGreaterThan(0.85);
    expect(wrong / called).toBeLessThan(0.06);
  });
});
