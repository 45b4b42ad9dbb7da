import { expect, test } from 'vitest';
import { recommendationOf, satisfactionOf } from './customer-voice.ts';
import { judgeSurvey } from './judge-survey.ts';
import { leastResponses, type JudgedResponse } from './moment-drivers.ts';
import { proposeKano } from './survey-questions.ts';
import { surveyTextProblems } from './survey-text-problems.ts';
import { SURVEY_TEXT_LIMITS, surveyDraftSchema, type SurveyQuestion } from './survey.ts';
import { checkResponse, surveyResponseSchema } from './survey-response.ts';

const text = (en: string) => ({ zh: en, en });
const given = (id: string, more: object = {}) => ({
  id,
  momentId: `mot-${id}`,
  name: text(id),
  dimension: 'reliability',
  perception: text(`${id}?`),
  expectation: null,
  kano: null,
  ...more,
});
const draft = (questions: readonly object[]) => ({
  surveyId: 'voice',
  title: text('Voice'),
  service: 'aftersales',
  questions,
});
const asked = (questions: readonly object[]): readonly SurveyQuestion[] =>
  surveyDraftSchema.parse(draft(questions)).questions;

const questions = asked([
  given('a'),
  given('b', { kano: { functional: text('with'), dysfunctional: text('without') } }),
  given('dimension', { momentId: null, expectation: text('ought') }),
]);
const silent = { expectation: null, functional: null, dysfunctional: null };
const response = (
  satisfaction: number,
  perceptions: readonly (number | null)[],
  more: { expectation?: number; functional?: number; dysfunctional?: number } = {},
): JudgedResponse => ({
  satisfaction,
  answers: new Map(
    perceptions.map((perception, at) => {
      const { id = '', kano = null, expectation = null } = questions[at] ?? {};
      const pair =
        kano === null
          ? {}
          : { functional: more.functional ?? null, dysfunctional: more.dysfunctional ?? null };
      return [
        id,
        {
          ...silent,
          perception,
          ...pair,
          ...(expectation === null ? {} : { expectation: more.expectation ?? null }),
        },
      ];
    }),
  ),
});

test('a survey asks of a moment once, of twelve at most, in both languages', () => {
  const accepts = (list: readonly object[]) => surveyDraftSchema.safeParse(draft(list)).success;
  const many = (count: number) => Array.from({ length: count }, (_, at) => given(`q${at}`));
  expect(accepts(many(12))).toBe(true);
  expect(accepts(many(13))).toBe(false);
  expect(accepts([given('a'), given('b', { momentId: 'mot-a' })])).toBe(false);
  expect(accepts([given('a'), given('a', { momentId: 'mot-b' })])).toBe(false);
  expect(accepts([given('a', { perception: { zh: '', en: 'How?' } })])).toBe(false);
  expect(accepts([])).toBe(false);
});

test('every text that is missing in a language or too long is told with its place', () => {
  const [a, b] = asked([given('a'), given('b')]);
  if (a === undefined || b === undefined) throw new Error('no questions');
  const title = { zh: '听', en: 'Voice' };
  expect(surveyTextProblems({ title, questions: [a, { ...b, kano: proposeKano(b) }] })).toEqual([]);
  const long = (limit: number) => 'x'.repeat(limit + 1);
  const written = {
    title: { ...title, en: long(SURVEY_TEXT_LIMITS.title) },
    questions: [
      { ...a, perception: { zh: ' ', en: long(SURVEY_TEXT_LIMITS.asked) } },
      {
        ...b,
        expectation: { zh: '', en: 'x' },
        kano: { ...proposeKano(b), dysfunctional: { zh: 'x', en: '' } },
      },
    ],
  };
  expect(surveyTextProblems(written)).toEqual([
    { questionId: null, field: 'title', language: 'en', reason: 'tooLong' },
    { questionId: 'a', field: 'perception', language: 'zh', reason: 'missing' },
    { questionId: 'a', field: 'perception', language: 'en', reason: 'tooLong' },
    { questionId: 'b', field: 'expectation', language: 'zh', reason: 'missing' },
    { questionId: 'b', field: 'dysfunctional', language: 'en', reason: 'missing' },
  ]);
});

