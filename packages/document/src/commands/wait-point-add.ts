import { waitPointSchema } from '@truthline/blueprint';
import { z } from 'zod';
import type { CommandDefinition } from '../definition.ts';
import { idIsFree } from '../rules/id-is-free.ts';

/** Marks a card as a place where the customer waits. */
export const waitPointAddSchema = z.strictObject({
  type: z.literal('waitPoint.add'),
  waitPoint: waitPointSchema,
});
export type WaitPointAdd = z.infer<typeof waitPointAddSchema>;

export const waitPointAdd: CommandDefinition<WaitPointAdd> = {
  rules: [(draft, { waitPoint }) => idIsFree(draft, 'waitPoint', waitPoint.id)],
  change: (draft, { waitPoint }) => draft.put('waitPoint', waitPoint),
  behaviours: [],
};
