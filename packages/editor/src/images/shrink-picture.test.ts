import fc from 'fast-check';
import { expect, test } from 'vitest';
import { LONGEST_SIDE, shrunkSize } from './shrink-picture.ts';

const side = fc.integer({ min: 1, max: 20_000 });

test('a picture fits, keeps its shape, and is never made larger', () => {
  fc.assert(
    fc.property(side, side, (width, height) => {
      const small = shrunkSize(width, height);
      expect(Math.max(small.width, small.height)).toBeLessThanOrEqual(LONGEST_SIDE);
      expect(small.width).toBeLessThanOrEqual(width);
      expect(small.height).toBeLessThanOrEqual(height);
      // To the pixel: the shorter side is rounded.
      const scale = Math.max(small.width, small.height) / Math.max(width, height);
      expect(Math.abs(small.width - width * scale)).toBeLessThanOrEqual(1);
      expect(Math.abs(small.height - height * scale)).toBeLessThanOrEqual(1);
    }),
  );
});

test('one that fits stays as it is', () => {
  expect(shrunkSize(1600, 20)).toEqual({ width: 1600, height: 20 });
  expect(shrunkSize(4000, 3000)).toEqual({ width: 1600, height: 1200 });
});