test('a response answers what its version asks, each question once at most', () => {
  const answers = (...list: readonly object[]) =>
    surveyResponseSchema.parse({
      satisfaction: 5,
      recommendation: 10,
      remark: '',
      answers: list.map(each => ({ questionId: 'a', perception: 7, ...silent, ...each })),
    });
  const check = (...list: readonly object[]) => checkResponse({ questions }, answers(...list));
  expect(check()).toBeNull();
  expect(check({}, { questionId: 'dimension', expectation: 6 })).toBeNull();
  expect(check({ questionId: 'z' })).toEqual({ reason: 'unknownQuestion', questionId: 'z' });
  expect(check({}, {})).toEqual({ reason: 'answeredTwice', questionId: 'a' });
  expect(check({ expectation: 6 })).toEqual({ reason: 'notAsked', questionId: 'a' });
  expect(check({ functional: 1 })).toEqual({ reason: 'notAsked', questionId: 'a' });
  expect(surveyResponseSchema.safeParse({ ...answers(), satisfaction: 6 }).success).toBe(false);
  expect(surveyResponseSchema.safeParse({ ...answers(), remark: 'x'.repeat(501) }).success).toBe(false);
});

test('the net promoter score of Rocks (2016): a half promote, a third are passive, a sixth detract, of 324', () => {
  const found = recommendationOf(
    new Map([
      [10, 100],
      [9, 62],
      [8, 54],
      [7, 54],
      [6, 30],
      [0, 24],
    ]),
  );
  expect(found).toMatchObject({ n: 324, promoters: 162, passives: 108, detractors: 54 });
  expect(found?.score).toBeCloseTo(33.33, 2);
  expect(found?.standardError).toBeCloseTo(4.1409, 4);
  expect(found?.interval.low).toBeCloseTo(33.3333 - 1.959964 * 4.1409, 3);
  expect(recommendationOf(new Map())).toBeNull();
  expect(recommendationOf(new Map([[10, 1]]))?.interval).toMatchObject({ low: 100, high: 100 });
});

test('satisfaction is a mean with its interval, and the share of fours and fives with Wilson’s', () => {
  const found = satisfactionOf(
    new Map([
      [5, 3],
      [3, 1],
    ]),
  );
  expect(found).toMatchObject({ n: 4, mean: 4.5, satisfied: 0.75 });
  expect(found?.interval?.low).toBeCloseTo(4.5 - (3.182446 * 1) / 2, 5);
  expect(satisfactionOf(new Map())).toBeNull();
});

test('too few complete answers say how many more, for shares and for contrasts', () => {
  const complete = Array.from({ length: 20 }, (_, at) => response(1 + (at % 5), [1 + (at % 7), 4]));
  const judged = judgeSurvey(questions, [...complete, response(3, [null, 4])]);
  expect(judged.drivers).toEqual({ kind: 'tooFew', n: 20, further: leastResponses(2) - 20 });
  expect(judged.contrasts).toEqual({ kind: 'tooFew', n: 20, further: leastResponses(4) - 20 });
});

test('a moment that satisfaction follows carries it; one that nobody varies carries nothing', () => {
  const rows = Array.from({ length: 140 }, (_, at) => response(1 + (at % 5), [1 + (at % 5), 2 + (at % 3)]));
  const { drivers, contrasts } = judgeSurvey(questions, rows);
  if (drivers.kind !== 'judged' || contrasts.kind !== 'judged') throw new Error('not judged');
  const [a, b] = drivers.moments;
  expect(drivers.rSquared).toBeCloseTo(1, 9);
  expect(a?.share).toBeGreaterThan(0.95);
  expect(a?.interval.low).toBeLessThanOrEqual(a?.share ?? 0);
  expect((a?.share ?? 0) + (b?.share ?? 0)).toBeCloseTo(drivers.rSquared, 9);
  expect(a?.quadrant).toBe('keepUpTheGoodWork');
  expect(contrasts.moments[0]).toMatchObject({
    questionId: 'a',
    poor: 84,
    excellent: 0,
    reward: null,
    kind: null,
  });
  const alike = rows.map(row => ({ ...row, satisfaction: 4 }));
  expect(judgeSurvey(questions, alike).drivers).toEqual({ kind: 'noSpread', n: 140 });
  expect(judgeSurvey(questions.slice(2), rows).drivers).toEqual({ kind: 'noMoments' });
});

test('pairs are classed, gaps are what was met minus what was expected', () => {
  const rows = [
    response(4, [5, 5, 4], { expectation: 6, functional: 2, dysfunctional: 5 }),
    response(4, [5, 5, 6], { expectation: 7, functional: 1, dysfunctional: 5 }),
    response(4, [5, 5, null], { expectation: 7, functional: 2, dysfunctional: 5 }),
    response(4, [5, 5, 5]),
  ];
  const { kano, gaps, overallGap } = judgeSurvey(questions, rows);
  expect(kano).toMatchObject([
    { questionId: 'b', n: 3, mostly: 'mustBe', counts: { mustBe: 2, oneDimensional: 1 } },
  ]);
  expect(kano[0]?.coefficients?.dissatisfaction).toBe(-1);
  expect(gaps).toMatchObject([{ dimension: 'reliability', n: 2, gap: -1.5 }]);
  expect(overallGap?.gap).toBe(-1.5);
});
