import { failurePointSchema } from '@truthline/blueprint';
import { z } from 'zod';
import type { CommandDefinition } from '../definition.ts';
import { idIsFree } from '../rules/id-is-free.ts';

/** Flags a card as a place where it can go wrong. */
export const failurePointFlagSchema = z.strictObject({
  type: z.literal('failurePoint.flag'),
  failurePoint: failurePointSchema,
});
export type FailurePointFlag = z.infer<typeof failurePointFlagSchema>;

export const failurePointFlag: CommandDefinition<FailurePointFlag> = {
  rules: [(draft, { failurePoint }) => idIsFree(draft, 'failurePoint', failurePoint.id)],
  change: (draft, { failurePoint }) => draft.put('failurePoint', failurePoint),
  behaviours: [],
};
