import type { Language, LocalText } from '@truthline/blueprint';

/** What an answer cell says, in both languages. A file may mix them: the reader takes either. */
export const answerWords = {
  yes: { zh: '是', en: 'Yes' },
  no: { zh: '否', en: 'No' },
  met: { zh: '达标', en: 'Met' },
  partly: { zh: '部分达标', en: 'Partly' },
  notMet: { zh: '不达标', en: 'Not met' },
  all: { zh: '全部', en: 'All' },
  none: { zh: '无', en: 'None' },
  notApplicable: { zh: '不适用', en: 'N/A' },
  notObserved: { zh: '未观察到', en: 'Not observed' },
} as const satisfies { readonly [key: string]: LocalText };
export type AnswerWord = keyof typeof answerWords;

const words: readonly string[] = Object.keys(answerWords);

export const isAnswerWord = (text: string): text is AnswerWord => words.includes(text);

/** Other ways agencies write the same. */
const alsoWritten: { readonly [Word in AnswerWord]: readonly string[] } = {
  yes: ['y', 'true', '1', '√', '✓', '有', '符合'],
  no: ['n', 'false', '0', '×', '✗', 'x', '没有', '不符合'],
  met: ['fully', 'complete', 'full', '完全', '完整', '1'],
  partly: ['partial', 'partially', 'partly met', '部分', '0.5'],
  notMet: ['none', 'missing', 'unmet', '未达标', '未做', '缺失', '0'],
  all: ['全部完成', '全做'],
  none: ['0', '没有', '都没有'],
  notApplicable: ['na', 'n.a.', '不涉及'],
  notObserved: ['not seen', 'unobserved', '未观察', '未见'],
};

/** A text as it compares: one spelling whatever the width, case and spacing. */
export const comparableText = (text: string): string =>
  text.normalize('NFKC').trim().toLowerCase().replaceAll(/\s+/g, ' ');

const spellings = (word: AnswerWord): readonly string[] =>
  [answerWords[word].zh, answerWords[word].en, ...alsoWritten[word]].map(comparableText);

/** True where the text says this word, in either language. */
export const saysWord = (text: string, word: AnswerWord): boolean =>
  spellings(word).includes(comparableText(text));

export const wordIn = (word: AnswerWord, language: Language): string => answerWords[word][language];

/** The cell that says "not applicable" and why. */
export const notApplicableCell = (reason: string, language: Language): string =>
  `${wordIn('notApplicable', language)}${language === 'zh' ? '\uff1a' : ': '}${reason}`;

/** What follows "not applicable" in a cell, or null where the cell says something else. */
export const notApplicableReason = (text: string): string | null => {
  const trimmed = text.trim();
  const head = /^(?:不适用|不涉及|n\/a|n\.a\.|na)(?![a-z])/i.exec(trimmed.normalize('NFKC'))?.[0];
  if (head === undefined) return null;
  const rest = trimmed.slice(head.length);
  // Behind a colon (\uff1a is the Chinese one) the reason stands as written; otherwise in brackets or behind a dash.
  const behindColon = /^\s*[:\uff1a]/.exec(rest)?.[0];
  if (behindColon !== undefined) return rest.slice(behindColon.length).trim();
  const plain = rest.replace(/^[\s,\uff0c—–-]+/, '').trim();
  return /^[(\uff08](.*)[)\uff09]$/s.exec(plain)?.[1]?.trim() ?? plain;
};
