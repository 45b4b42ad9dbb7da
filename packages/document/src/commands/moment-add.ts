import { momentSchema } from '@truthline/blueprint';
import { z } from 'zod';
import { keepOrderKeysUnique } from '../behaviours/keep-order-keys-unique.ts';
import type { CommandDefinition } from '../definition.ts';
import { idIsFree } from '../rules/id-is-free.ts';

/** Marks a card as a moment of truth. */
export const momentAddSchema = z.strictObject({ type: z.literal('moment.add'), moment: momentSchema });
export type MomentAdd = z.infer<typeof momentAddSchema>;

export const momentAdd: CommandDefinition<MomentAdd> = {
  rules: [(draft, { moment }) => idIsFree(draft, 'moment', moment.id)],
  change: (draft, { moment }) => draft.put('moment', moment),
  behaviours: [keepOrderKeysUnique],
};
