import { z } from 'zod';
import { keySchema } from '../request/input.ts';
import { WAVE_FILE_LIMIT } from '../waves/wave-file.ts';

/** A multipart form with the fields `file`, `surveyId`, `version`. */
export const surveyFileSchema = z
  .instanceof(FormData)
  .transform(form => Object.fromEntries(form.entries()))
  .pipe(
    z.strictObject({
      surveyId: keySchema,
      version: z
        .string()
        .regex(/^\d{1,6}$/)
        .transform(Number)
        .pipe(z.number().int().min(1)),
      file: z.instanceof(File).refine(file => file.size > 0 && file.size <= WAVE_FILE_LIMIT),
    }),
  );
export type SurveyFile = z.output<typeof surveyFileSchema>;
