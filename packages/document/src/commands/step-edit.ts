import { stepIdSchema, stepSchema } from '@truthline/blueprint';
import { z } from 'zod';
import type { CommandDefinition } from '../definition.ts';
import { putFields } from '../put-fields.ts';
import { baseStands } from '../rules/base-stands.ts';
import { subjectExists } from '../rules/subject-exists.ts';

const { shape } = stepSchema;

const fieldsSchema = z.strictObject({
  name: shape.name.exactOptional(),
  standardSeconds: shape.standardSeconds.exactOptional(),
  acceptableSeconds: shape.acceptableSeconds.exactOptional(),
  emotion: shape.emotion.exactOptional(),
  expectation: shape.expectation.exactOptional(),
  perception: shape.perception.exactOptional(),
  width: shape.width.exactOptional(),
});

/** Renames a step, sets its times, its point of the curves or its width. Its stage and place are `step.move`. Fields left out stay as they are. */
export const stepEditSchema = z.strictObject({
  type: z.literal('step.edit'),
  stepId: stepIdSchema,
  fields: fieldsSchema,
  /** What its author saw in these fields (E1, E2). */
  base: fieldsSchema.exactOptional(),
});
export type StepEdit = z.infer<typeof stepEditSchema>;

export const stepEdit: CommandDefinition<StepEdit> = {
  rules: [
    (draft, { stepId }) => subjectExists(draft, 'step', stepId),
    (draft, { stepId, fields, base }) => baseStands(draft, 'step', stepId, fields, base),
  ],
  change: (draft, { stepId, fields, base }) => putFields(draft, 'step', stepId, fields, base),
  behaviours: [],
};
