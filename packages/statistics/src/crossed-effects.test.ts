import { expect, describe, test } from 'vitest';
import { crossedEffects, type CrossedEffects } from './crossed-effects.ts';
import { normalSource } from './testing/normal-source.ts';

// Davies & Goldsmith (1972), Statistical Methods in Research and Production, 4th ed., section 6.6, as in R's lme4: diameters
// (mm) on 24 plates, six samples of penicillin on each.
const plates = [
  [27, 23, 26, 23, 23, 21],
  [27, 23, 26, 23, 23, 21],
  [25, 21, 25, 24, 24, 20],
  [26, 23, 25, 23, 23, 20],
  [25, 22, 26, 22, 23, 20],
  [24, 22, 25, 23, 22, 19],
  [24, 20, 23, 21, 22, 19],
  [26, 22, 26, 24, 24, 21],
  [24, 21, 24, 22, 22, 20],
  [24, 21, 24, 23, 22, 19],
  [26, 23, 26, 24, 24, 21],
  [25, 22, 26, 24, 24, 20],
  [26, 24, 26, 24, 25, 22],
  [26, 23, 26, 23, 23, 20],
  [26, 23, 25, 24, 24, 22],
  [25, 22, 25, 23, 23, 20],
  [25, 21, 24, 23, 23, 20],
  [25, 22, 24, 23, 23, 19],
  [24, 21, 23, 21, 21, 19],
  [26, 23, 26, 24, 24, 21],
  [25, 21, 24, 22, 22, 18],
  [25, 22, 25, 22, 22, 20],
  [24, 21, 24, 22, 24, 19],
  [24, 21, 24, 22, 21, 18],
];

const observed = (rows: readonly (readonly number[])[]) => ({
  values: rows.flat(),
  units: rows.flatMap((row, unit) => row.map(() => unit)),
  levels: rows.flatMap(row => row.map((_, level) => level)),
});

const effectsOf = (outcome: ReturnType<typeof crossedEffects>): CrossedEffects => {
  if (outcome.kind !== 'effects') throw new Error(outcome.kind);
  return outcome;
};

describe('Penicillin, 24 plates with six samples', () => {
  const { values, units, levels } = observed(plates);
  const found = effectsOf(crossedEffects(values, units, 24, { fixed: [], random: { levels, count: 6 } }));

  test('lme4 prints the standard deviations 1.9316 of samples and .5499 of the residual (REML; the table is balanced)', () => {
    expect(Math.sqrt(found.randomVariance)).toBeCloseTo(1.9316, 4);
    expect(Math.sqrt(found.residualVariance)).toBeCloseTo(0.5499, 4);
    expect(found.degrees).toBe(23 * 5);
    expect(found.groups).toMatchObject({ count: 1 });
  });

  test('the effects are the distances of the sample means, shrunk by 3.7309/(3.7309 + .3024/24)', () => {
    const grand = values.reduce((a, b) => a + b, 0) / values.length;
    const weight = 3.7309 / (3.7309 + 0.3024 / 24);
    found.random.forEach(({ value, n }, level) => {
      const mean = plates.reduce((total, row) => total + (row[level] ?? 0), 0) / 24;
      expect(n).toBe(24);
      expect(value).toBeCloseTo(weight * (mean - grand), 4);
    });
  });

  test('with every sample on every plate nothing is adjusted', () => {
    for (const { mean, adjusted } of found.units) expect(adjusted).toBeCloseTo(mean ?? 0, 10);
  });

  test('as a fixed factor the effects are the plain distances', () => {
    const plain = effectsOf(crossedEffects(values, units, 24, { fixed: [{ levels, count: 6 }] }));
    const grand = values.reduce((a, b) => a + b, 0) / values.length;
    const mean = plates.reduce((total, row) => total + (row[0] ?? 0), 0) / 24;
    expect(plain.fixed[0]?.[0]?.value).toBeCloseTo(mean - grand, 10);
    expect(plain.residualVariance).toBeCloseTo(0.3024, 4);
    // σ²(1/24 − 1/144): the mean of one sample minus that of all.
    expect(plain.fixed[0]?.[0]?.variance).toBeCloseTo(plain.residualVariance * (1 / 24 - 1 / 144), 10);
  });
});

