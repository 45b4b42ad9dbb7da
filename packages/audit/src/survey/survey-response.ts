import { storableTextSchema } from '@truthline/blueprint';
import { z } from 'zod';
import { keySchema } from '../key.ts';
import { RECOMMENDATION_SCALE, SATISFACTION_SCALE, SERVQUAL_SCALE, type SurveyQuestion } from './survey.ts';

/** The longest remark of a customer, in UTF-16 code units: enough for a complaint, too short for a file about somebody. */
export const REMARK_LIMIT = 500;

const on = ({ low, high }: { readonly low: number; readonly high: number }) =>
  z.number().int().min(low).max(high);

/** From "I would like it" (1) to "I would dislike it" (5). */
const feelingSchema = on({ low: 1, high: 5 }).nullable();

export const surveyAnswerSchema = z.strictObject({
  questionId: keySchema,
  /** Null where the customer has not met with it. */
  perception: on(SERVQUAL_SCALE).nullable(),
  expectation: on(SERVQUAL_SCALE).nullable(),
  functional: feelingSchema,
  dysfunctional: feelingSchema,
});
export type SurveyAnswer = z.infer<typeof surveyAnswerSchema>;

/** What one customer said. Nothing in it says who. */
export const surveyResponseSchema = z.strictObject({
  satisfaction: on(SATISFACTION_SCALE),
  recommendation: on(RECOMMENDATION_SCALE),
  remark: storableTextSchema(REMARK_LIMIT),
  answers: z.array(surveyAnswerSchema).max(40),
});
export type SurveyResponse = z.infer<typeof surveyResponseSchema>;

export type ResponseProblem = {
  readonly reason: 'unknownQuestion' | 'answeredTwice' | 'notAsked';
  readonly questionId: string;
};

/** What does not fit the version it answers, or null. Questions may be left out: customers do. */
export const checkResponse = (
  { questions }: { readonly questions: readonly SurveyQuestion[] },
  { answers }: Pick<SurveyResponse, 'answers'>,
): ResponseProblem | null => {
  const open = new Map(questions.map(question => [question.id, question]));
  const known = new Set(open.keys());
  for (const { questionId, expectation, functional, dysfunctional } of answers) {
    const question = open.get(questionId);
    if (question === undefined)
      return { reason: known.has(questionId) ? 'answeredTwice' : 'unknownQuestion', questionId };
    open.delete(questionId);
    const beyond =
      (question.expectation === null && expectation !== null) ||
      (question.kano === null && (functional !== null || dysfunctional !== null));
    if (beyond) return { reason: 'notAsked', questionId };
  }
  return null;
};
