import { stageIdSchema, stageSchema } from '@truthline/blueprint';
import { z } from 'zod';
import type { CommandDefinition } from '../definition.ts';
import { putFields } from '../put-fields.ts';
import { subjectExists } from '../rules/subject-exists.ts';

const { shape } = stageSchema;

/** Renames a stage. Fields left out stay as they are. */
export const stageEditSchema = z.strictObject({
  type: z.literal('stage.edit'),
  stageId: stageIdSchema,
  fields: z.strictObject({
    name: shape.name.exactOptional(),
  }),
});
export type StageEdit = z.infer<typeof stageEditSchema>;

export const stageEdit: CommandDefinition<StageEdit> = {
  rules: [(draft, { stageId }) => subjectExists(draft, 'stage', stageId)],
  change: (draft, { stageId, fields }) => putFields(draft, 'stage', stageId, fields),
  behaviours: [],
};
