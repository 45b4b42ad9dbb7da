import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mean, quantile } from './moments.ts';
import { overdispersion, winsorise } from './overdispersion.ts';
import { randomEffects } from './random-effects.ts';
import { krippendorffAlpha } from './rater-agreement.ts';
import { neededObservations, reliability, varianceParts } from './reliability.ts';
import { shrink } from './shrinkage.ts';
import { tableAgreement } from './table-agreement.ts';

const valueArbitrary = fc.double({ min: -100, max: 100, noNaN: true });
const varianceArbitrary = fc.double({ min: 0.01, max: 100, noNaN: true });
const estimateArbitrary = fc.record({ value: valueArbitrary, variance: varianceArbitrary });

describe('random effects', () => {
  test('the mean lies among the values, moves with them, and their order does not matter', () => {
    fc.assert(
      fc.property(
        fc.array(estimateArbitrary, { minLength: 2, maxLength: 40 }),
        valueArbitrary,
        (estimates, shift) => {
          const result = randomEffects(estimates);
          const moved = randomEffects(
            estimates.map(({ value, variance }) => ({ value: value + shift, variance })),
          );
          const turned = randomEffects(estimates.toReversed());
          if (result === null || moved === null || turned === null) throw new Error('two or more estimates');
          const values = estimates.map(({ value }) => value);
          expect(result.mean).toBeGreaterThanOrEqual(Math.min(...values) - 1e-9);
          expect(result.mean).toBeLessThanOrEqual(Math.max(...values) + 1e-9);
          expect(Math.abs(moved.mean - shift - result.mean)).toBeLessThan(1e-6);
          expect(Math.abs(turned.betweenVariance - result.betweenVariance)).toBeLessThan(1e-6);
          expect(result.iSquared >= 0 && result.iSquared <= 100).toBe(true);
        },
      ),
    );
  });
});

describe('shrinkage', () => {
  test('lies between the own value and the common mean, nearer the mean the less certain it is', () => {
    fc.assert(
      fc.property(
        estimateArbitrary,
        valueArbitrary,
        fc.double({ min: 0, max: 100, noNaN: true }),
        (estimate, mu, between) => {
          const shrunk = shrink(estimate, mu, between);
          const vaguer = shrink({ ...estimate, variance: 2 * estimate.variance }, mu, between);
          const [low, high] = [Math.min(estimate.value, mu), Math.max(estimate.value, mu)];
          expect(shrunk.value >= low - 1e-9 && shrunk.value <= high + 1e-9).toBe(true);
          expect(Math.abs(vaguer.value - mu) <= Math.abs(shrunk.value - mu) + 1e-9).toBe(true);
          expect(shrunk.deviation ** 2 <= Math.min(between, estimate.variance) + 1e-9).toBe(true);
        },
      ),
    );
  });
});

describe('reliability', () => {
  test('grows with n, and the needed n is the smallest that reaches it', () => {
    const parts = fc.record({ between: varianceArbitrary, within: varianceArbitrary });
    fc.assert(
      fc.property(parts, fc.double({ min: 0.1, max: 0.9, noNaN: true }), (given, wanted) => {
        const needed = neededObservations(wanted, given);
        if (needed === null) throw new Error('units differ');
        expect(reliability(needed, given)).toBeGreaterThanOrEqual(wanted - 1e-6);
        expect(needed === 1 || reliability(needed - 1, given) < wanted).toBe(true);
      }),
    );
  });

  test('variance parts do not change with the order of groups or values, nor with a shift', () => {
    const groups = fc.array(fc.array(valueArbitrary, { minLength: 1, maxLength: 6 }), {
      minLength: 2,
      maxLength: 10,
    });
    fc.assert(
      fc.property(groups, valueArbitrary, (given, shift) => {
        const parts = varianceParts(given);
        const turned = varianceParts(
          given.toReversed().map(group => group.toReversed().map(value => value + shift)),
        );
        expect(turned === null).toBe(parts === null);
        expect(Math.abs((turned?.between ?? 0) - (parts?.between ?? 0))).toBeLessThan(1e-6);
        expect(Math.abs((turned?.within ?? 0) - (parts?.within ?? 0))).toBeLessThan(1e-6);
      }),
    );
  });
});

