import { journeySchema } from '@truthline/blueprint';
import { z } from 'zod';
import type { CommandDefinition } from '../definition.ts';
import { putFields } from '../put-fields.ts';
import { baseStands } from '../rules/base-stands.ts';
import { subjectExists } from '../rules/subject-exists.ts';

const { shape } = journeySchema;

const fieldsSchema = z.strictObject({
  title: shape.title.exactOptional(),
  service: shape.service.exactOptional(),
  promisedSeconds: shape.promisedSeconds.exactOptional(),
  centsPerMinute: shape.centsPerMinute.exactOptional(),
  severities: shape.severities.exactOptional(),
});

/** Changes the title, the service, the time promised for the whole path, or how it is checked. The others stay as they are. */
export const journeyEditSchema = z.strictObject({
  type: z.literal('journey.edit'),
  fields: fieldsSchema,
  /** What its author saw in these fields (E1, E2). */
  base: fieldsSchema.exactOptional(),
});
export type JourneyEdit = z.infer<typeof journeyEditSchema>;

export const journeyEdit: CommandDefinition<JourneyEdit> = {
  rules: [
    draft => subjectExists(draft, 'journey', 'journey'),
    (draft, { fields, base }) => baseStands(draft, 'journey', 'journey', fields, base),
  ],
  change: (draft, { fields, base }) => putFields(draft, 'journey', 'journey', fields, base),
  behaviours: [],
};
