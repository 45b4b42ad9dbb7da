import { linkSchema } from '@truthline/blueprint';
import { z } from 'zod';
import type { CommandDefinition } from '../definition.ts';
import { idIsFree } from '../rules/id-is-free.ts';
import { linkJoinsTwoCards } from '../rules/link-joins-two-cards.ts';

/** Joins two cards by an arrow. */
export const linkAddSchema = z.strictObject({ type: z.literal('link.add'), link: linkSchema });
export type LinkAdd = z.infer<typeof linkAddSchema>;

export const linkAdd: CommandDefinition<LinkAdd> = {
  rules: [
    (draft, { link }) => idIsFree(draft, 'link', link.id),
    (draft, { link }) => linkJoinsTwoCards(draft, link),
  ],
  change: (draft, { link }) => draft.put('link', link),
  behaviours: [],
};
