import { storableTextSchema } from '@truthline/blueprint';
import { z } from 'zod';
import { INSTANCE_LIMIT, NOTE_LIMIT } from './answer-limits.ts';
import { keySchema } from './key.ts';

const noteSchema = storableTextSchema(NOTE_LIMIT);

/** What was seen, in the form the item's scale asks for. */
export const answerValueSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('yesNo'), yes: z.boolean() }),
  z.strictObject({ type: z.literal('ordinal'), level: keySchema }),
  z.strictObject({ type: z.literal('multi'), ticked: z.array(z.string().max(64)).max(30) }),
  z.strictObject({ type: z.literal('single'), option: keySchema }),
  z.strictObject({ type: z.literal('multiple'), chosen: z.array(keySchema).max(50) }),
  /** In the unit of the item's scale. */
  z.strictObject({ type: z.literal('measure'), measured: z.number().min(-1_000_000).max(1_000_000) }),
  /** Minutes since midnight, on the dealer's clock. */
  z.strictObject({ type: z.literal('timeOfDay'), minutes: z.number().int().min(0).max(1439) }),
  z.strictObject({ type: z.literal('text'), text: storableTextSchema(NOTE_LIMIT) }),
  /** `YYYY-MM-DD`. */
  z.strictObject({ type: z.literal('date'), date: z.iso.date() }),
  /** Degrees, WGS 84. */
  z.strictObject({
    type: z.literal('location'),
    latitude: z.number().min(-90).max(90),
    longitude: z.number().min(-180).max(180),
    accuracyMetres: z.number().min(0).max(10_000_000),
  }),
  /** Photos, recordings or a signature, by the ids of their audit files. */
  z.strictObject({ type: z.literal('files'), fileIds: z.array(z.uuid()).max(30) }),
]);
export type AnswerValue = z.infer<typeof answerValueSchema>;

const placeFields = {
  itemId: keySchema,
  /** Which of the repeats this answers; absent where the item is answered once. */
  instance: z.number().int().min(1).max(INSTANCE_LIMIT).exactOptional(),
};

/** One answer of one audit. An item without one is unanswered, which blocks submission. */
export const answerSchema = z.discriminatedUnion('state', [
  z.strictObject({
    ...placeFields,
    state: z.literal('answered'),
    value: answerValueSchema,
    note: noteSchema,
  }),
  z.strictObject({
    ...placeFields,
    state: z.literal('notApplicable'),
    reason: noteSchema.refine(text => text.trim() !== ''),
    note: noteSchema,
  }),
  z.strictObject({ ...placeFields, state: z.literal('notObserved'), note: noteSchema }),
]);
export type Answer = z.infer<typeof answerSchema>;
