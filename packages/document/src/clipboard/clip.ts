import {
  failurePointSchema,
  linkSchema,
  momentSchema,
  roleSchema,
  sentCardSchema,
  sentLaneSchema,
  sentStepSchema,
  waitPointSchema,
} from '@truthline/blueprint';
import { z } from 'zod';
import { PASTE_CARD_LIMIT } from './paste-problem.ts';

/** Cards as they were copied, with what hangs on them and joins them, and the part of the grid they lie in. */
export const clipSchema = z.strictObject({
  role: z.array(roleSchema).readonly(),
  /** The lanes of the cards, top to bottom. */
  lane: z.array(sentLaneSchema).min(1).readonly(),
  /** The steps from the first to the last of the cards, left to right, those between without a card too. */
  step: z.array(sentStepSchema).min(1).readonly(),
  /** In reading order. */
  card: z.array(sentCardSchema).min(1).max(PASTE_CARD_LIMIT).readonly(),
  link: z.array(linkSchema).readonly(),
  moment: z.array(momentSchema).readonly(),
  failurePoint: z.array(failurePointSchema).readonly(),
  waitPoint: z.array(waitPointSchema).readonly(),
  /** Links that were left behind because only one of their ends was copied. */
  droppedLinks: z.number().int().min(0),
});
export type Clip = z.infer<typeof clipSchema>;
