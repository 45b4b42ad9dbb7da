import { z } from 'zod';
import { recordIdSchema, suppressionIdSchema } from './id.ts';
import { writtenTextSchema } from './local-text.ts';

/** The tables a lint finding may point into. */
export const PLACE_TABLES = [
  'journey',
  'stage',
  'step',
  'role',
  'lane',
  'card',
  'link',
  'moment',
  'failurePoint',
  'waitPoint',
] as const;
export const placeTableSchema = z.enum(PLACE_TABLES);

/** Where on the drawing something is: the table and the id of one record. */
export const placeSchema = z.strictObject({ table: placeTableSchema, id: recordIdSchema });
export type Place = z.infer<typeof placeSchema>;

export const ruleIdSchema = z.string().regex(/^L\d{2}$/);

/** "We know, and here is why": silences one lint rule at one place. Silenced findings stay counted and shown. */
export const suppressionSchema = z.strictObject({
  id: suppressionIdSchema,
  rule: ruleIdSchema,
  place: placeSchema,
  /** Why the finding does not apply here; at least one language is written. */
  reason: writtenTextSchema,
});
export type Suppression = z.infer<typeof suppressionSchema>;
