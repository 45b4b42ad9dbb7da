import { LANGUAGES, type Language } from '@truthline/blueprint';
import type { ChecklistBeingWritten, ChecklistVersion } from '../checklist.ts';
import { listTexts } from './list-texts.ts';

/** A text that a language lacks, or has as it was before the other language was rewritten. */
export type LanguageGap = {
  /** As `listTexts` names it. */
  readonly path: string;
  readonly language: Language;
  readonly gap: 'missing' | 'stale';
};

const OTHER = { zh: 'en', en: 'zh' } as const;

/**
 * What is missing or stale in one of the languages. Missing: the other language is written and this one is not. Stale:
 * since the published `base` the other language was changed and this one was not, unless someone has said that it still
 * holds (`confirmedTexts`; whoever edits a text takes its confirmation back). A text in neither language is no gap: the
 * check before publishing names it where it is needed.
 */
export const languageGaps = (
  written: ChecklistBeingWritten,
  base: ChecklistVersion | null,
): readonly LanguageGap[] => {
  const before = new Map((base === null ? [] : listTexts(base)).map(({ path, text }) => [path, text]));
  const confirmed = new Set(written.confirmedTexts);
  return listTexts(written).flatMap(({ path, text }) =>
    LANGUAGES.flatMap((language): readonly LanguageGap[] => {
      const other = OTHER[language];
      const isBlank = text[language].trim() === '';
      if (isBlank) return text[other].trim() === '' ? [] : [{ path, language, gap: 'missing' }];
      const earlier = before.get(path);
      if (earlier === undefined || confirmed.has(path)) return [];
      const isStale =
        text[language] === earlier[language] && text[other] !== earlier[other] && text[other].trim() !== '';
      return isStale ? [{ path, language, gap: 'stale' }] : [];
    }),
  );
};
