import { z } from 'zod';
import { cardIdSchema, linkIdSchema } from './id.ts';
import { localTextSchema } from './local-text.ts';

export const LINK_KINDS = ['sequence', 'interaction', 'support', 'information', 'rework'] as const;
export const linkKindSchema = z.enum(LINK_KINDS);
export type LinkKind = z.infer<typeof linkKindSchema>;

/** An arrow between cards. Only `rework` may go backwards in time. */
export const linkSchema = z.strictObject({
  id: linkIdSchema,
  fromCardId: cardIdSchema,
  toCardId: cardIdSchema,
  kind: linkKindSchema,
  label: localTextSchema.nullable(),
  /** Share of cases that take this exit of a decision, 0–1. */
  probability: z.number().min(0).max(1).nullable(),
});
export type Link = z.infer<typeof linkSchema>;
