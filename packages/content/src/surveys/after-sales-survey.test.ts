import { orderedMoments } from '@truthline/blueprint';
import { expect, test } from 'vitest';
import { afterSalesBlueprint } from '../blueprints/after-sales/after-sales.ts';
import { afterSalesSurvey } from './after-sales-survey.ts';

test('ten moments of the drawing in its order, and the five dimensions with what is expected of them', () => {
  const { questions } = afterSalesSurvey;
  const asked = questions.flatMap(({ momentId }) => momentId ?? []);
  expect(asked).toHaveLength(10);
  expect(
    orderedMoments(afterSalesBlueprint)
      .map(({ id }) => id)
      .filter(id => asked.includes(id)),
  ).toEqual(asked);
  expect(questions.filter(({ expectation }) => expectation !== null)).toHaveLength(5);
  expect(questions.filter(({ kano }) => kano !== null)).toHaveLength(3);
  // Worded for a customer: nothing is left of what a drawing proposes.
  expect(questions.filter(({ perception }) => perception.en.includes('how well was it done'))).toEqual([]);
});
