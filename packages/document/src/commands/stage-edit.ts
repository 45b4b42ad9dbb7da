import { stageIdSchema, stageSchema } from '@truthline/blueprint';
import { z } from 'zod';
import type { CommandDefinition } from '../definition.ts';
import { putFields } from '../put-fields.ts';
import { baseStands } from '../rules/base-stands.ts';
import { subjectExists } from '../rules/subject-exists.ts';

const { shape } = stageSchema;

const fieldsSchema = z.strictObject({
  name: shape.name.exactOptional(),
});

/** Renames a stage. Fields left out stay as they are. */
export const stageEditSchema = z.strictObject({
  type: z.literal('stage.edit'),
  stageId: stageIdSchema,
  fields: fieldsSchema,
  /** What its author saw in these fields (E1, E2). */
  base: fieldsSchema.exactOptional(),
});
export type StageEdit = z.infer<typeof stageEditSchema>;

export const stageEdit: CommandDefinition<StageEdit> = {
  rules: [
    (draft, { stageId }) => subjectExists(draft, 'stage', stageId),
    (draft, { stageId, fields, base }) => baseStands(draft, 'stage', stageId, fields, base),
  ],
  change: (draft, { stageId, fields, base }) => putFields(draft, 'stage', stageId, fields, base),
  behaviours: [],
};
