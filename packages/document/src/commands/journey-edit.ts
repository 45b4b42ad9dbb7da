import { journeySchema } from '@truthline/blueprint';
import { z } from 'zod';
import type { CommandDefinition } from '../definition.ts';
import { putFields } from '../put-fields.ts';
import { subjectExists } from '../rules/subject-exists.ts';

const { shape } = journeySchema;

/** Changes the title, the service or the time promised for the whole path. Fields left out stay as they are. */
export const journeyEditSchema = z.strictObject({
  type: z.literal('journey.edit'),
  fields: z.strictObject({
    title: shape.title.exactOptional(),
    service: shape.service.exactOptional(),
    promisedSeconds: shape.promisedSeconds.exactOptional(),
  }),
});
export type JourneyEdit = z.infer<typeof journeyEditSchema>;

export const journeyEdit: CommandDefinition<JourneyEdit> = {
  rules: [draft => subjectExists(draft, 'journey', 'journey')],
  change: (draft, { fields }) => putFields(draft, 'journey', 'journey', fields),
  behaviours: [],
};
