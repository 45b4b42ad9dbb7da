import { z } from 'zod';
import { orderKeySchema, stageIdSchema, stepIdSchema } from './id.ts';
import { localTextSchema } from './local-text.ts';

/** The longest time a record may state: 400 days, in seconds. */
export const SECONDS_LIMIT = 400 * 24 * 3600;

export const secondsSchema = z.number().min(0).max(SECONDS_LIMIT);

/** A column: one thing the customer goes through. Steps order within their stage. */
export const stepSchema = z.strictObject({
  id: stepIdSchema,
  stageId: stageIdSchema,
  name: localTextSchema,
  orderKey: orderKeySchema,
  /** What the step should take, in seconds. */
  standardSeconds: secondsSchema.nullable(),
  /** What the customer still accepts, in seconds. */
  acceptableSeconds: secondsSchema.nullable(),
});
export type Step = z.infer<typeof stepSchema>;
