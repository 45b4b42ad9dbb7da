import { z } from 'zod';
import { cardImageSchema } from './card-image.ts';
import { cardIdSchema, laneIdSchema, orderKeySchema, roleIdSchema, stepIdSchema } from './id.ts';
import { localTextSchema, storableTextSchema } from './local-text.ts';
import { secondsSchema } from './step.ts';

/** A trigger starts a path, an outcome ends one, a decision splits it; everything else is an action. */
export const CARD_FORMS = ['action', 'decision', 'trigger', 'outcome'] as const;
export const cardFormSchema = z.enum(CARD_FORMS);
export type CardForm = z.infer<typeof cardFormSchema>;

/** The largest amount of money a record may state, in cents (1/100 of the network's currency). */
export const CENTS_LIMIT = 100_000_000_00;
export const centsSchema = z.number().int().min(0).max(CENTS_LIMIT);

/** What happens (or is seen) in one lane at one step. What it is (visible or not, whose) follows from its lane. */
export const cardSchema = z.strictObject({
  id: cardIdSchema,
  laneId: laneIdSchema,
  stepId: stepIdSchema,
  /** Order within the cell, top to bottom. */
  orderKey: orderKeySchema,
  /** How many consecutive steps it covers, counted from its own. */
  span: z.number().int().min(1).max(100),
  form: cardFormSchema,
  text: localTextSchema,
  roleId: roleIdSchema.nullable(),
  /** Standard time of this card, in seconds. */
  durationSeconds: secondsSchema.nullable(),
  costCents: centsSchema.nullable(),
  priceCents: centsSchema.nullable(),
  note: localTextSchema.nullable(),
  tags: z.array(storableTextSchema(40).min(1)).max(20),
  /** What it looks like: a photograph of the evidence, a screen, a form. */
  image: cardImageSchema.nullable(),
});
export type Card = z.infer<typeof cardSchema>;
