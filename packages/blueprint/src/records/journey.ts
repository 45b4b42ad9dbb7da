import { z } from 'zod';
import { localTextSchema } from './local-text.ts';
import { ruleWeightsSchema } from './rule-weight.ts';
import { secondsSchema } from './step.ts';

/** What a drawing is about, in the order in which lists show it. */
export const SERVICES = ['aftersales', 'sales', 'testDrive', 'delivery', 'recovery', 'other'] as const;
export const serviceSchema = z.enum(SERVICES);
export type Service = z.infer<typeof serviceSchema>;

export const CENTS_PER_MINUTE_LIMIT = 10_000_000;

/** The one record that speaks of the whole drawing: its title, what the customer was promised, and how it is checked. Its id is `journey`. */
export const journeySchema = z.strictObject({
  id: z.literal('journey'),
  title: localTextSchema,
  service: serviceSchema,
  /** The time promised for the whole path, in seconds. */
  promisedSeconds: secondsSchema.nullable(),
  /** What a minute of the people on a path costs, in cents. */
  centsPerMinute: z.number().int().min(0).max(CENTS_PER_MINUTE_LIMIT).nullable(),
  /** Everybody at the drawing, and the server that publishes it, checks it by the same weights. */
  severities: ruleWeightsSchema,
});
export type Journey = z.infer<typeof journeySchema>;
