import { linkIdSchema, linkSchema } from '@truthline/blueprint';
import { z } from 'zod';
import type { CommandDefinition } from '../definition.ts';
import { putFields } from '../put-fields.ts';
import { linkJoinsTwoCards } from '../rules/link-joins-two-cards.ts';
import { baseStands } from '../rules/base-stands.ts';
import { subjectExists } from '../rules/subject-exists.ts';

const { shape } = linkSchema;

const fieldsSchema = z.strictObject({
  fromCardId: shape.fromCardId.exactOptional(),
  toCardId: shape.toCardId.exactOptional(),
  kind: shape.kind.exactOptional(),
  label: shape.label.exactOptional(),
  probability: shape.probability.exactOptional(),
});

/** Changes a link, or hangs an end of it onto another card. Fields left out stay as they are. */
export const linkEditSchema = z.strictObject({
  type: z.literal('link.edit'),
  linkId: linkIdSchema,
  fields: fieldsSchema,
  /** What its author saw in these fields (E1, E2). */
  base: fieldsSchema.exactOptional(),
});
export type LinkEdit = z.infer<typeof linkEditSchema>;

export const linkEdit: CommandDefinition<LinkEdit> = {
  rules: [
    (draft, { linkId }) => subjectExists(draft, 'link', linkId),
    (draft, { linkId, fields }) => {
      const link = draft.find('link', linkId);
      return link === null ? null : linkJoinsTwoCards(draft, { ...link, ...fields });
    },
    (draft, { linkId, fields, base }) => baseStands(draft, 'link', linkId, fields, base),
  ],
  change: (draft, { linkId, fields, base }) => putFields(draft, 'link', linkId, fields, base),
  behaviours: [],
};
