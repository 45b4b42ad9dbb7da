import { z } from 'zod';

/** The longest text a record may hold, in UTF-16 code units. */
export const TEXT_LIMIT = 2000;

/** Text as PostgreSQL keeps it: no NUL, no half of a surrogate pair. Both arrive by pasting, and neither can be seen. */
export const storableTextSchema = (limit: number) =>
  z
    .string()
    .max(limit)
    .refine(text => text.isWellFormed() && !text.includes('\u0000'));

/** A text in both languages side by side. An empty string means "not written yet"; a reader falls back to the other. */
export const localTextSchema = z.strictObject({
  zh: storableTextSchema(TEXT_LIMIT),
  en: storableTextSchema(TEXT_LIMIT),
});
export type LocalText = z.infer<typeof localTextSchema>;

/** A text that somebody has to have written: at least one language is. */
export const writtenTextSchema = localTextSchema.refine(
  text => text.zh.trim() !== '' || text.en.trim() !== '',
);

export const LANGUAGES = ['zh', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];
