import { LANGUAGES, type Language, type LocalText } from '../records/local-text.ts';
import { readText } from '../records/read-text.ts';

/** The texts of a card that a check of wording reads: the asked language, or both; blank ones are left out. */
export const writtenTexts = (
  text: LocalText,
  language: Language | undefined,
): readonly { readonly language: Language; readonly written: string }[] =>
  (language === undefined ? LANGUAGES : [language])
    .map(each => ({ language: each, written: text[each].trim() }))
    .filter(({ written }) => written !== '');

/** A text as it compares: one spelling whatever the width, case and spacing. */
export const comparable = (text: LocalText): string =>
  readText(text, 'zh').normalize('NFKC').trim().toLowerCase().replaceAll(/\s+/g, ' ');
