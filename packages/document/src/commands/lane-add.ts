import { sentLaneSchema } from '@truthline/blueprint';
import { z } from 'zod';
import { keepOrderKeysUnique } from '../behaviours/keep-order-keys-unique.ts';
import type { CommandDefinition } from '../definition.ts';
import { idIsFree } from '../rules/id-is-free.ts';

/** Adds an empty lane. Its order key is a wish: where it is taken, the lane comes directly below. */
export const laneAddSchema = z.strictObject({ type: z.literal('lane.add'), lane: sentLaneSchema });
export type LaneAdd = z.infer<typeof laneAddSchema>;

export const laneAdd: CommandDefinition<LaneAdd> = {
  rules: [(draft, { lane }) => idIsFree(draft, 'lane', lane.id)],
  change: (draft, { lane }) => draft.put('lane', lane),
  behaviours: [keepOrderKeysUnique],
};
