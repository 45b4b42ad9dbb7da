import { expect, test } from 'vitest';
import { checkInvariants } from '../../packages/blueprint/src/index.ts';
import { afterSalesBlueprint } from '../../packages/content/src/index.ts';
import { seededRandom } from '../../packages/kernel/src/index.ts';
import { rankIntervals } from '../../packages/statistics/src/index.ts';
import { naiveRanks } from './naive-ranks.ts';
import { repeatBlueprint } from './repeat-blueprint.ts';

test('a repeated blueprint is a whole one, with every card, link and moment as often', () => {
  const repeated = repeatBlueprint(afterSalesBlueprint, 3);
  expect(checkInvariants(repeated)).toEqual([]);
  for (const table of ['stage', 'step', 'card', 'link', 'moment', 'failurePoint', 'waitPoint'] as const)
    expect(Object.keys(repeated[table])).toHaveLength(3 * Object.keys(afterSalesBlueprint[table]).length);
  expect(repeated.lane).toEqual(afterSalesBlueprint.lane);
});

test('the naive ranks answer the same question as ours', () => {
  const values = [80, 75, 74, 60, 59, 40];
  const deviations = [3, 3, 3, 3, 3, 3];
  const ours = rankIntervals(values, deviations, { seed: 1, draws: 20_000 });
  const naive = naiveRanks(values, deviations, 20_000, seededRandom(1).next);
  expect(naive).toEqual(ours.map(({ low, high }) => ({ low, high })));
});
