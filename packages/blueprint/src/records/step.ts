import { z } from 'zod';
import { orderKeySchema, stageIdSchema, stepIdSchema } from './id.ts';
import { drawnLengthSchema } from './drawn-length.ts';
import { localTextSchema } from './local-text.ts';

/** The longest time a record may state: 400 days, in seconds. */
export const SECONDS_LIMIT = 400 * 24 * 3600;

export const secondsSchema = z.number().min(0).max(SECONDS_LIMIT);

/** SERVQUAL's scale (Parasuraman, Zeithaml & Berry 1988). */
const servqualSchema = z.number().min(1).max(7);

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
  /** How the customer feels here, −3 (bad) to 3 (good): a point of the emotion curve. */
  emotion: z.number().int().min(-3).max(3).nullable(),
  /** What the customer expects of this step, 1–7 as SERVQUAL asks; a mean of several customers may lie between. */
  expectation: servqualSchema.nullable(),
  /** What the customer found, on the same scale: perception − expectation is the gap. */
  perception: servqualSchema.nullable(),
  /** How wide its column is at least, in units of the drawing; null: as wide as it needs. */
  width: drawnLengthSchema.nullable(),
});
export type Step = z.infer<typeof stepSchema>;
