import { cardIdSchema, cardSchema } from '@truthline/blueprint';
import { z } from 'zod';
import { spansFitSteps } from '../behaviours/spans-fit-steps.ts';
import type { CommandDefinition } from '../definition.ts';
import { putFields } from '../put-fields.ts';
import { baseStands } from '../rules/base-stands.ts';
import { subjectExists } from '../rules/subject-exists.ts';

const { shape } = cardSchema;

const fieldsSchema = z.strictObject({
  form: shape.form.exactOptional(),
  text: shape.text.exactOptional(),
  roleId: shape.roleId.exactOptional(),
  span: shape.span.exactOptional(),
  durationSeconds: shape.durationSeconds.exactOptional(),
  costCents: shape.costCents.exactOptional(),
  priceCents: shape.priceCents.exactOptional(),
  note: shape.note.exactOptional(),
  tags: shape.tags.exactOptional(),
  image: shape.image.exactOptional(),
});

/** Changes what a card says. Where it stands is `card.move`. Fields left out stay as they are. */
export const cardEditSchema = z.strictObject({
  type: z.literal('card.edit'),
  cardId: cardIdSchema,
  fields: fieldsSchema,
  /** What its author saw in these fields (E1, E2). */
  base: fieldsSchema.exactOptional(),
});
export type CardEdit = z.infer<typeof cardEditSchema>;

export const cardEdit: CommandDefinition<CardEdit> = {
  rules: [
    (draft, { cardId }) => subjectExists(draft, 'card', cardId),
    (draft, { cardId, fields, base }) => baseStands(draft, 'card', cardId, fields, base),
  ],
  change: (draft, { cardId, fields, base }) => putFields(draft, 'card', cardId, fields, base),
  behaviours: [spansFitSteps],
};
