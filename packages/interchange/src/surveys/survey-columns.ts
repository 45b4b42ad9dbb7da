import {
  RECOMMENDATION_SCALE,
  SATISFACTION_SCALE,
  SERVQUAL_SCALE,
  type SurveyAnswer,
  type SurveyVersion,
} from '@truthline/audit';
import type { Language, LocalText } from '@truthline/blueprint';

/** The columns before the questions, by the word in the header. Words are keys: the same in both languages. */
export const RESPONSE_COLUMNS = ['dealer', 'date', 'satisfaction', 'recommendation', 'remark'] as const;
/** What may be left out of a file altogether. */
export const OPTIONAL_COLUMNS: ReadonlySet<string> = new Set(['remark']);

/** What the header of the first column says: which survey and version the file answers. */
export const surveyMark = ({ surveyId, version }: Pick<SurveyVersion, 'surveyId' | 'version'>): string =>
  `truthline-survey/${surveyId}/${version}`;

/** How many responses one file may hold. */
export const RESPONSE_LIMIT = 20_000;

export type Scale = { readonly low: number; readonly high: number };

export const OVERALL_SCALES = {
  satisfaction: SATISFACTION_SCALE,
  recommendation: RECOMMENDATION_SCALE,
} as const;

const FEELING_SCALE: Scale = { low: 1, high: 5 };

/** One column of a question: what part of its answer it holds, and what it asks. */
export type QuestionColumn = {
  readonly header: string;
  readonly questionId: string;
  readonly part: Exclude<keyof SurveyAnswer, 'questionId'>;
  readonly scale: Scale;
  readonly text: LocalText;
};

/** Columns of the questions in their order: how it was; how it ought to be; how one feels with it and without it. */
export const questionColumns = ({ questions }: Pick<SurveyVersion, 'questions'>): readonly QuestionColumn[] =>
  questions.flatMap(({ id, perception, expectation, kano }): readonly QuestionColumn[] => [
    { header: id, questionId: id, part: 'perception', scale: SERVQUAL_SCALE, text: perception },
    ...(expectation === null
      ? []
      : [
          {
            header: `${id}:expected`,
            questionId: id,
            part: 'expectation' as const,
            scale: SERVQUAL_SCALE,
            text: expectation,
          },
        ]),
    ...(kano === null
      ? []
      : [
          {
            header: `${id}:with`,
            questionId: id,
            part: 'functional' as const,
            scale: FEELING_SCALE,
            text: kano.functional,
          },
          {
            header: `${id}:without`,
            questionId: id,
            part: 'dysfunctional' as const,
            scale: FEELING_SCALE,
            text: kano.dysfunctional,
          },
        ]),
  ]);

export type SurveyTarget = {
  readonly survey: SurveyVersion;
  readonly dealers: readonly { readonly code: string; readonly name: LocalText; readonly city: LocalText }[];
  readonly language: Language;
};
