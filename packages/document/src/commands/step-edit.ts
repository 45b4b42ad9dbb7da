import { stepIdSchema, stepSchema } from '@truthline/blueprint';
import { z } from 'zod';
import type { CommandDefinition } from '../definition.ts';
import { putFields } from '../put-fields.ts';
import { subjectExists } from '../rules/subject-exists.ts';

const { shape } = stepSchema;

/** Renames a step, sets its times, its point of the curves or its width. Its stage and place are `step.move`. Fields left out stay as they are. */
export const stepEditSchema = z.strictObject({
  type: z.literal('step.edit'),
  stepId: stepIdSchema,
  fields: z.strictObject({
    name: shape.name.exactOptional(),
    standardSeconds: shape.standardSeconds.exactOptional(),
    acceptableSeconds: shape.acceptableSeconds.exactOptional(),
    emotion: shape.emotion.exactOptional(),
    expectation: shape.expectation.exactOptional(),
    perception: shape.perception.exactOptional(),
    width: shape.width.exactOptional(),
  }),
});
export type StepEdit = z.infer<typeof stepEditSchema>;

export const stepEdit: CommandDefinition<StepEdit> = {
  rules: [(draft, { stepId }) => subjectExists(draft, 'step', stepId)],
  change: (draft, { stepId, fields }) => putFields(draft, 'step', stepId, fields),
  behaviours: [],
};
