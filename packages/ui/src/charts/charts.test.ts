import { expect, test } from 'vitest';
import { aroundValues, differenceFlag } from './difference.ts';
import { countDomain, limitsWithin, placeLabels } from './funnel.ts';
import { intervalDomain } from './IntervalChart.tsx';
import { linearScale, niceTicks } from './linear-scale.ts';
import { rowWindow } from './row-window.ts';
import { namesThatFit } from './text-length.ts';
import { contrast, valueColour } from './value-colours.ts';

test('ticks are round and inside the range', () => {
  expect(niceTicks(0, 100, 5)).toEqual([0, 20, 40, 60, 80, 100]);
  expect(niceTicks(43, 97, 6)).toEqual([50, 60, 70, 80, 90]);
  expect(niceTicks(5, 5, 4)).toEqual([5]);
});

test('a scale without extent stays in the middle', () => {
  expect(linearScale([3, 3], [0, 10])(3)).toBe(5);
  expect(linearScale([0, 10], [100, 0])(2.5)).toBe(75);
});

test('every value colour carries readable ink (AA for text)', () => {
  for (let value = 0; value <= 100; value += 1) {
    const { fill, ink } = valueColour(value);
    expect(contrast(fill, ink), `value ${value}`).toBeGreaterThanOrEqual(4.5);
  }
});

test('labels that would cover one another are left out, and flip at the right edge', () => {
  const labels = placeLabels(
    [
      { id: 'a', name: 'Alpha', x: 100, y: 50 },
      { id: 'b', name: 'Beta', x: 104, y: 52 },
      { id: 'c', name: 'Gamma', x: 195, y: 90 },
    ],
    200,
  );
  expect(labels.map(({ id, anchor }) => `${id} ${anchor}`)).toEqual(['a start', 'c end']);
});

test('the window holds what is in view and never leaves the list', () => {
  expect(rowWindow(0, 720, 24, 600)).toEqual({ start: 0, end: 38 });
  expect(rowWindow(14_000, 720, 24, 600)).toEqual({ start: 575, end: 600 });
  expect(rowWindow(99_999, 720, 24, 10)).toEqual({ start: 10, end: 10 });
});

test('the interval axis holds every interval in whole tens', () => {
  expect(
    intervalDomain([
      { low: 61.2, high: 78 },
      { low: 70, high: 91.5 },
    ]),
  ).toEqual([60, 100]);
  expect(intervalDomain([])).toEqual([0, 100]);
});

test('differences get whole fives around them, and a mark outside the limits only', () => {
  expect(aroundValues([0, -3.2, 21])).toEqual([-5, 25]);
  expect(aroundValues([])).toEqual([0, 5]);
  const limits = { bias: 0, biasLow: -1, biasHigh: 1, low: -10, high: 10, margin: 2 };
  const flag = (first: number, second: number) =>
    differenceFlag({ id: 'd', name: 'D', first, second }, limits);
  expect([flag(60, 50), flag(61, 50), flag(50, 61)]).toEqual(['within', 'above', 'below']);
});

test('of names on a line one that would cover the one before is left out', () => {
  const names = ['Month 28', '2025年12月至2026年1月', '2026年6月至7月', '2026年10月'];
  const placed = names.map((name, at) => ({ name, x: 60 + 110 * at }));
  expect(namesThatFit(placed).map(({ name }) => name)).toEqual([
    'Month 28',
    '2025年12月至2026年1月',
    '2026年10月',
  ]);
});

test('where all dealers have nearly the same evidence the funnel shows that stretch, and its limits end there', () => {
  const limits = [3600, 4000, 4200].map(count => ({
    count,
    low998: count / 100,
    low95: count / 80,
    high95: 90,
    high998: 95,
  }));
  const domain = countDomain([{ count: 4010 }, { count: 4110 }], limits);
  expect(domain[0]).toBeGreaterThan(3900);
  expect(domain[0]).toBeLessThan(4010);
  expect(domain[1]).toBeGreaterThan(4110);
  expect(domain[1]).toBeLessThan(4200);
  expect(limitsWithin(limits, [3800, 4100]).map(({ count, low998 }) => [count, low998])).toEqual([
    [3800, 38],
    [4000, 40],
    [4100, 41],
  ]);
  expect(limitsWithin(limits, [3600, 4200])).toEqual(limits);
  expect(countDomain([{ count: 3600 }, { count: 4300 }], limits)).toEqual([3600, 4300]);
  expect(countDomain([], limits)).toEqual([3600, 4200]);
});
