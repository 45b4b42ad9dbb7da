import { z } from 'zod';

/** The longest text a record may hold, in UTF-16 code units. */
export const TEXT_LIMIT = 2000;

/** A text in both languages side by side. An empty string means "not written yet"; a reader falls back to the other. */
export const localTextSchema = z.strictObject({
  zh: z.string().max(TEXT_LIMIT),
  en: z.string().max(TEXT_LIMIT),
});
export type LocalText = z.infer<typeof localTextSchema>;

export const LANGUAGES = ['zh', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];
