import { failurePointIdSchema, failurePointSchema } from '@truthline/blueprint';
import { z } from 'zod';
import type { CommandDefinition } from '../definition.ts';
import { putFields } from '../put-fields.ts';
import { baseStands } from '../rules/base-stands.ts';
import { subjectExists } from '../rules/subject-exists.ts';

const { shape } = failurePointSchema;

const fieldsSchema = z.strictObject({
  cardId: shape.cardId.exactOptional(),
  mode: shape.mode.exactOptional(),
  effect: shape.effect.exactOptional(),
  cause: shape.cause.exactOptional(),
  prevention: shape.prevention.exactOptional(),
  detectionMethod: shape.detectionMethod.exactOptional(),
  recovery: shape.recovery.exactOptional(),
  severity: shape.severity.exactOptional(),
  occurrence: shape.occurrence.exactOptional(),
  detection: shape.detection.exactOptional(),
  mitigation: shape.mitigation.exactOptional(),
});

/** Changes a failure point, or hangs it onto another card. Fields left out stay as they are. */
export const failurePointEditSchema = z.strictObject({
  type: z.literal('failurePoint.edit'),
  failurePointId: failurePointIdSchema,
  fields: fieldsSchema,
  /** What its author saw in these fields (E1, E2). */
  base: fieldsSchema.exactOptional(),
});
export type FailurePointEdit = z.infer<typeof failurePointEditSchema>;

export const failurePointEdit: CommandDefinition<FailurePointEdit> = {
  rules: [
    (draft, { failurePointId }) => subjectExists(draft, 'failurePoint', failurePointId),
    (draft, { failurePointId, fields, base }) =>
      baseStands(draft, 'failurePoint', failurePointId, fields, base),
  ],
  change: (draft, { failurePointId, fields, base }) =>
    putFields(draft, 'failurePoint', failurePointId, fields, base),
  behaviours: [],
};
