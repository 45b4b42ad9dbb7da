import { laneIdSchema, laneSchema } from '@truthline/blueprint';
import { z } from 'zod';
import type { CommandDefinition } from '../definition.ts';
import { putFields } from '../put-fields.ts';
import { baseStands } from '../rules/base-stands.ts';
import { subjectExists } from '../rules/subject-exists.ts';

const { shape } = laneSchema;

const fieldsSchema = z.strictObject({
  name: shape.name.exactOptional(),
  roleId: shape.roleId.exactOptional(),
  height: shape.height.exactOptional(),
});

/** Renames a lane, gives it to a role or sets its height. Its kind and place are `lane.move`. Fields left out stay as they are. */
export const laneEditSchema = z.strictObject({
  type: z.literal('lane.edit'),
  laneId: laneIdSchema,
  fields: fieldsSchema,
  /** What its author saw in these fields (E1, E2). */
  base: fieldsSchema.exactOptional(),
});
export type LaneEdit = z.infer<typeof laneEditSchema>;

export const laneEdit: CommandDefinition<LaneEdit> = {
  rules: [
    (draft, { laneId }) => subjectExists(draft, 'lane', laneId),
    (draft, { laneId, fields, base }) => baseStands(draft, 'lane', laneId, fields, base),
  ],
  change: (draft, { laneId, fields, base }) => putFields(draft, 'lane', laneId, fields, base),
  behaviours: [],
};
