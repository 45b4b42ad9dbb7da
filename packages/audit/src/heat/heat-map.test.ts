import { momentIdSchema } from '@truthline/blueprint';
import { wilsonInterval } from '@truthline/statistics';
import { expect, test } from 'vitest';
import type { HeatColumn } from './heat-columns.ts';
import { heatMap, type MomentTotal } from './heat-map.ts';
import { effectiveAnswers, visitCorrelation } from './visit-correlation.ts';

const moment = (id: string) => momentIdSchema.parse(id);
const column = (id: string, moments: readonly string[] = [id], evenness = 1): HeatColumn => ({
  id,
  name: null,
  groupId: id,
  groupName: null,
  momentIds: moments.map(moment),
  items: moments.length,
  evenness,
});
const total = (
  dealerId: string,
  momentId: string,
  [weightedScore, weight, counted]: readonly [number, number, number],
  auditCount = counted,
): MomentTotal => ({
  dealerId,
  momentId: moment(momentId),
  auditCount,
  weightedScore,
  weight,
  counted,
  passed: Math.floor(counted / 2),
});

test('MH-1 cells join the waves of a dealer and moment by their sums, with n and failures', () => {
  const heat = heatMap(
    ['a', 'b'],
    [column('m1'), column('m2')],
    [
      total('a', 'm1', [3, 4, 4]),
      total('a', 'm1', [0, 4, 4]),
      total('b', 'm2', [2, 2, 1]),
      total('b', 'm1', [0, 0, 0]),
      total('z', 'm1', [0, 1, 1]),
      total('a', 'q', [0, 1, 1]),
    ],
    0,
  );
  expect(heat.cells.score).toEqual([37.5, null, null, 100]);
  expect(heat.cells.n).toEqual([8, 0, 0, 1]);
  expect(heat.cells.failed).toEqual([4, 0, 0, 1]);
  expect(heat.missing).toBe(2);
  expect(heat.columns.map(({ score, n, dealers }) => [score, n, dealers])).toEqual([
    [37.5, 8, 1],
    [100, 1, 1],
  ]);
});

test('MH-3 an interval is Wilson’s at what the answers of the visits are worth', () => {
  const [one, other] = [total('a', 'm1', [8, 10, 10]), total('a', 'm2', [4, 10, 10])];
  const apart = heatMap(['a'], [column('m1')], [one], 0.3);
  // One answer a visit: nothing hangs together.
  expect(apart.cells.low[0]).toBeCloseTo(100 * (wilsonInterval(8, 10)?.low ?? 0), 10);
  const both = [column('s', ['m1', 'm2'])];
  const independent = heatMap(['a'], both, [one, other], 0);
  expect(independent.cells.score[0]).toBe(60);
  expect(independent.cells.visits[0]).toBe(10);
  expect(independent.cells.high[0]).toBeCloseTo(100 * (wilsonInterval(12, 20)?.high ?? 0), 10);
  const whole = wilsonInterval(6, 10);
  for (const correlation of [1, null])
    expect(heatMap(['a'], both, [one, other], correlation).cells.low[0]).toBeCloseTo(
      100 * (whole?.low ?? 0),
      10,
    );
  // Two items of which one weighs three times the other are worth 16/20 of two alike.
  const uneven = heatMap(['a'], [column('s', ['m1', 'm2'], 0.8)], [one, other], 0);
  expect((uneven.cells.high[0] ?? 0) > (independent.cells.high[0] ?? 0)).toBe(true);
});

test('a column tells the spread over dealers and its weakest moment', () => {
  const heat = heatMap(
    ['a', 'b', 'c'],
    [column('s', ['m1', 'm2'])],
    [
      total('a', 'm1', [10, 10, 10]),
      total('b', 'm1', [5, 10, 10]),
      total('b', 'm2', [1, 10, 10]),
      total('c', 'm1', [0, 10, 10]),
    ],
    0,
  );
  expect(heat.columns[0]).toMatchObject({
    dealers: 3,
    n: 40,
    quartiles: { low: 15, median: 30, high: 65 },
    weakest: 'm2',
  });
  expect(heat.columns[0]?.score).toBeCloseTo(130 / 3, 10);
  expect(heat.columns[0]?.interval?.low).toBeLessThan(0);
});

test('the correlation of a visit follows from its design effect; what hangs together is worth less', () => {
  // Visits of ten items all passed or all failed: one answer each.
  const wholesale = [
    [
      { passes: 10, n: 10 },
      { passes: 0, n: 10 },
    ],
    [
      { passes: 0, n: 10 },
      { passes: 10, n: 10 },
    ],
  ];
  expect(visitCorrelation(wholesale)).toBe(1);
  expect(visitCorrelation([[{ passes: 1, n: 1 }]])).toBeNull();
  expect(effectiveAnswers(40, 10, 1)).toBe(10);
  expect(effectiveAnswers(40, 10, 0)).toBe(40);
  expect(effectiveAnswers(40, 10, 1 / 3)).toBeCloseTo(20, 10);
});
