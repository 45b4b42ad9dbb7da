import { describe, expect, test } from 'vitest';
import { cusum, pChart, uChart } from './control-chart.ts';

describe('CUSUM', () => {
  test('K = .5, H = 1: up 1, 1, 1.1, 0, 0, 0; down 0, 0, 0, −1, −1, −1.3; signals at 3 and 6', () => {
    const steps = cusum([1.5, 0.5, 0.6, -1.5, -0.5, -0.8], { target: 0, allowance: 0.5, decision: 1 });
    [1, 1, 1.1, 0, 0, 0].forEach((up, index) => expect(steps[index]?.up).toBeCloseTo(up, 12));
    [0, 0, 0, -1, -1, -1.3].forEach((down, index) => expect(steps[index]?.down).toBeCloseTo(down, 12));
    expect(steps.map(({ signal }) => signal)).toEqual([null, null, 'up', null, null, 'down']);
  });

  test('Montgomery, Statistical Quality Control, CUSUM of table 9.1 (target 10, K .5, H 5): the shift after observation 20 signals at 29', () => {
    const values = [
      9.45, 7.99, 9.29, 11.66, 12.16, 10.18, 8.04, 11.46, 9.2, 10.34, 9.03, 11.47, 10.51, 9.4, 10.08, 9.37,
      10.62, 10.31, 8.52, 10.84, 10.9, 9.33, 12.29, 11.5, 10.6, 11.08, 10.38, 11.62, 11.31, 10.52,
    ];
    const steps = cusum(values, { target: 10, allowance: 0.5, decision: 5 });
    expect(steps.findIndex(({ signal }) => signal !== null) + 1).toBe(29);
    expect(steps[28]?.up).toBeCloseTo(5.28, 10);
    expect(steps[29]?.up).toBeCloseTo(5.3, 10);
  });
});

describe('Shewhart charts', () => {
  test('p-chart: p̄ ± 3√(p̄(1−p̄)/n) at each n', () => {
    const chart = pChart([
      { passes: 12, n: 50 },
      { passes: 30, n: 50 },
      { passes: 8, n: 50 },
      { passes: 0, n: 0 },
    ]);
    expect(chart?.centre).toBeCloseTo(50 / 150, 12);
    expect(chart?.points[0]?.high).toBeCloseTo(1 / 3 + 0.2, 10);
    expect(chart?.points.map(({ outside }) => outside)).toEqual([false, true, false, false]);
    expect(chart?.points[3]?.value).toBeNull();
  });

  test('Montgomery, frozen orange juice cans: p̄ .2313, limits .0524 and .4102 at n = 50', () => {
    const cans = [
      12, 15, 8, 10, 4, 7, 16, 9, 14, 10, 5, 6, 17, 12, 22, 8, 10, 5, 13, 11, 20, 18, 24, 15, 9, 12, 7, 13, 9,
      6,
    ];
    const chart = pChart(cans.map(passes => ({ passes, n: 50 })));
    expect(chart?.centre).toBeCloseTo(0.2313, 4);
    expect(chart?.points[0]?.low).toBeCloseTo(0.0524, 4);
    expect(chart?.points[0]?.high).toBeCloseTo(0.4102, 4);
    expect(chart?.points.flatMap(({ outside }, index) => (outside ? [index + 1] : []))).toEqual([15, 23]);
  });

  test('u-chart: ū ± 3√(ū/n), not below 0', () => {
    const chart = uChart([
      { events: 4, units: 2 },
      { events: 12, units: 2 },
      { events: 0, units: 0 },
    ]);
    expect(chart?.centre).toBe(4);
    expect(chart?.points[0]?.low).toBe(0);
    expect(chart?.points[0]?.high).toBeCloseTo(4 + 3 * Math.sqrt(2), 10);
    expect(chart?.points.map(({ value }) => value)).toEqual([2, 6, null]);
  });

  test('nothing to chart is null', () => {
    expect(pChart([{ passes: 0, n: 0 }])).toBeNull();
    expect(uChart([])).toBeNull();
  });
});
