import { cardIdSchema, cardSchema } from '@truthline/blueprint';
import { z } from 'zod';
import { spansFitSteps } from '../behaviours/spans-fit-steps.ts';
import type { CommandDefinition } from '../definition.ts';
import { putFields } from '../put-fields.ts';
import { subjectExists } from '../rules/subject-exists.ts';

const { shape } = cardSchema;

/** Changes what a card says. Where it stands is `card.move`. Fields left out stay as they are. */
export const cardEditSchema = z.strictObject({
  type: z.literal('card.edit'),
  cardId: cardIdSchema,
  fields: z.strictObject({
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
  }),
});
export type CardEdit = z.infer<typeof cardEditSchema>;

export const cardEdit: CommandDefinition<CardEdit> = {
  rules: [(draft, { cardId }) => subjectExists(draft, 'card', cardId)],
  change: (draft, { cardId, fields }) => putFields(draft, 'card', cardId, fields),
  behaviours: [spansFitSteps],
};
