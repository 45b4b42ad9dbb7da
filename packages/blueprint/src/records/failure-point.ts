import { z } from 'zod';
import { cardIdSchema, failurePointIdSchema, roleIdSchema } from './id.ts';
import { localTextSchema } from './local-text.ts';

/** A rating of 1–10, or null while nobody has judged it. Out-of-range values are a lint finding, not lost input. */
const ratingSchema = z.number().int().min(1).max(10).nullable();

/** What is to be done about a failure point of high action priority: what, who, until when. */
export const mitigationSchema = z.strictObject({
  text: localTextSchema,
  ownerRoleId: roleIdSchema.nullable(),
  /** A calendar day, YYYY-MM-DD, in the dealer's time zone. */
  dueDate: z.iso.date().nullable(),
});
export type Mitigation = z.infer<typeof mitigationSchema>;

/** Where it can go wrong. Severity, occurrence and detection as in FMEA (AIAG & VDA 2019). */
export const failurePointSchema = z.strictObject({
  id: failurePointIdSchema,
  cardId: cardIdSchema,
  mode: localTextSchema,
  effect: localTextSchema.nullable(),
  cause: localTextSchema.nullable(),
  prevention: localTextSchema.nullable(),
  detectionMethod: localTextSchema.nullable(),
  recovery: localTextSchema.nullable(),
  severity: ratingSchema,
  occurrence: ratingSchema,
  detection: ratingSchema,
  mitigation: mitigationSchema.nullable(),
});
export type FailurePoint = z.infer<typeof failurePointSchema>;
