import { describe, expect, test } from 'vitest';
import { neededObservations, reliability, varianceParts } from './reliability.ts';

describe('reliability', () => {
  test('Spearman–Brown: twice the length of a test of .6 has .75', () => {
    const parts = { between: 0.6, within: 0.4 };
    expect(reliability(1, parts)).toBeCloseTo(0.6, 12);
    expect(reliability(2, parts)).toBeCloseTo(0.75, 12);
  });

  test('what is needed reaches what is wanted, one fewer does not', () => {
    const parts = { between: 36, within: 81 };
    const needed = neededObservations(0.7, parts);
    expect(needed).toBe(6);
    expect(reliability(6, parts)).toBeGreaterThanOrEqual(0.7);
    expect(reliability(5, parts)).toBeLessThan(0.7);
  });

  test('a need of exactly 7 is 7', () => {
    expect(neededObservations(0.7, { between: 1, within: 3 })).toBe(7);
  });

  test('units that do not differ are never told apart', () => {
    expect(reliability(1000, { between: 0, within: 1 })).toBe(0);
    expect(reliability(0, { between: 1, within: 1 })).toBe(0);
    expect(neededObservations(0.7, { between: 0, within: 1 })).toBeNull();
  });
});

describe('variance parts', () => {
  test('Dyestuff (Davies & Goldsmith 1972): six batches of five, within 2451.25, between 1764.05', () => {
    const batches = [
      [1545, 1440, 1440, 1520, 1580],
      [1540, 1555, 1490, 1560, 1495],
      [1595, 1550, 1605, 1510, 1560],
      [1445, 1440, 1595, 1465, 1545],
      [1595, 1630, 1515, 1635, 1625],
      [1520, 1455, 1450, 1480, 1445],
    ];
    const parts = varianceParts(batches);
    // Balanced, so the analysis of variance equals REML as lme4 prints it: 1764 and 2451, mean 1527.5.
    expect(parts?.within).toBeCloseTo(2451.25, 2);
    expect(parts?.between).toBeCloseTo(1764.05, 2);
    expect(parts?.grandMean).toBeCloseTo(1527.5, 10);
  });

  test('too little to tell is null, not zero', () => {
    expect(varianceParts([])).toBeNull();
    expect(varianceParts([[1, 2, 3]])).toBeNull();
    expect(varianceParts([[1], [2], [3]])).toBeNull();
    expect(varianceParts([[1, 2], [], [3]])).not.toBeNull();
  });

  test('a negative estimate is zero', () => {
    expect(
      varianceParts([
        [0, 10],
        [10, 0],
      ])?.between,
    ).toBe(0);
  });
});
