import { z } from 'zod';

const revisionSchema = z.number().int().min(0);

/** The last revision seen; an event stream resumes after it. EventSource sends it as text. */
export const lastRevisionSchema = z.union([
  revisionSchema,
  z
    .string()
    .regex(/^\d{1,15}$/)
    .transform(Number),
]);