describe('winsorising and overdispersion', () => {
  test('winsorised values keep their order and their number and lie between the quantiles', () => {
    fc.assert(
      fc.property(
        fc.array(valueArbitrary, { minLength: 1, maxLength: 50 }),
        fc.double({ min: 0, max: 0.49, noNaN: true }),
        (values, share) => {
          const result = winsorise(values, share);
          const low = quantile(values, share) ?? 0;
          const high = quantile(values, 1 - share) ?? 0;
          expect(result).toHaveLength(values.length);
          expect(result.every(value => value >= low && value <= high)).toBe(true);
          values.forEach((value, i) => {
            values.forEach((other, j) => {
              expect(value <= other && (result[i] ?? 0) > (result[j] ?? 0)).toBe(false);
            });
          });
        },
      ),
    );
  });

  test('the more is winsorised, the smaller the ratio where the target is the middle', () => {
    const counts = fc.array(fc.record({ passes: fc.integer({ min: 0, max: 40 }), n: fc.constant(40) }), {
      minLength: 2,
      maxLength: 40,
    });
    fc.assert(
      fc.property(counts, given => {
        const middle = mean(given.map(({ passes }) => passes / 40)) ?? 0.5;
        const target = Math.min(0.95, Math.max(0.05, middle));
        const raw = overdispersion(given, target, 0);
        const pulled = overdispersion(given, target);
        if (raw === null || pulled === null) throw new Error('two or more units');
        expect(raw.betweenVariance >= 0 && pulled.betweenVariance >= 0).toBe(true);
        expect(raw.q).toBeCloseTo(raw.ratio * given.length, 9);
      }),
    );
  });
});

describe('agreement', () => {
  const tableArbitrary = fc.integer({ min: 2, max: 5 }).chain(size =>
    fc.array(fc.array(fc.nat({ max: 30 }), { minLength: size, maxLength: size }), {
      minLength: size,
      maxLength: size,
    }),
  );

  test('does not care who is called first; all coefficients are at most 1', () => {
    fc.assert(
      fc.property(tableArbitrary, table => {
        const result = tableAgreement(table);
        const turned = tableAgreement(
          table.map((_, row) => table.map((__, column) => table[column]?.[row] ?? 0)),
        );
        expect(turned === null).toBe(result === null);
        for (const key of ['kappa', 'ac', 'alpha'] as const) {
          expect(Math.abs((turned?.[key] ?? 0) - (result?.[key] ?? 0))).toBeLessThan(1e-9);
          expect((result?.[key] ?? 0) <= 1 + 1e-12).toBe(true);
        }
      }),
    );
  });

  test('α of full agreement is 1 at every distance, and names of raters do not matter', () => {
    const unitsArbitrary = fc.array(
      fc.array(fc.option(fc.integer({ min: 1, max: 5 })), { minLength: 3, maxLength: 3 }),
      {
        minLength: 2,
        maxLength: 20,
      },
    );
    fc.assert(
      fc.property(unitsArbitrary, units => {
        for (const distance of ['nominal', 'ordinal', 'interval', 'ratio'] as const) {
          const alpha = krippendorffAlpha(units, distance);
          const turned = krippendorffAlpha(
            units.map(unit => unit.toReversed()),
            distance,
          );
          expect(Math.abs((alpha ?? 0) - (turned ?? 0))).toBeLessThan(1e-9);
          const agreed = units.map(([first = null]) => [first, first]);
          const full = krippendorffAlpha(agreed, distance);
          expect(full === null || Math.abs(full - 1) < 1e-12).toBe(true);
        }
      }),
    );
  });
});
