import { dimensionSchema, localTextSchema, momentIdSchema, serviceSchema } from '@truthline/blueprint';
import { z } from 'zod';
import { keySchema } from '../key.ts';

/** How well a moment was done, and how well it ought to be: SERVQUAL's scale. */
export const SERVQUAL_SCALE = { low: 1, high: 7 } as const;
/** Overall satisfaction (CSAT). */
export const SATISFACTION_SCALE = { low: 1, high: 5 } as const;
/** Would you recommend us: 9 and 10 promote, 0 to 6 detract (Reichheld 2003). */
export const RECOMMENDATION_SCALE = { low: 0, high: 10 } as const;

/** The most moments one survey asks of: shares of satisfaction are worked out over all subsets of them. */
export const MOMENT_LIMIT = 12;
const QUESTION_LIMIT = 40;

/** The longest texts, in UTF-16 code units: a question is read on a phone, a name beside a bar. */
export const SURVEY_TEXT_LIMITS = { title: 120, name: 120, asked: 300 } as const;

/** A customer reads one language or the other: both are written. */
const askedTextSchema = localTextSchema.refine(({ zh, en }) => zh.trim() !== '' && en.trim() !== '');

export const surveyQuestionSchema = z.strictObject({
  id: keySchema,
  /** The moment it asks of; null where it speaks of a dimension as a whole. */
  momentId: momentIdSchema.nullable(),
  /** What a chart calls it. */
  name: askedTextSchema,
  dimension: dimensionSchema,
  perception: askedTextSchema,
  /** What one may expect of such a dealer; null where that is not asked. */
  expectation: askedTextSchema.nullable(),
  /** How one would feel with it and without it (Kano 1984); null where that is not asked. */
  kano: z.strictObject({ functional: askedTextSchema, dysfunctional: askedTextSchema }).nullable(),
});
export type SurveyQuestion = z.infer<typeof surveyQuestionSchema>;

const isUnique = (keys: readonly string[]) => new Set(keys).size === keys.length;

const questionsSchema = z
  .array(surveyQuestionSchema)
  .min(1)
  .max(QUESTION_LIMIT)
  .refine(questions => isUnique(questions.map(({ id }) => id)))
  .refine(questions => {
    const moments = questions.flatMap(({ momentId }) => momentId ?? []);
    return isUnique(moments) && moments.length <= MOMENT_LIMIT;
  });

/** What a customer is asked beside overall satisfaction, recommendation and a remark, which every survey asks. */
export const surveyDraftSchema = z.strictObject({
  surveyId: keySchema,
  title: askedTextSchema,
  service: serviceSchema,
  questions: questionsSchema,
});
export type SurveyDraft = z.infer<typeof surveyDraftSchema>;

/** Published, it never changes: responses name the version they answer. */
export const surveyVersionSchema = surveyDraftSchema.extend({ version: z.number().int().min(1) });
export type SurveyVersion = z.infer<typeof surveyVersionSchema>;

/** The shape in which versions are stored. */
export const SURVEY_CONTENT_VERSION = 1;