describe('an unequal mix', () => {
  test('two units whose levels differ: adjusted by hand', () => {
    // Unit 0 sees level 0 three times and 1 once, unit 1 the reverse; level 1 is 10 higher, unit 1 is 2 higher, no error.
    const values = [0, 0, 0, 10, 2, 12, 12, 12];
    const levels = [0, 0, 0, 1, 0, 1, 1, 1];
    const found = effectsOf(
      crossedEffects(values, [0, 0, 0, 0, 1, 1, 1, 1], 2, { fixed: [{ levels, count: 2 }] }),
    );
    expect(found.fixed[0]?.map(({ value }) => value)).toEqual([expect.closeTo(-5, 9), expect.closeTo(5, 9)]);
    expect(found.units.map(({ mean }) => mean)).toEqual([2.5, 9.5]);
    expect(found.units.map(({ adjusted }) => adjusted)).toEqual([expect.closeTo(5, 9), expect.closeTo(7, 9)]);
  });

  test('planted effects are found and their errors are as wide as they say', () => {
    let held = 0;
    let cases = 0;
    for (let seed = 1; seed <= 40; seed += 1) {
      const normal = normalSource(seed);
      const severity = Array.from({ length: 12 }, () => 4 * normal());
      const truths = Array.from({ length: 60 }, () => 75 + 6 * normal());
      const late = -5;
      const rows = truths.flatMap((truth, unit) =>
        Array.from({ length: 5 }, (_, visit) => {
          // Each unit meets three auditors of its own neighbourhood and more or fewer late visits.
          const auditor = (unit + (visit % 3)) % 12;
          const hour = visit < unit % 5 ? 1 : 0;
          return {
            unit,
            auditor,
            hour,
            value: truth + (severity[auditor] ?? 0) + late * hour + 5 * normal(),
          };
        }),
      );
      const found = effectsOf(
        crossedEffects(
          rows.map(({ value }) => value),
          rows.map(({ unit }) => unit),
          60,
          {
            fixed: [{ levels: rows.map(({ hour }) => hour), count: 2 }],
            random: { levels: rows.map(({ auditor }) => auditor), count: 12 },
          },
        ),
      );
      // Truth of an adjusted mean: the unit, plus the mean of all effects over all visits.
      const common =
        rows.reduce((total, { auditor, hour }) => total + (severity[auditor] ?? 0) + late * hour, 0) /
        rows.length;
      found.units.forEach(({ adjusted, variance }, unit) => {
        cases += 1;
        const off = (adjusted ?? 0) - (truths[unit] ?? 0) - common;
        if (Math.abs(off) < 1.96 * Math.sqrt(variance ?? 0)) held += 1;
      });
    }
    expect(held / cases).toBeGreaterThan(0.93);
    expect(held / cases).toBeLessThan(0.97);
  });
});

describe('what cannot be told apart', () => {
  test('every unit has an auditor of its own: inseparable', () => {
    expect(
      crossedEffects([1, 2, 3, 4, 6], [0, 0, 1, 1, 1], 2, {
        fixed: [],
        random: { levels: [0, 0, 1, 1, 1], count: 2 },
      }),
    ).toEqual({ kind: 'inseparable', factor: 0 });
    expect(
      crossedEffects([1, 2, 3, 4, 6], [0, 0, 1, 1, 1], 2, { fixed: [{ levels: [0, 0, 1, 1, 1], count: 2 }] }),
    ).toEqual({ kind: 'inseparable', factor: 0 });
  });

  test('two regions with auditors of their own: two groups, and effects within each', () => {
    const levels = [0, 1, 0, 1, 2, 3, 2, 3];
    const found = effectsOf(
      crossedEffects([10, 14, 11, 15, 50, 40, 52, 42.5], [0, 0, 1, 1, 2, 2, 3, 3], 4, {
        fixed: [],
        random: { levels, count: 4 },
      }),
    );
    expect(found.groups).toEqual({ count: 2, ofUnit: [0, 0, 1, 1], ofLevel: [0, 0, 1, 1] });
    expect((found.random[0]?.value ?? 0) + (found.random[1]?.value ?? 0)).toBeCloseTo(0, 9);
    expect(found.random[2]?.value ?? 0).toBeGreaterThan(found.random[3]?.value ?? 0);
  });

  test('levels that do not differ beyond chance have the variance 0 and the effect 0', () => {
    const found = effectsOf(
      crossedEffects([1, 2, 2, 1, 1, 2, 2, 1], [0, 0, 1, 1, 2, 2, 3, 3], 4, {
        fixed: [],
        random: { levels: [0, 1, 0, 1, 0, 1, 0, 1], count: 2 },
      }),
    );
    expect(found.randomVariance).toBe(0);
    expect(found.random.map(({ value }) => value)).toEqual([0, 0]);
    expect(found.units.map(({ adjusted }) => adjusted)).toEqual([1.5, 1.5, 1.5, 1.5]);
  });

  test('one observation a unit is too few; a unit without any has no mean', () => {
    expect(crossedEffects([1, 2], [0, 1], 2, { fixed: [] })).toEqual({ kind: 'tooFew' });
    const found = effectsOf(crossedEffects([1, 2, 4], [0, 0, 2], 3, { fixed: [] }));
    expect(found.units[1]).toEqual({ n: 0, mean: null, adjusted: null, variance: null });
    expect(() => crossedEffects([1], [3], 2, { fixed: [] })).toThrow(RangeError);
  });
});
