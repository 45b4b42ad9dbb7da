import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  compareOrderKeys,
  fixedClock,
  isOrderKey,
  orderKeyBetween,
  orderKeysBetween,
  seededRandom,
  uuidSource,
  type OrderKey,
} from './index.ts';

describe('order keys', () => {
  test('a key between two neighbours is between them, however often one asks', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(), { minLength: 1, maxLength: 300 }), places => {
        const keys: OrderKey[] = [];
        for (const place of places) {
          const at = place % (keys.length + 1);
          keys.splice(at, 0, orderKeyBetween(keys[at - 1] ?? null, keys[at] ?? null));
        }
        const sorted = keys.toSorted(compareOrderKeys);
        expect(sorted).toEqual(keys);
        expect(new Set(keys).size).toBe(keys.length);
        expect(keys.every(isOrderKey)).toBe(true);
      }),
    );
  });

  test('a thousand keys made at once stay short', () => {
    const keys = orderKeysBetween(null, null, 1000);
    expect(keys.toSorted(compareOrderKeys)).toEqual(keys);
    expect(Math.max(...keys.map(key => key.length))).toBeLessThanOrEqual(3);
  });

  test('always inserting at the front or at the back never fails', () => {
    let first: OrderKey | null = null;
    let last: OrderKey | null = null;
    for (let count = 0; count < 500; count += 1) {
      first = orderKeyBetween(null, first);
      last = orderKeyBetween(last, null);
    }
    expect(first !== null && last !== null && first < last).toBe(true);
  });

  test('a place that does not exist is refused', () => {
    const key = orderKeyBetween(null, null);
    expect(() => orderKeyBetween(key, key)).toThrow(RangeError);
  });
});

describe('chance and ids', () => {
  test('the same seed gives the same stream, another seed another', () => {
    const stream = (seed: number) => {
      const random = seededRandom(seed);
      return Array.from({ length: 20 }, random.next);
    };
    expect(stream(7)).toEqual(stream(7));
    expect(stream(7)).not.toEqual(stream(8));
  });

  test('the stream is uniform: mean and variance of 20,000 draws', () => {
    const random = seededRandom(42);
    const draws = Array.from({ length: 20_000 }, random.next);
    const mean = draws.reduce((sum, x) => sum + x, 0) / draws.length;
    const variance = draws.reduce((sum, x) => sum + (x - mean) ** 2, 0) / draws.length;
    expect(mean).toBeCloseTo(0.5, 1);
    expect(variance).toBeCloseTo(1 / 12, 2);
  });

  test('a UUID carries version, variant and time, and later ones sort later', () => {
    const clock = fixedClock(Date.UTC(2026, 0, 1));
    const source = uuidSource(clock, seededRandom(1));
    const earlier = source.next();
    clock.advance(1);
    const later = source.next();
    expect(earlier).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(later > earlier).toBe(true);
  });
});
