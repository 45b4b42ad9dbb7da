import { sentCardSchema } from '@truthline/blueprint';
import { z } from 'zod';
import { keepOrderKeysUnique } from '../behaviours/keep-order-keys-unique.ts';
import { spansFitSteps } from '../behaviours/spans-fit-steps.ts';
import type { CommandDefinition } from '../definition.ts';
import { idIsFree } from '../rules/id-is-free.ts';

/** Puts a new card into a cell. Its order key is a wish: where it is taken, the card comes directly behind. */
export const cardAddSchema = z.strictObject({ type: z.literal('card.add'), card: sentCardSchema });
export type CardAdd = z.infer<typeof cardAddSchema>;

export const cardAdd: CommandDefinition<CardAdd> = {
  rules: [(draft, { card }) => idIsFree(draft, 'card', card.id)],
  change: (draft, { card }) => draft.put('card', card),
  behaviours: [keepOrderKeysUnique, spansFitSteps],
};
