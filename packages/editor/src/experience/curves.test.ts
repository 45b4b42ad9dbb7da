import { makeStep, withRecords } from '@truthline/blueprint/testing';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { layColumns } from '../layout/columns.ts';
import { visit } from '../testing/visit.ts';
import {
  CURVES,
  curvePaths,
  curvePoints,
  gapOf,
  heightOfValue,
  nudgeValue,
  SCALES,
  valueAtHeight,
} from './curves.ts';

const curve = fc.constantFrom(...CURVES);
const stepOf = (id: string) => {
  const step = visit.step[id];
  if (step === undefined) throw new Error('the fixture has this step');
  return step;
};

describe('a height of the drawing', () => {
  test('read back is the value it was drawn for', () => {
    fc.assert(
      fc.property(curve, fc.nat(12), fc.nat(4000), (each, at, grid) => {
        const { low, high, step } = SCALES[each];
        const value = Math.min(high, low + at * step);
        expect(valueAtHeight(each, heightOfValue(each, value, grid), grid)).toBe(value);
      }),
    );
  });

  test('anywhere is a value of the scale, higher up never a lower one', () => {
    fc.assert(
      fc.property(curve, fc.integer({ min: -9000, max: 9000 }), fc.nat(500), (each, y, further) => {
        const { low, high, step } = SCALES[each];
        const value = valueAtHeight(each, y, 700);
        expect(value).toBeGreaterThanOrEqual(low);
        expect(value).toBeLessThanOrEqual(high);
        expect((value - low) % step).toBe(0);
        expect(valueAtHeight(each, y - further, 700)).toBeGreaterThanOrEqual(value);
      }),
    );
  });
});

test('the first key press sets the middle of the scale, the next ones go on from there and stop at its ends', () => {
  expect(nudgeValue('emotion', null, 1)).toBe(0);
  expect(nudgeValue('emotion', 3, 1)).toBe(3);
  expect(nudgeValue('emotion', -2, -1)).toBe(-3);
  expect(nudgeValue('expectation', 4, 1)).toBe(4.5);
});

test('the gap is perception less expectation, and none while either is missing', () => {
  expect(gapOf({ expectation: 6, perception: 4.5 })).toBe(-1.5);
  expect(gapOf({ expectation: null, perception: 4.5 })).toBeNull();
});

test('a step nobody has judged breaks the curve into a dashed one', () => {
  const felt = withRecords(visit, 'step', [
    makeStep({ ...stepOf('s1'), emotion: 1 }),
    makeStep({ ...stepOf('s3'), emotion: -2 }),
  ]);
  const { columns } = layColumns(null, felt, 'en');
  const points = curvePoints('emotion', felt, columns);
  expect(points.map(({ value }) => value)).toEqual([1, null, -2]);
  expect(curvePaths('emotion', points, 500)).toMatchObject({
    known: '',
    across: expect.stringMatching(/^M/),
  });
});
