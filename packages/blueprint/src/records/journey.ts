import { z } from 'zod';
import { localTextSchema } from './local-text.ts';
import { secondsSchema } from './step.ts';

/** What a drawing is about, in the order in which lists show it. */
export const SERVICES = ['aftersales', 'sales', 'testDrive', 'delivery', 'recovery', 'other'] as const;
export const serviceSchema = z.enum(SERVICES);
export type Service = z.infer<typeof serviceSchema>;

/** The one record that speaks of the whole drawing: its title and what the customer was promised. Its id is `journey`. */
export const journeySchema = z.strictObject({
  id: z.literal('journey'),
  title: localTextSchema,
  service: serviceSchema,
  /** The time promised for the whole path, in seconds. */
  promisedSeconds: secondsSchema.nullable(),
});
export type Journey = z.infer<typeof journeySchema>;
