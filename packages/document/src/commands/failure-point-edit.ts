import { failurePointIdSchema, failurePointSchema } from '@truthline/blueprint';
import { z } from 'zod';
import type { CommandDefinition } from '../definition.ts';
import { putFields } from '../put-fields.ts';
import { subjectExists } from '../rules/subject-exists.ts';

const { shape } = failurePointSchema;

/** Changes a failure point, or hangs it onto another card. Fields left out stay as they are. */
export const failurePointEditSchema = z.strictObject({
  type: z.literal('failurePoint.edit'),
  failurePointId: failurePointIdSchema,
  fields: z.strictObject({
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
  }),
});
export type FailurePointEdit = z.infer<typeof failurePointEditSchema>;

export const failurePointEdit: CommandDefinition<FailurePointEdit> = {
  rules: [(draft, { failurePointId }) => subjectExists(draft, 'failurePoint', failurePointId)],
  change: (draft, { failurePointId, fields }) => putFields(draft, 'failurePoint', failurePointId, fields),
  behaviours: [],
};
