import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { benjaminiHochberg } from './benjamini-hochberg.ts';
import { binomialExactly, midP } from './binomial.ts';
import { additiveFunnelLimit, exactFunnelLimit } from './funnel-limit.ts';
import { wilsonInterval } from './pass-rate.ts';

const targetArbitrary = fc.double({ min: 0.05, max: 0.95, noNaN: true });
const sizeArbitrary = fc.integer({ min: 1, max: 3000 });
const countArbitrary = fc
  .integer({ min: 1, max: 500 })
  .chain(n => fc.record({ n: fc.constant(n), passes: fc.integer({ min: 0, max: n }) }));

describe('funnel limits', () => {
  test('lie in 0–1, in the order of their tails, and hold the target between the middle ones', () => {
    fc.assert(
      fc.property(sizeArbitrary, targetArbitrary, (n, target) => {
        const limits = [0.001, 0.025, 0.975, 0.999].map(tail => exactFunnelLimit(n, target, tail));
        expect(limits.every(limit => limit >= 0 && limit <= 1)).toBe(true);
        expect(limits.toSorted((a, b) => a - b)).toEqual(limits);
        expect((limits[1] ?? 1) <= target && target <= (limits[3] ?? 0)).toBe(true);
      }),
    );
  });

  test('narrow with n: the normal ones always, the exact ones from n to 4n', () => {
    fc.assert(
      fc.property(sizeArbitrary, targetArbitrary, fc.integer({ min: 1, max: 50 }), (n, target, more) => {
        const normalWidth = (size: number) =>
          additiveFunnelLimit(size, target, 0.999, 0.0001) - additiveFunnelLimit(size, target, 0.001, 0.0001);
        expect(normalWidth(n + more) <= normalWidth(n)).toBe(true);
        const exactWidth = (size: number) =>
          exactFunnelLimit(size, target, 0.999) - exactFunnelLimit(size, target, 0.001);
        // Of a single unit the interpolated line may lie up to .0007 inside that of four.
        expect(exactWidth(4 * n) <= exactWidth(n) + (n === 1 ? 0.0007 : 1e-9)).toBe(true);
      }),
    );
  });

  test('approach the normal ones where n is large', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 20_000, max: 50_000 }),
        fc.double({ min: 0.2, max: 0.8, noNaN: true }),
        (n, target) => {
          for (const tail of [0.001, 0.025, 0.975, 0.999])
            expect(
              Math.abs(exactFunnelLimit(n, target, tail) - additiveFunnelLimit(n, target, tail, 0)),
            ).toBeLessThan(0.0005);
        },
      ),
      { numRuns: 30 },
    );
  });
});

describe('Wilson', () => {
  test('holds the share, lies in 0–1, mirrors with failures, and widens with the level', () => {
    fc.assert(
      fc.property(countArbitrary, ({ passes, n }) => {
        const interval = wilsonInterval(passes, n);
        const mirror = wilsonInterval(n - passes, n);
        const wide = wilsonInterval(passes, n, 0.998);
        if (interval === null || mirror === null || wide === null) throw new Error('n is positive');
        const share = passes / n;
        expect(
          0 <= interval.low && interval.low <= share && share <= interval.high && interval.high <= 1,
        ).toBe(true);
        expect(interval.low).toBeCloseTo(1 - mirror.high, 12);
        expect(wide.low <= interval.low && interval.high <= wide.high).toBe(true);
      }),
    );
  });

  test('covers the true share in 93 to 98 % of all possible samples, averaged over the shares', () => {
    // Exactly, without sampling: Σ P(R=r) over the r whose interval holds the share.
    for (const n of [10, 20, 50, 100]) {
      let total = 0;
      let worst = 1;
      const shares = Array.from({ length: 99 }, (_, index) => (index + 1) / 100);
      for (const share of shares) {
        let covered = 0;
        for (let r = 0; r <= n; r += 1) {
          const interval = wilsonInterval(r, n);
          if (interval !== null && interval.low <= share && share <= interval.high)
            covered += binomialExactly(r, n, share);
        }
        total += covered;
        worst = Math.min(worst, covered);
      }
      expect(total / shares.length).toBeGreaterThan(0.94);
      expect(total / shares.length).toBeLessThan(0.97);
      expect(worst).toBeGreaterThan(0.83);
    }
  });
});

describe('mid-p', () => {
  test('lies in 0–1, its tails make one, and it mirrors with failures', () => {
    fc.assert(
      fc.property(countArbitrary, targetArbitrary, ({ passes, n }, p) => {
        const one = midP(passes, n, p);
        const mirror = midP(n - passes, n, 1 - p);
        if (one === null || mirror === null) throw new Error('n is positive');
        expect(one.lower + one.upper).toBeCloseTo(1, 9);
        expect(one.twoSided >= 0 && one.twoSided <= 1).toBe(true);
        expect(one.lower).toBeCloseTo(mirror.upper, 9);
      }),
    );
  });

  test('by chance alone it falls under 5 % in about 5 % of all samples, never far above', () => {
    for (const n of [20, 60, 200])
      for (const p of [0.3, 0.5, 0.8, 0.9]) {
        let called = 0;
        for (let r = 0; r <= n; r += 1)
          if ((midP(r, n, p)?.twoSided ?? 1) <= 0.05) called += binomialExactly(r, n, p);
        expect(called).toBeLessThan(0.07);
        expect(called).toBeGreaterThan(0.01);
      }
  });
});

describe('Benjamini–Hochberg', () => {
  const pArbitrary = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 60 });

  test('calls exactly those whose adjusted p is at most q, whatever their order, and more with a larger q', () => {
    fc.assert(
      fc.property(pArbitrary, fc.double({ min: 0.01, max: 0.5, noNaN: true }), (pValues, q) => {
        const result = benjaminiHochberg(pValues, q);
        const reversed = benjaminiHochberg(pValues.toReversed(), q);
        expect(reversed.called.toReversed()).toEqual(result.called);
        expect(result.called.filter(Boolean)).toHaveLength(result.count);
        result.called.forEach((called, index) => {
          const adjusted = result.adjusted[index] ?? 1;
          expect(called ? adjusted <= q + 1e-12 : adjusted >= q - 1e-12).toBe(true);
          expect(adjusted * (1 + 1e-12) >= (pValues[index] ?? 1)).toBe(true);
        });
        expect(benjaminiHochberg(pValues, Math.min(0.9, 1.5 * q)).count >= result.count).toBe(true);
      }),
    );
  });
});
