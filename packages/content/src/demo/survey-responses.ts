import type { SurveyAnswer, SurveyResponse } from '@truthline/audit';
import type { Language } from '@truthline/blueprint';
import { afterSalesSurvey } from '../surveys/after-sales-survey.ts';
import type { DemoDealer, DemoWave, RandomFrom } from './demo-network.ts';
import { integerBetween, normal, pick } from './draw.ts';

/** What one customer of the demonstration said, and of which dealer. */
export type DemoSurveyResponse = SurveyResponse & {
  readonly id: string;
  readonly dealerId: string;
  /** A calendar day, YYYY-MM-DD. */
  readonly answeredOn: string;
  readonly language: Language;
};

const RESPONSES_A_DEALER = 20;
/** One dealer asks every customer: it has enough of its own to see what drives them. */
const KEEN = { dealerId: 'dealer-hb01', responses: 180 } as const;

/**
 * What satisfaction is made of, in points of its scale: `steady` a step of the moment up or down, `poor` and `excellent`
 * beyond that at its ends. A handover that is late costs and a punctual one is taken for granted; progress told brings.
 */
export const PLANTED: Readonly<
  Record<string, { readonly steady?: number; readonly poor?: number; readonly excellent?: number }>
> = {
  'mot-a3-07': { steady: 0.34 },
  'mot-a4-01': { poor: -1.1 },
  'mot-a3-02': { excellent: 0.8 },
  'mot-a2-09': { steady: 0.2 },
  'mot-a4-03': { steady: 0.1 },
};

/** Where a moment stands on the scale 1–7 on average. */
const levels: Readonly<Record<string, number>> = {
  'mot-a1-01': 5.9,
  'mot-a2-01': 5.6,
  'mot-a2-07': 5.1,
  'mot-a2-08': 5.3,
  'mot-a2-09': 4.7,
  'mot-a3-02': 4.3,
  'mot-a3-07': 5,
  'mot-a4-01': 4.9,
  'mot-a4-02': 5.7,
  'mot-a4-03': 5.2,
};
/** How far what is met falls short of what is expected, by the dimension. */
const shortfalls: Readonly<Record<string, number>> = {
  reliability: 1.3,
  responsiveness: 0.9,
  assurance: 0.5,
  empathy: 0.7,
  tangibles: 0.1,
};
/** With it and without it, from liking (1) to disliking (5): attractive, must-be, indifferent. */
const feelings: Readonly<Record<string, readonly [number, number]>> = {
  'mot-a3-02': [1, 3],
  'mot-a4-01': [2, 5],
  'mot-a4-02': [3, 3],
};
/** What those who were not satisfied add, and those who were. */
const remarks: Readonly<Record<Language, Readonly<Record<'poor' | 'good', readonly string[]>>>> = {
  zh: {
    poor: [
      '说好四点交车，等到六点。',
      '等的时候没人理我。',
      '同一个毛病修了两次。',
      '结账比报价多了三百，事先没说。',
    ],
    good: [
      '师傅讲得很仔细。',
      '价格跟报的一样，放心。',
      '等的时候一直有人告诉我进度。',
      '一次就修好了，省心。',
    ],
  },
  en: {
    poor: ['Promised for four, ready at six.', 'I had to come twice for the same fault.'],
    good: ['The advisor explained everything.', 'Told me all along how far the work was.'],
  },
};

type Random = ReturnType<RandomFrom>;

const onScale = (value: number, low: number, high: number): number =>
  Math.min(high, Math.max(low, Math.round(value)));

const drawAnswers = (random: Random, quality: number): readonly SurveyAnswer[] => {
  const mood = 0.5 * normal(random);
  return afterSalesSurvey.questions.map((question): SurveyAnswer => {
    const { id, momentId, dimension } = question;
    const answer = { questionId: id, expectation: null, functional: null, dysfunctional: null };
    if (momentId === null) {
      const expectation = onScale(6.2 + 0.7 * normal(random), 1, 7);
      const shortfall = shortfalls[dimension] ?? 0;
      const perception = onScale(6.2 - shortfall + quality + mood + normal(random), 1, 7);
      return { ...answer, perception, expectation };
    }
    const perception = onScale((levels[id] ?? 5) + quality + mood + 1.2 * normal(random), 1, 7);
    const usual = feelings[id];
    const feel = (feeling: number) => (random.next() < 0.7 ? feeling : integerBetween(random, 1, 5));
    return {
      ...answer,
      // A few have not met with a moment.
      perception: random.next() < 0.02 ? null : perception,
      ...(usual === undefined ? {} : { functional: feel(usual[0]), dysfunctional: feel(usual[1]) }),
    };
  });
};

/** Satisfaction before it is cut to its scale. */
const satisfactionOf = (random: Random, answers: readonly SurveyAnswer[]): number =>
  answers.reduce((sum, { questionId, perception }) => {
    const planted = PLANTED[questionId];
    if (planted === undefined || perception === null) return sum;
    const { steady = 0, poor = 0, excellent = 0 } = planted;
    return (
      sum +
      steady * (perception - (levels[questionId] ?? 5)) +
      (perception <= 3 ? poor : 0) +
      (perception === 7 ? excellent : 0)
    );
  }, 3.9) +
  0.6 * normal(random);

const drawResponse = (
  random: Random,
  dealerId: string,
  number: number,
  quality: number,
  wave: DemoWave,
): DemoSurveyResponse => {
  const answers = drawAnswers(random, quality);
  const satisfaction = satisfactionOf(random, answers);
  const language = random.next() < 0.95 ? 'zh' : 'en';
  const rated = onScale(satisfaction, 1, 5);
  const day = Date.parse(`${wave.startsOn}T00:00:00Z`) + integerBetween(random, 0, 30) * 24 * 3600 * 1000;
  return {
    id: `survey-response-${dealerId}-${number}`,
    dealerId,
    answeredOn: new Date(day).toISOString().slice(0, 10),
    language,
    satisfaction: rated,
    recommendation: onScale(2 * satisfaction + 0.2 + 0.8 * normal(random), 0, 10),
    remark:
      rated !== 3 && random.next() < 0.03 ? pick(random, remarks[language][rated < 3 ? 'poor' : 'good']) : '',
    answers: [...answers],
  };
};

/** Customers of every dealer over all waves, from drivers that are known. `qualities` on the logit scale of audits. */
export const drawSurveyResponses = (
  seed: number,
  randomFrom: RandomFrom,
  {
    dealers,
    qualities,
    waves,
  }: {
    readonly dealers: readonly Pick<DemoDealer, 'id'>[];
    readonly qualities: ReadonlyMap<string, number>;
    readonly waves: readonly DemoWave[];
  },
): readonly DemoSurveyResponse[] => {
  const random = randomFrom(seed + 7_919);
  return dealers.flatMap(({ id }) =>
    Array.from({ length: id === KEEN.dealerId ? KEEN.responses : RESPONSES_A_DEALER }, (_, number) =>
      drawResponse(random, id, number + 1, 0.3 * (qualities.get(id) ?? 0), pick(random, waves)),
    ),
  );
};
