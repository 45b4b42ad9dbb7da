import { waitPointIdSchema, waitPointSchema } from '@truthline/blueprint';
import { z } from 'zod';
import type { CommandDefinition } from '../definition.ts';
import { putFields } from '../put-fields.ts';
import { baseStands } from '../rules/base-stands.ts';
import { subjectExists } from '../rules/subject-exists.ts';

const { shape } = waitPointSchema;

const fieldsSchema = z.strictObject({
  cardId: shape.cardId.exactOptional(),
  expectedSeconds: shape.expectedSeconds.exactOptional(),
  toleratedSeconds: shape.toleratedSeconds.exactOptional(),
  brokenPrinciples: shape.brokenPrinciples.exactOptional(),
});

/** Changes a wait point, or hangs it onto another card. Fields left out stay as they are. */
export const waitPointEditSchema = z.strictObject({
  type: z.literal('waitPoint.edit'),
  waitPointId: waitPointIdSchema,
  fields: fieldsSchema,
  /** What its author saw in these fields (E1, E2). */
  base: fieldsSchema.exactOptional(),
});
export type WaitPointEdit = z.infer<typeof waitPointEditSchema>;

export const waitPointEdit: CommandDefinition<WaitPointEdit> = {
  rules: [
    (draft, { waitPointId }) => subjectExists(draft, 'waitPoint', waitPointId),
    (draft, { waitPointId, fields, base }) => baseStands(draft, 'waitPoint', waitPointId, fields, base),
  ],
  change: (draft, { waitPointId, fields, base }) => putFields(draft, 'waitPoint', waitPointId, fields, base),
  behaviours: [],
};
