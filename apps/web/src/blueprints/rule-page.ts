import { contentLanguage, type Locale } from '@truthline/ui';

/** One page of docs/lint in the reader's language. */
export type RulePage = { readonly what: string; readonly why: string; readonly fix: string };

const sectionOf = (page: string, title: string): readonly string[] =>
  (page.split(`\n## ${title}\n`)[1]?.split('\n## ')[0] ?? '')
    .split('\n\n')
    .map(paragraph => paragraph.trim())
    .filter(paragraph => paragraph !== '');

/** Each section says its matter in English, then in Chinese. */
const inLanguage = (paragraphs: readonly string[], locale: Locale): string => {
  const half = paragraphs.length / 2;
  return (contentLanguage(locale) === 'zh' ? paragraphs.slice(half) : paragraphs.slice(0, half)).join(' ');
};

export const readRulePage = (page: string, locale: Locale): RulePage => ({
  what: inLanguage(sectionOf(page, 'What'), locale),
  why: inLanguage(sectionOf(page, 'Why'), locale),
  fix: inLanguage(sectionOf(page, 'How it is fixed'), locale),
});
