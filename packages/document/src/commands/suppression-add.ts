import { suppressionSchema } from '@truthline/blueprint';
import { z } from 'zod';
import type { CommandDefinition } from '../definition.ts';
import { idIsFree } from '../rules/id-is-free.ts';

/** Silences one lint finding at one place, with the reason. */
export const suppressionAddSchema = z.strictObject({
  type: z.literal('suppression.add'),
  suppression: suppressionSchema,
});
export type SuppressionAdd = z.infer<typeof suppressionAddSchema>;

export const suppressionAdd: CommandDefinition<SuppressionAdd> = {
  rules: [(draft, { suppression }) => idIsFree(draft, 'suppression', suppression.id)],
  change: (draft, { suppression }) => draft.put('suppression', suppression),
  behaviours: [],
};
