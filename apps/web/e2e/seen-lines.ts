import { expect, type Page } from '@playwright/test';
import { people, type Language } from './people.ts';
import type { Place } from './place.ts';

const names = [
  ...Object.values(people).map(({ name }) => name),
  'Truthline',
  'SERVQUAL',
  'XLSX',
  'CSV',
  'UTF-8',
];

/** What a reader sees, line by line, without what is the same in every language. */
export const linesSeen = async (
  page: Page,
  { asWritten }: Pick<Place, 'asWritten'>,
): Promise<readonly string[]> => {
  const text = await page.locator('body').innerText();
  // Read after the lines: what came in between is among it.
  const same = [...names, ...((await asWritten?.(page)) ?? [])];
  return text.split('\n').map(line => same.reduce((left, name) => left.replaceAll(name, ''), line).trim());
};

/** A message key that reached the screen: words joined by dots, such as `save.saved`. */
export const looksLikeKey = (line: string) =>
  /(?<![\w@.-])[a-z][a-zA-Z]*(\.[a-zA-Z]+)+(?![\w@.-])/.test(line);

/** At least three words in a row: fewer may be a name. */
export const isEnglishSentence = (line: string) => /[A-Za-z]{2,}(\s+[A-Za-z]{2,}){2,}/.test(line);

export const isChinese = (line: string) => /[\u4e00-\u9fff]/.test(line.replace('中文', ''));

const OTHER = {
  zh: { found: isEnglishSentence, says: 'English on a Chinese screen', lang: 'zh-CN' },
  en: { found: isChinese, says: 'Chinese on an English screen', lang: 'en' },
} as const;

/** The open screen speaks this language, and only that. */
export const expectSpoken = async (page: Page, place: Place, language: Language): Promise<void> => {
  const { found, says, lang } = OTHER[language];
  await expect(page.locator('html')).toHaveAttribute('lang', lang);
  const lines = await linesSeen(page, place);
  expect.soft(lines.filter(looksLikeKey), `${place.name}: keys`).toEqual([]);
  expect.soft(lines.filter(found), `${place.name}: ${says}`).toEqual([]);
};
