import { expect, test } from 'vitest';
import { scorePoints } from './points-score.ts';

test('71 right and 9 wrong at −0.5 of 80 are 83.125 %, although one question has a second positive option', () => {
  const right = Array.from({ length: 71 }, () => ({ options: [1, -0.5], chosen: 0, weight: 1 }));
  const wrong = Array.from({ length: 9 }, () => ({ options: [1, -0.5], chosen: 1, weight: 1 }));
  const [, ...others] = right;
  const twoPositive = { options: [1, 1, -0.5], chosen: 0, weight: 1 };
  const { earned, possible, percent } = scorePoints([twoPositive, ...others, ...wrong]);
  expect([earned, possible, percent]).toEqual([66.5, 80, 83.125]);
  // The public bug divides by every positive option: 66.5 / 81.
  expect((100 * 66.5) / 81).toBeCloseTo(82.1, 2);
});

test('options 1 to 5 at weight 4 give 4/20, 8/20, 12/20, 16/20, 20/20', () => {
  const scores = [0, 1, 2, 3, 4].map(chosen =>
    scorePoints([{ options: [1, 2, 3, 4, 5], chosen, weight: 4 }]),
  );
  expect(scores.map(({ earned, possible }) => `${earned}/${possible}`)).toEqual([
    '4/20',
    '8/20',
    '12/20',
    '16/20',
    '20/20',
  ]);
});

test('scores 0, 1, 0.5 at weights 1, 2, 1 give 62.5', () => {
  const options = [0, 0.5, 1];
  const percent = scorePoints([
    { options, chosen: 0, weight: 1 },
    { options, chosen: 2, weight: 2 },
    { options, chosen: 1, weight: 1 },
  ]).percent;
  expect(percent).toBe(62.5);
});

test('what is not chosen leaves numerator and denominator; nothing chosen is null; penalties may go below zero', () => {
  expect(scorePoints([{ options: [0, 1], chosen: null, weight: 5 }]).percent).toBeNull();
  expect(
    scorePoints([
      { options: [0, 1], chosen: null, weight: 5 },
      { options: [0, 1], chosen: 1, weight: 2 },
    ]).percent,
  ).toBe(100);
  expect(scorePoints([{ options: [1, -0.5], chosen: 1, weight: 2 }]).percent).toBe(-50);
});
