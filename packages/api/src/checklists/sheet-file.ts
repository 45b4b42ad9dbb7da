import { LANGUAGES } from '@truthline/blueprint';
import { z } from 'zod';
import { checklistKeySchema, keySchema } from '../request/input.ts';

/** The largest workbook of a checklist that is taken, in bytes: many times one of 1,000 items. */
const SHEET_FILE_LIMIT = 5 * 1024 * 1024;

const fileSchema = z.strictObject({
  file: z.instanceof(File).refine(file => file.size > 0 && file.size <= SHEET_FILE_LIMIT),
});

const entries = z.instanceof(FormData).transform(form => Object.fromEntries(form.entries()));

/** A multipart form with the field `file`. */
export const sheetFileSchema = entries.pipe(fileSchema);
export type SheetFile = z.output<typeof sheetFileSchema>;

/**
 * The same, and where it goes: without `into` it is a new checklist, else the draft of that one; `revision` is that of
 * the draft it replaces, left out where there was none.
 */
export const sheetImportSchema = entries.pipe(
  fileSchema.extend({
    into: keySchema.exactOptional(),
    revision: z
      .string()
      .regex(/^\d{1,9}$/)
      .transform(Number)
      .exactOptional(),
  }),
);
export type SheetImport = z.output<typeof sheetImportSchema>;

/** Which workbook is asked for: a version, what is being written, or the example to write over. */
export const sheetRequestSchema = z.discriminatedUnion('of', [
  checklistKeySchema.extend({ of: z.literal('version'), language: z.enum(LANGUAGES) }),
  z.strictObject({ of: z.literal('draft'), checklistId: keySchema, language: z.enum(LANGUAGES) }),
  z.strictObject({ of: z.literal('template'), language: z.enum(LANGUAGES) }),
]);
export type SheetRequest = z.infer<typeof sheetRequestSchema>;
