import { waitPointIdSchema, waitPointSchema } from '@truthline/blueprint';
import { z } from 'zod';
import type { CommandDefinition } from '../definition.ts';
import { putFields } from '../put-fields.ts';
import { subjectExists } from '../rules/subject-exists.ts';

const { shape } = waitPointSchema;

/** Changes a wait point, or hangs it onto another card. Fields left out stay as they are. */
export const waitPointEditSchema = z.strictObject({
  type: z.literal('waitPoint.edit'),
  waitPointId: waitPointIdSchema,
  fields: z.strictObject({
    cardId: shape.cardId.exactOptional(),
    expectedSeconds: shape.expectedSeconds.exactOptional(),
    toleratedSeconds: shape.toleratedSeconds.exactOptional(),
    brokenPrinciples: shape.brokenPrinciples.exactOptional(),
  }),
});
export type WaitPointEdit = z.infer<typeof waitPointEditSchema>;

export const waitPointEdit: CommandDefinition<WaitPointEdit> = {
  rules: [(draft, { waitPointId }) => subjectExists(draft, 'waitPoint', waitPointId)],
  change: (draft, { waitPointId, fields }) => putFields(draft, 'waitPoint', waitPointId, fields),
  behaviours: [],
};
