import { DIMENSIONS, type Dimension } from '@truthline/blueprint';
import {
  KANO_ANSWERS,
  atOnce,
  kanoClass,
  kanoCoefficients,
  paced,
  serviceGaps,
  type Gap,
  type KanoClass,
  type KanoCoefficients,
  type Steps,
} from '@truthline/statistics';
import {
  momentDriverSteps,
  type JudgedResponse,
  type MomentContrasts,
  type MomentDrivers,
} from './moment-drivers.ts';
import type { SurveyQuestion } from './survey.ts';

/** What pairs of answers say of one moment. */
export type KanoOfMoment = {
  readonly questionId: string;
  readonly n: number;
  /** How many pairs fell into each class. */
  readonly counts: Readonly<Record<KanoClass, number>>;
  /** The most frequent class; null of nobody, or where two are as frequent. */
  readonly mostly: KanoClass | null;
  readonly coefficients: KanoCoefficients | null;
};

export type DimensionGap = Gap & { readonly dimension: Dimension };

export type JudgedSurvey = {
  readonly drivers: MomentDrivers;
  readonly contrasts: MomentContrasts;
  /** Of the moments whose pair is asked. */
  readonly kano: readonly KanoOfMoment[];
  /** Of the dimensions whose expectation is asked. */
  readonly gaps: readonly DimensionGap[];
  readonly overallGap: Gap | null;
};

const kanoOf = (question: SurveyQuestion, responses: readonly JudgedResponse[]): KanoOfMoment => {
  const counts = {
    attractive: 0,
    oneDimensional: 0,
    mustBe: 0,
    indifferent: 0,
    reversed: 0,
    questionable: 0,
  };
  let n = 0;
  for (const { answers } of responses) {
    const answer = answers.get(question.id);
    const functional = KANO_ANSWERS[(answer?.functional ?? 0) - 1];
    const dysfunctional = KANO_ANSWERS[(answer?.dysfunctional ?? 0) - 1];
    if (functional === undefined || dysfunctional === undefined) continue;
    counts[kanoClass(functional, dysfunctional)] += 1;
    n += 1;
  }
  const classes: readonly KanoClass[] = [
    'attractive',
    'oneDimensional',
    'mustBe',
    'indifferent',
    'reversed',
    'questionable',
  ];
  const most = Math.max(...classes.map(each => counts[each]));
  const first = classes.filter(each => counts[each] === most);
  return {
    questionId: question.id,
    n,
    counts,
    mostly: n > 0 && first.length === 1 ? (first[0] ?? null) : null,
    coefficients: kanoCoefficients(counts),
  };
};

const gapsOf = (questions: readonly SurveyQuestion[], responses: readonly JudgedResponse[]) => {
  const expected = questions.filter(({ expectation }) => expectation !== null);
  const asked = DIMENSIONS.filter(dimension => expected.some(question => question.dimension === dimension));
  if (asked.length === 0) return { gaps: [], overallGap: null };
  const rows = responses.map(({ answers }) =>
    expected.map(({ id }) => {
      const answer = answers.get(id);
      return { expectation: answer?.expectation ?? null, perception: answer?.perception ?? null };
    }),
  );
  const places = asked.map(dimension =>
    expected.flatMap((question, at) => (question.dimension === dimension ? [at] : [])),
  );
  const found = serviceGaps(rows, places);
  return {
    gaps: asked.flatMap((dimension, at) => {
      const gap = found.dimensions[at];
      return gap === undefined ? [] : [{ dimension, ...gap }];
    }),
    overallGap: found.overall,
  };
};

function* judgeSteps(
  questions: readonly SurveyQuestion[],
  responses: readonly JudgedResponse[],
): Steps<JudgedSurvey> {
  const { drivers, contrasts } = yield* momentDriverSteps(questions, responses);
  return {
    drivers,
    contrasts,
    kano: questions.filter(({ kano }) => kano !== null).map(question => kanoOf(question, responses)),
    ...gapsOf(questions, responses),
  };
}

/** What the answers of customers say of the moments and dimensions a survey asks of. */
export const judgeSurvey = (
  questions: readonly SurveyQuestion[],
  responses: readonly JudgedResponse[],
): JudgedSurvey => atOnce(judgeSteps(questions, responses));

/** `judgeSurvey` that lets others have the thread in between. */
export const judgeSurveyPaced = (
  questions: readonly SurveyQuestion[],
  responses: readonly JudgedResponse[],
  pause: () => Promise<unknown>,
): Promise<JudgedSurvey> => paced(judgeSteps(questions, responses), pause);
