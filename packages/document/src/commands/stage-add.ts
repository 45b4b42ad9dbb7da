import { stageSchema } from '@truthline/blueprint';
import { z } from 'zod';
import { keepOrderKeysUnique } from '../behaviours/keep-order-keys-unique.ts';
import type { CommandDefinition } from '../definition.ts';
import { idIsFree } from '../rules/id-is-free.ts';

/** Adds a stage without steps. Its order key is a wish. */
export const stageAddSchema = z.strictObject({ type: z.literal('stage.add'), stage: stageSchema });
export type StageAdd = z.infer<typeof stageAddSchema>;

export const stageAdd: CommandDefinition<StageAdd> = {
  rules: [(draft, { stage }) => idIsFree(draft, 'stage', stage.id)],
  change: (draft, { stage }) => draft.put('stage', stage),
  behaviours: [keepOrderKeysUnique],
};
