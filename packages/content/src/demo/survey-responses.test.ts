import { judgeSurveyPaced, surveyResponseSchema, checkResponse } from '@truthline/audit';
import { expect, test } from 'vitest';
import { afterSalesSurvey } from '../surveys/after-sales-survey.ts';
import { mulberry } from '../testing/mulberry.ts';
import { demoDealers } from './network-places.ts';
import { PLANTED, drawSurveyResponses } from './survey-responses.ts';
import { demoWaves } from './waves.ts';

const responses = drawSurveyResponses(3, mulberry, {
  dealers: demoDealers,
  qualities: new Map(),
  waves: demoWaves,
});

test('every dealer has its customers, and each response fits the survey', () => {
  expect(new Set(responses.map(({ dealerId }) => dealerId)).size).toBe(60);
  for (const { id, dealerId, answeredOn, language, ...said } of responses) {
    expect([id, checkResponse(afterSalesSurvey, surveyResponseSchema.parse(said))]).toEqual([id, null]);
    expect(demoWaves.some(({ startsOn, endsOn }) => answeredOn >= startsOn && answeredOn <= endsOn)).toBe(
      true,
    );
    expect(said.remark !== '' && said.satisfaction === 3).toBe(false);
    expect([dealerId.startsWith('dealer-'), language === 'zh' || language === 'en']).toEqual([true, true]);
  }
});

test('what was planted is found: the two largest shares, the must-be and the attractive moment', async () => {
  const judged = await judgeSurveyPaced(
    afterSalesSurvey.questions,
    responses.map(({ satisfaction, answers }) => ({
      satisfaction,
      answers: new Map(answers.map(answer => [answer.questionId, answer])),
    })),
    () => Promise.resolve(),
  );
  const { drivers, contrasts } = judged;
  if (drivers.kind !== 'judged' || contrasts.kind !== 'judged') throw new Error('not judged');
  const ranked = drivers.moments.toSorted((one, other) => other.share - one.share);
  expect(ranked[0]?.questionId).toBe('mot-a3-07');
  const planted = ranked.filter(({ questionId }) => PLANTED[questionId] !== undefined);
  const others = ranked.filter(({ questionId }) => PLANTED[questionId] === undefined);
  for (const { share } of others) expect(share).toBeLessThan(planted[2]?.share ?? 0);
  const kindOf = (id: string) => contrasts.moments.find(({ questionId }) => questionId === id)?.kind;
  expect(kindOf('mot-a4-01')).toBe('mustBe');
  expect(kindOf('mot-a3-02')).toBe('attractive');
  const first = contrasts.moments.find(({ questionId }) => questionId === 'mot-a3-07');
  expect(first?.penalty?.interval.high).toBeLessThan(0);
  expect(first?.reward?.interval.low).toBeGreaterThan(0);
  expect(judged.kano.map(({ mostly }) => mostly)).toEqual(['attractive', 'indifferent', 'mustBe']);
});
