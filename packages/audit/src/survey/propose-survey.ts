import { orderedMoments, readText, type Blueprint, type LocalText, type Moment } from '@truthline/blueprint';
import { MOMENT_LIMIT, type SurveyDraft, type SurveyQuestion } from './survey.ts';
import { dimensionQuestions, inBoth, momentQuestion } from './survey-questions.ts';

const isSeen = (blueprint: Blueprint, { cardId }: Pick<Moment, 'cardId'>): boolean => {
  const { laneId = '' } = blueprint.card[cardId] ?? {};
  const kind = blueprint.lane[laneId]?.kind;
  return kind === 'frontstage' || kind === 'customer' || kind === 'evidence';
};

/** Customers judge what they meet: what happens in front of them comes first. */
const momentsSeen = (blueprint: Blueprint) => {
  const moments = orderedMoments(blueprint);
  const inFront = moments.filter(moment => isSeen(blueprint, moment));
  return inFront.length > 0 ? inFront : moments;
};

/** So many, spread evenly over the journey. */
const spread = <T>(items: readonly T[], most: number): readonly T[] =>
  items.length <= most
    ? items
    : Array.from({ length: most }, (_, at) => items[Math.floor(((at + 0.5) * items.length) / most)]).flatMap(
        item => item ?? [],
      );

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

/** A moment of a drawing that a survey may ask of, with the question it makes. */
export type SurveyCandidate = {
  readonly question: SurveyQuestion;
  /** Its number on the drawing. */
  readonly number: number;
  readonly stage: LocalText;
  /** Whether the customer meets it, rather than what goes before it behind the line of visibility. */
  readonly isSeen: boolean;
};

/** Every moment of a drawing that has a name, in the order of the journey. */
export const surveyCandidates = (blueprint: Blueprint): readonly SurveyCandidate[] =>
  orderedMoments(blueprint).flatMap((moment, at) => {
    if (readText(moment.name, 'zh').trim() === '') return [];
    const { stepId = '' } = blueprint.card[moment.cardId] ?? {};
    const { stageId = '' } = blueprint.step[stepId] ?? {};
    return [
      {
        question: momentQuestion(moment),
        number: at + 1,
        stage: inBoth(blueprint.stage[stageId]?.name ?? { zh: '', en: '' }),
        isSeen: isSeen(blueprint, moment),
      },
    ];
  });
