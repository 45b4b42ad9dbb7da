import { z } from 'zod';
import { uuidSchema } from '../request/input.ts';

/** The largest picture taken, in bytes. */
export const IMAGE_LIMIT = 8 * 1024 * 1024;

const fieldsSchema = z.object({
  blueprintId: uuidSchema,
  file: z.instanceof(File).refine(file => file.size > 0),
});

/** A multipart form with the fields `file` and `blueprintId`. */
export const imageFormSchema = z
  .instanceof(FormData)
  .transform(form => Object.fromEntries(form.entries()))
  .pipe(fieldsSchema);
export type ImageForm = z.output<typeof imageFormSchema>;
