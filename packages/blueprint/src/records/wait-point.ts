import { z } from 'zod';
import { cardIdSchema, waitPointIdSchema } from './id.ts';
import { secondsSchema } from './step.ts';

/** The eight principles of how waiting feels (Maister 1985), in the order of the source. */
export const WAITING_PRINCIPLES = [
  'unoccupied',
  'preProcess',
  'anxious',
  'uncertain',
  'unexplained',
  'unfair',
  'lowValue',
  'alone',
] as const;
export const waitingPrincipleSchema = z.enum(WAITING_PRINCIPLES);
export type WaitingPrinciple = z.infer<typeof waitingPrincipleSchema>;

/** Where the customer waits: how long it takes, how long is tolerated, which principles the wait breaks. */
export const waitPointSchema = z.strictObject({
  id: waitPointIdSchema,
  cardId: cardIdSchema,
  expectedSeconds: secondsSchema.nullable(),
  toleratedSeconds: secondsSchema.nullable(),
  brokenPrinciples: z.array(waitingPrincipleSchema).max(8),
});
export type WaitPoint = z.infer<typeof waitPointSchema>;
