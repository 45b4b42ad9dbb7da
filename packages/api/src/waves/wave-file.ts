import { z } from 'zod';
import { checklistKeySchema, uuidSchema } from '../request/input.ts';

/** The largest results file taken, in bytes: ten times a wave of 5,000 dealers × 60 items. */
export const WAVE_FILE_LIMIT = 10 * 1024 * 1024;

const fieldsSchema = checklistKeySchema.extend({
  waveId: uuidSchema,
  version: z
    .string()
    .regex(/^\d{1,6}$/)
    .transform(Number)
    .pipe(z.number().int().min(1)),
  file: z.instanceof(File).refine(file => file.size > 0 && file.size <= WAVE_FILE_LIMIT),
});

/** A multipart form with the fields `file`, `waveId`, `checklistId`, `version`. */
export const waveFileSchema = z
  .instanceof(FormData)
  .transform(form => Object.fromEntries(form.entries()))
  .pipe(fieldsSchema);
export type WaveFile = z.output<typeof waveFileSchema>;
