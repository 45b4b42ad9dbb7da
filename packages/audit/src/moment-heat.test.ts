import { momentIdSchema } from '@truthline/blueprint';
import { expect, test } from 'vitest';
import { momentHeat, type MomentTotal } from './moment-heat.ts';

const moment = (id: string) => momentIdSchema.parse(id);
const total = (
  dealerId: string,
  momentId: string,
  weightedScore: number,
  weight: number,
  counted: number,
): MomentTotal => ({
  dealerId,
  momentId: moment(momentId),
  weightedScore,
  weight,
  counted,
  passed: Math.floor(counted / 2),
});

test('MH-1 cells join the waves of a dealer and moment by their sums, with n and failures', () => {
  const heat = momentHeat(
    ['a', 'b'],
    [moment('m1'), moment('m2')],
    [
      total('a', 'm1', 3, 4, 4),
      total('a', 'm1', 0, 4, 4),
      total('b', 'm2', 2, 2, 1),
      total('b', 'm1', 0, 0, 0),
    ],
  );
  expect(heat.cells).toEqual([
    { dealer: 0, moment: 0, score: 37.5, n: 8, failed: 4 },
    { dealer: 1, moment: 1, score: 100, n: 1, failed: 1 },
  ]);
  expect(heat.moments).toEqual([
    { momentId: 'm1', score: 37.5, n: 8 },
    { momentId: 'm2', score: 100, n: 1 },
  ]);
  expect(heat.missing).toBe(2);
});

test('rows of a dealer or moment that is not asked for stay out, and a moment nobody answered has no score', () => {
  const heat = momentHeat(
    ['a'],
    [moment('m1'), moment('m3')],
    [total('a', 'm1', 1, 1, 1), total('z', 'm1', 0, 1, 1), total('a', 'q', 0, 1, 1)],
  );
  expect(heat.cells).toEqual([{ dealer: 0, moment: 0, score: 100, n: 1, failed: 1 }]);
  expect(heat.moments[1]).toEqual({ momentId: 'm3', score: null, n: 0 });
});
