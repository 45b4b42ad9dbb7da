import { storableTextSchema } from '@truthline/blueprint';
import { z } from 'zod';

const itemIdSchema = z.string().regex(/^[A-Za-z0-9_.-]{1,64}$/);

/** What was seen, in the form the item's scale asks for. */
export const answerValueSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('yesNo'), yes: z.boolean() }),
  z.strictObject({ type: z.literal('ordinal'), level: z.enum(['met', 'partly', 'notMet']) }),
  z.strictObject({ type: z.literal('multi'), ticked: z.array(z.string().max(64)).max(30) }),
  /** In the unit of the item's scale. */
  z.strictObject({ type: z.literal('measure'), measured: z.number().min(-1_000_000).max(1_000_000) }),
]);
export type AnswerValue = z.infer<typeof answerValueSchema>;

/** The longest note or reason, in UTF-16 code units. */
export const NOTE_LIMIT = 2000;
const noteSchema = storableTextSchema(NOTE_LIMIT);

/** One answer of one audit. An item without one is unanswered, which blocks submission. */
export const answerSchema = z.discriminatedUnion('state', [
  z.strictObject({
    itemId: itemIdSchema,
    state: z.literal('answered'),
    value: answerValueSchema,
    note: noteSchema,
  }),
  z.strictObject({
    itemId: itemIdSchema,
    state: z.literal('notApplicable'),
    reason: noteSchema.refine(text => text.trim() !== ''),
    note: noteSchema,
  }),
  z.strictObject({ itemId: itemIdSchema, state: z.literal('notObserved'), note: noteSchema }),
]);
export type Answer = z.infer<typeof answerSchema>;
