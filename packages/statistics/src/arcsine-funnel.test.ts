import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { arcsineFunnel, arcsineFunnelLimit, arcsineScore } from './arcsine-funnel.ts';
import { normalQuantile } from './normal.ts';

const alike = { target: 0.85, designEffect: 1, betweenVariance: 0 };

describe('the funnel on the inverse-sine scale', () => {
  test('z is 2√n times the difference of asin √p: 0.9 of 100 against 0.8 is 2.838', () => {
    const z = arcsineScore({ passes: 90, n: 100 }, { ...alike, target: 0.8 });
    expect(z).toBeCloseTo(2 * 10 * (Math.asin(Math.sqrt(0.9)) - Math.asin(Math.sqrt(0.8))), 12);
    expect(z).toBeCloseTo(2.8379, 4);
  });

  test('the limit lies between the two counts whose z enclose its tail, whatever the spread and the clusters', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 200, max: 5000 }),
        fc.double({ min: 0.2, max: 0.9, noNaN: true }),
        fc.double({ min: 0, max: 0.002, noNaN: true }),
        fc.double({ min: 1, max: 3, noNaN: true }),
        fc.constantFrom(0.001, 0.025, 0.975, 0.999),
        (n, target, betweenVariance, designEffect, tail) => {
          const funnel = { target, betweenVariance, designEffect };
          const below = Math.floor(arcsineFunnelLimit(n, tail, funnel) * n);
          const [under, over] = [below, below + 1].map(passes => arcsineScore({ passes, n }, funnel));
          expect(under).toBeLessThanOrEqual(normalQuantile(tail) + 1e-9);
          expect(over).toBeGreaterThan(normalQuantile(tail) - 1e-9);
        },
      ),
    );
  });

  test('limits stay in 0–1, lie further out below a high target than above it, and widen with spread and clusters', () => {
    const low = arcsineFunnelLimit(40, 0.001, alike);
    const high = arcsineFunnelLimit(40, 0.999, alike);
    expect(alike.target - low).toBeGreaterThan(high - alike.target);
    expect(high).toBeLessThanOrEqual(1);
    expect(arcsineFunnelLimit(40, 0.001, { ...alike, betweenVariance: 0.01 })).toBeLessThan(low);
    expect(arcsineFunnelLimit(40, 0.001, { ...alike, designEffect: 2 })).toBeLessThan(low);
    expect(arcsineFunnelLimit(1, 0.999, { ...alike, target: 0.99 })).toBe(1);
    expect(arcsineFunnelLimit(1, 0.001, { ...alike, target: 0.01 })).toBe(0);
  });

  test('units alike have no variance between them; different ones have; clusters explain a part of it', () => {
    const even = [1, 2, 3].map(times => ({ n: 10 * times, passes: 5 * times }));
    expect(arcsineFunnel(even, 0.5).betweenVariance).toBe(0);
    const uneven = [30, 50, 55, 60, 70, 90].map(passes => ({ n: 100, passes }));
    const between = arcsineFunnel(uneven, 0.6).betweenVariance;
    expect(between).toBeGreaterThan(0);
    expect(arcsineFunnel(uneven, 0.6, 0.1, 2).betweenVariance).toBeLessThan(between);
    expect(arcsineFunnel(uneven.slice(0, 1), 0.6).betweenVariance).toBe(0);
  });

  test('what has no meaning is an error', () => {
    expect(() => arcsineScore({ passes: 0, n: 0 }, alike)).toThrow(RangeError);
    expect(() => arcsineFunnel([], 1.2)).toThrow(RangeError);
    expect(() => arcsineFunnelLimit(0, 0.5, alike)).toThrow(RangeError);
    expect(() => arcsineFunnel([], 0.5, 0.1, 0)).toThrow(RangeError);
  });
});
