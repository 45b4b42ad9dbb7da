import type { LocalText } from '@truthline/blueprint';
import { z } from 'zod';

const written = z.string().trim().max(120);

/** What people call a thing, in both languages side by side. One suffices: readers of the other fall back to it. */
export const nameSchema = z
  .strictObject({ zh: written, en: written })
  .refine(({ zh, en }) => zh !== '' || en !== '');

/** True where nobody could tell two things apart by their names in one of the languages. */
export const sharesName = (one: LocalText, other: LocalText): boolean =>
  (one.zh !== '' && one.zh === other.zh) || (one.en !== '' && one.en === other.en);
