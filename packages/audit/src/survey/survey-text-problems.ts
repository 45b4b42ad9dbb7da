import { LANGUAGES, type Language, type LocalText } from '@truthline/blueprint';
import { SURVEY_TEXT_LIMITS, type SurveyDraft, type SurveyQuestion } from './survey.ts';

/** Which text of a survey: its title, or one of a question. */
export type SurveyTextField =
  'title' | 'name' | 'perception' | 'expectation' | 'functional' | 'dysfunctional';

/** A text that keeps a survey from being published. */
export type SurveyTextProblem = {
  /** Null: of the survey as a whole. */
  readonly questionId: string | null;
  readonly field: SurveyTextField;
  readonly language: Language;
  readonly reason: 'missing' | 'tooLong';
};

/** The most characters of a text. */
export const surveyTextLimit = (field: SurveyTextField): number =>
  field === 'title' || field === 'name' ? SURVEY_TEXT_LIMITS[field] : SURVEY_TEXT_LIMITS.asked;

const textsOf = ({
  name,
  perception,
  expectation,
  kano,
}: SurveyQuestion): readonly (readonly [SurveyTextField, LocalText])[] => [
  ['name', name],
  ['perception', perception],
  ...(expectation === null ? [] : [['expectation', expectation] as const]),
  ...(kano === null
    ? []
    : [['functional', kano.functional] as const, ['dysfunctional', kano.dysfunctional] as const]),
];

const reasonOf = (field: SurveyTextField, text: string): SurveyTextProblem['reason'] | null => {
  if (text.trim() === '') return 'missing';
  return text.length > surveyTextLimit(field) ? 'tooLong' : null;
};

/** Every text that a customer would miss in one language, or that is longer than a phone shows well, in the order asked. */
export const surveyTextProblems = ({
  title,
  questions,
}: Pick<SurveyDraft, 'title' | 'questions'>): readonly SurveyTextProblem[] => {
  const told = (questionId: string | null, field: SurveyTextField, text: LocalText) =>
    LANGUAGES.flatMap(language => {
      const reason = reasonOf(field, text[language]);
      return reason === null ? [] : [{ questionId, field, language, reason }];
    });
  return [
    ...told(null, 'title', title),
    ...questions.flatMap(question =>
      textsOf(question).flatMap(([field, text]) => told(question.id, field, text)),
    ),
  ];
};
