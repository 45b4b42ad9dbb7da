import { describe, expect, test } from 'vitest';
import { shareDifferenceInterval, wilsonInterval } from './pass-rate.ts';

describe('Wilson', () => {
  // Newcombe (1998), Statistics in Medicine 17, 857–872, Table I, method 3.
  test.each([
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ])('%i of %i', (passes, n, low, high) => {
    const interval = wilsonInterval(passes, n);
    expect(interval?.low).toBeCloseTo(low, 4);
    expect(interval?.high).toBeCloseTo(high, 4);
  });

  test('nothing seen is no interval; what no data can be is a bug', () => {
    expect(wilsonInterval(0, 0)).toBeNull();
    expect(() => wilsonInterval(3, 2)).toThrow(RangeError);
    expect(() => wilsonInterval(-1, 2)).toThrow(RangeError);
    expect(() => wilsonInterval(0.5, 2)).toThrow(RangeError);
    expect(() => wilsonInterval(1, 2, 1)).toThrow(RangeError);
  });
});

describe('difference of two shares', () => {
  // Newcombe (1998), Statistics in Medicine 17, 873–890, Table II, method 10, contrasts a–h.
  test.each([
    [56, 70, 48, 80, 0.0524, 0.3339],
    [9, 10, 3, 10, 0.1705, 0.809],
    [6, 7, 2, 7, 0.0582, 0.8062],
    [5, 56, 0, 29, -0.0381, 0.1926],
    [0, 10, 0, 20, -0.1611, 0.2775],
    [0, 10, 0, 10, -0.2775, 0.2775],
    [10, 10, 0, 20, 0.6791, 1],
    [10, 10, 0, 10, 0.6075, 1],
  ])('%i/%i − %i/%i', (passes, n, otherPasses, otherN, low, high) => {
    const interval = shareDifferenceInterval({ passes, n }, { passes: otherPasses, n: otherN });
    expect(interval?.low).toBeCloseTo(low, 4);
    expect(interval?.high).toBeCloseTo(high, 4);
  });

  test('one side without a trial has no difference', () => {
    expect(shareDifferenceInterval({ passes: 0, n: 0 }, { passes: 1, n: 2 })).toBeNull();
  });
});
