import {
  DIMENSIONS,
  orderedMoments,
  readText,
  type Blueprint,
  type Dimension,
  type LocalText,
  type Moment,
} from '@truthline/blueprint';
import { MOMENT_LIMIT, type SurveyDraft, type SurveyQuestion } from './survey.ts';

/** One question for each SERVQUAL dimension as a whole: what customers expect of it, and what they met. */
const dimensionTexts: Readonly<
  Record<
    Dimension,
    { readonly name: LocalText; readonly perception: LocalText; readonly expectation: LocalText }
  >
> = {
  reliability: {
    name: { zh: '可靠性', en: 'Reliability' },
    perception: { zh: '这家店说到做到。', en: 'This dealer did what it promised.' },
    expectation: { zh: '一家好的店应当说到做到。', en: 'A good dealer should do what it promises.' },
  },
  responsiveness: {
    name: { zh: '响应性', en: 'Responsiveness' },
    perception: { zh: '这家店主动、及时地帮助我。', en: 'This dealer helped me readily and in good time.' },
    expectation: {
      zh: '一家好的店应当主动、及时地帮助客户。',
      en: 'A good dealer should help readily and in good time.',
    },
  },
  assurance: {
    name: { zh: '保证性', en: 'Assurance' },
    perception: { zh: '这家店的员工让我放心。', en: 'The people of this dealer gave me confidence.' },
    expectation: {
      zh: '一家好的店，员工应当让人放心。',
      en: 'The people of a good dealer should give confidence.',
    },
  },
  empathy: {
    name: { zh: '移情性', en: 'Empathy' },
    perception: { zh: '这家店理解我的需要。', en: 'This dealer understood what I needed.' },
    expectation: {
      zh: '一家好的店应当理解客户的需要。',
      en: 'A good dealer should understand what one needs.',
    },
  },
  tangibles: {
    name: { zh: '有形性', en: 'Tangibles' },
    perception: {
      zh: '这家店的设施整洁、好用。',
      en: 'The rooms and things of this dealer were clean and worked well.',
    },
    expectation: {
      zh: '一家好的店，设施应当整洁、好用。',
      en: 'The rooms and things of a good dealer should be clean and work well.',
    },
  },
};

const dimensionQuestions: readonly SurveyQuestion[] = DIMENSIONS.map(dimension => ({
  id: `dimension-${dimension}`,
  momentId: null,
  dimension,
  ...dimensionTexts[dimension],
  kano: null,
}));

/** In both languages: where one was not written, the other stands. */
const inBoth = (text: LocalText): LocalText => ({ zh: readText(text, 'zh'), en: readText(text, 'en') });

/** Customers judge what they meet: what happens in front of them comes first. */
const momentsSeen = (blueprint: Blueprint) => {
  const laneKindOf = (cardId: string) => {
    const { laneId = '' } = blueprint.card[cardId] ?? {};
    return blueprint.lane[laneId]?.kind;
  };
  const moments = orderedMoments(blueprint);
  const inFront = moments.filter(({ cardId }) => {
    const kind = laneKindOf(cardId);
    return kind === 'frontstage' || kind === 'customer' || kind === 'evidence';
  });
  return inFront.length > 0 ? inFront : moments;
};

/** So many, spread evenly over the journey. */
const spread = <T>(items: readonly T[], most: number): readonly T[] =>
  items.length <= most
    ? items
    : Array.from({ length: most }, (_, at) => items[Math.floor(((at + 0.5) * items.length) / most)]).flatMap(
        item => item ?? [],
      );

/** The question a moment makes. */
const momentQuestion = ({
  id,
  name,
  dimension,
}: Pick<Moment, 'id' | 'name' | 'dimension'>): SurveyQuestion => {
  const both = inBoth(name);
  return {
    id,
    momentId: id,
    name: both,
    dimension,
    perception: { zh: `${both.zh}：做得怎么样？`, en: `${both.en}: how well was it done?` },
    expectation: null,
    kano: null,
  };
};

/**
 * A survey of a drawing, to be read over before it is published: the named moments, or up to ten spread over what the
 * customer meets, and the five dimensions. Null where the drawing has no moment.
 */
export const proposeSurvey = (
  blueprint: Blueprint,
  {
    surveyId,
    title,
    momentIds,
  }: Pick<SurveyDraft, 'surveyId' | 'title'> & { readonly momentIds?: readonly string[] },
): SurveyDraft | null => {
  const chosen =
    momentIds === undefined
      ? spread(momentsSeen(blueprint), 10)
      : orderedMoments(blueprint)
          .filter(({ id }) => momentIds.includes(id))
          .slice(0, MOMENT_LIMIT);
  const named = chosen.filter(({ name }) => readText(name, 'zh').trim() !== '');
  const service = Object.values(blueprint.journey)[0]?.service;
  if (named.length === 0 || service === undefined) return null;
  return {
    surveyId,
    title: inBoth(title),
    service,
    questions: [...named.map(momentQuestion), ...dimensionQuestions],
  };
};
