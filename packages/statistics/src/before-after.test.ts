import { describe, expect, test } from 'vitest';
import { beforeAfter, type TreatedSamples } from './before-after.ts';
import { normalSource } from './testing/normal-source.ts';

/** 200 units, two observations before and after; the worst 30 by what was seen before are treated. */
const simulate = (seed: number, effect: number, drift: number): readonly TreatedSamples[] => {
  const normal = normalSource(seed);
  const units = Array.from({ length: 200 }, () => {
    const truth = 75 + 6 * normal();
    const sample = (mean: number) => [mean + 8 * normal(), mean + 8 * normal()];
    return { truth, before: sample(truth), sample };
  });
  const firstOf = ({ before: [one = 0, other = 0] }: (typeof units)[number]) => one + other;
  const worst = new Set(units.toSorted((a, b) => firstOf(a) - firstOf(b)).slice(0, 30));
  return units.map(unit => ({
    before: unit.before,
    after: unit.sample(unit.truth + drift + (worst.has(unit) ? effect : 0)),
    treated: worst.has(unit),
  }));
};

const judge = (units: readonly TreatedSamples[]) => {
  const found = beforeAfter(units);
  if (found.kind !== 'judged') throw new Error(found.kind);
  return found;
};

describe('a programme given to the worst', () => {
  const without = Array.from({ length: 300 }, (_, seed) => judge(simulate(seed + 1, 0, 1)));
  const share = (results: typeof without, verdict: string) =>
    results.filter(result => result.verdict === verdict).length / results.length;

  test('without effect their scores rise all the same, and at most 5 % are called better', () => {
    const rise = without.reduce((total, { rawChange }) => total + rawChange, 0) / without.length;
    expect(rise).toBeGreaterThan(5);
    expect(share(without, 'better')).toBeLessThanOrEqual(0.05);
    expect(share(without, 'better') + share(without, 'worse')).toBeLessThan(0.085);
  });

  test('an effect of 6 points is found most of the time and estimated without bias', () => {
    const with6 = Array.from({ length: 100 }, (_, seed) => judge(simulate(seed + 1, 6, 1)));
    const mean = with6.reduce((total, { effect }) => total + effect, 0) / with6.length;
    expect(share(with6, 'better')).toBeGreaterThan(0.85);
    expect(Math.abs(mean - 6)).toBeLessThan(0.6);
  });

  test('raw change = regression to the mean + what the others changed by + effect', () => {
    for (const { rawChange, regressionToTheMean, commonChange, effect } of without.slice(0, 20))
      expect(regressionToTheMean + commonChange + effect).toBeCloseTo(rawChange, 9);
  });
});

describe('what cannot be judged', () => {
  const units = simulate(1, 0, 0);

  test('too few treated, too few others', () => {
    const treated = units.filter(unit => unit.treated);
    const others = units.filter(unit => !unit.treated);
    expect(beforeAfter([...treated.slice(0, 2), ...others])).toEqual({
      kind: 'tooFewTreated',
      treated: 2,
      needed: 3,
    });
    expect(beforeAfter([...treated, ...others.slice(0, 9)])).toEqual({
      kind: 'tooFewCompared',
      compared: 9,
      needed: 10,
    });
    expect(beforeAfter([...treated.map(unit => ({ ...unit, after: [] })), ...others])).toMatchObject({
      kind: 'tooFewTreated',
      treated: 0,
    });
  });

  test('one observation before of everybody does not tell how much observations scatter', () => {
    expect(beforeAfter(units.map(unit => ({ ...unit, before: unit.before.slice(0, 1) })))).toEqual({
      kind: 'noiseUnknown',
    });
  });

  test('units that do not differ: everything before regresses', () => {
    const normal = normalSource(5);
    const same = Array.from({ length: 60 }, (_, unit) => ({
      before: [normal(), -normal()],
      after: [unit < 20 ? 10 + normal() : normal()],
      treated: unit < 20,
    }));
    expect(judge(same)).toMatchObject({ verdict: 'better' });
  });
});
