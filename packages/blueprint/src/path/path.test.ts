import { describe, expect, test } from 'vitest';
import { drawBlueprint, withRecords } from '../testing/draw.ts';
import { makeCard, makeLink } from '../testing/make.ts';
import { findPaths } from './find-paths.ts';
import { breakEvenSeconds, pathMoney, pathProfit } from './path-profit.ts';
import { pathTimes } from './path-times.ts';

/** The corner shoeshine of Shostack (1984): 30 + 30 + 45 + 15 s, 50 cents a shine, 3 for wax, 9 for the rest. */
const drawn = drawBlueprint({
  title: 'Corner shoeshine',
  steps: ['Brush shoes', 'Apply polish', 'Buff', 'Collect payment'],
  lanes: [
    ['customer', [['Put up the foot'], [], [], ['Pay']]],
    ['frontstage', [['Brush'], ['Polish'], ['Buff'], ['Take the money']]],
    ['backstage', [[], ['Clean the shoes'], [], []]],
    ['support', [['Buy supplies'], [], [], []]],
  ],
});
const seconds: { readonly [id: string]: number } = { s1: 30, s2: 30, s3: 45, s4: 15 };
const shoeshine = withRecords(
  withRecords(
    withRecords(
      drawn,
      'step',
      Object.values(drawn.step).map(step => ({
        ...step,
        standardSeconds: seconds[step.id] ?? null,
        acceptableSeconds: 75,
      })),
    ),
    'journey',
    Object.values(drawn.journey).map(journey => ({ ...journey, promisedSeconds: 300 })),
  ),
  'card',
  Object.values(drawn.card).map(card => ({
    ...card,
    priceCents: card.id === 'customer-s4-1' ? 50 : null,
    costCents: card.id === 'frontstage-s2-1' ? 3 : card.id === 'support-s1-1' ? 9 : null,
  })),
);

describe('the corner shoeshine', () => {
  test('takes 2 min by its standards, and the customer tolerates 5', () => {
    expect(pathTimes(shoeshine)).toEqual({
      standardSeconds: 120,
      acceptableSeconds: 300,
      promisedSeconds: 300,
      untimedStepIds: [],
    });
  });

  test('earns 0.18 at 2 min, 0.08 at 3 min and −0.02 at 4 min, and nothing at 3.8 min', () => {
    const money = pathMoney(shoeshine, 10);
    expect(money).toEqual({ priceCents: 50, fixedCents: 12, centsPerMinute: 10 });
    expect([120, 180, 240].map(time => pathProfit(money, time))).toEqual([18, 8, -2]);
    expect(breakEvenSeconds(money) / 60).toBeCloseTo(3.8, 10);
  });
});

describe('break-even', () => {
  test('is never where time is free, and at once where the price does not cover the fixed cost', () => {
    expect(breakEvenSeconds({ priceCents: 50, fixedCents: 10, centsPerMinute: 0 })).toBe(Infinity);
    expect(breakEvenSeconds({ priceCents: 10, fixedCents: 10, centsPerMinute: 5 })).toBe(0);
    expect(breakEvenSeconds({ priceCents: 5, fixedCents: 10, centsPerMinute: 5 })).toBe(0);
  });
});

describe('the time of a path', () => {
  test('adds timed cards where a step states no standard, and names the steps without either', () => {
    const half = withRecords(drawn, 'card', [
      makeCard({ id: 'a', laneId: 'support', stepId: 's2', durationSeconds: 20 }),
      makeCard({ id: 'b', laneId: 'support', stepId: 's2', durationSeconds: 25, orderKey: 'k' }),
    ]);
    const times = pathTimes(half);
    expect(times.standardSeconds).toBe(45);
    expect(times.untimedStepIds).toEqual(['s1', 's3', 's4']);
    expect(times.acceptableSeconds).toBeNull();
  });
});

describe('paths from trigger to outcome', () => {
  const forms: { readonly [id: string]: 'trigger' | 'outcome' | 'decision' } = {
    'customer-s1-1': 'trigger',
    'frontstage-s2-1': 'decision',
    'customer-s4-1': 'outcome',
  };
  const base = withRecords(
    shoeshine,
    'card',
    Object.values(shoeshine.card).map(card => ({ ...card, form: forms[card.id] ?? 'action' })),
  );
  const link = (
    from: string,
    to: string,
    probability: number | null = null,
    kind: 'sequence' | 'rework' | 'support' = 'sequence',
  ) => makeLink({ id: `${from}--${to}`, fromCardId: from, toCardId: to, probability, kind });
  const walked = withRecords(base, 'link', [
    link('customer-s1-1', 'frontstage-s1-1'),
    link('frontstage-s1-1', 'frontstage-s2-1'),
    link('frontstage-s2-1', 'frontstage-s3-1', 0.9),
    link('frontstage-s2-1', 'backstage-s2-1', 0.1),
    link('backstage-s2-1', 'frontstage-s2-1', null, 'rework'),
    link('frontstage-s3-1', 'frontstage-s4-1'),
    link('frontstage-s4-1', 'customer-s4-1'),
    link('support-s1-1', 'frontstage-s2-1', null, 'support'),
  ]);

  test('are found with their steps and shares; rework is not walked', () => {
    const { paths, complete } = findPaths(walked);
    expect(complete).toBe(true);
    expect(paths.map(path => [path.stepIds.join(' '), path.probability])).toEqual([
      ['s1 s2 s3 s4', 0.9],
      ['s1 s2', 0.1],
    ]);
  });

  test('cost what their cards and those serving them cost', () => {
    const money = findPaths(walked).paths.map(path => pathMoney(walked, 10, path));
    expect(money.map(({ priceCents, fixedCents }) => [priceCents, fixedCents])).toEqual([
      [50, 12],
      [0, 12],
    ]);
  });

  test('are the whole journey where nothing is linked', () => {
    expect(findPaths(shoeshine).paths.map(path => path.stepIds)).toEqual([['s1', 's2', 's3', 's4']]);
  });

  test('are cut off, and say so, where there are too many', () => {
    const columns = 10;
    const wide = drawBlueprint({
      steps: Array.from({ length: columns }, (_, index) => `Step ${index + 1}`),
      lanes: [['customer', Array.from({ length: columns }, () => ['One way', 'Another way'])]],
    });
    const linked = withRecords(
      wide,
      'link',
      Array.from({ length: columns - 1 }, (_, index) => index + 1).flatMap(step =>
        [1, 2].flatMap(row =>
          [1, 2].map(next => link(`customer-s${step}-${row}`, `customer-s${step + 1}-${next}`)),
        ),
      ),
    );
    expect(findPaths(linked)).toMatchObject({ complete: false });
    expect(findPaths(linked).paths).toHaveLength(500);
  });

  test('end where a cycle without rework would begin again', () => {
    const round = withRecords(base, 'link', [
      link('customer-s1-1', 'frontstage-s1-1'),
      link('frontstage-s1-1', 'customer-s1-1'),
    ]);
    expect(findPaths(round).paths.map(path => path.cardIds)).toEqual([['customer-s1-1', 'frontstage-s1-1']]);
  });
});
