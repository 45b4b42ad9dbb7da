import type { CardForm } from '@truthline/blueprint';
import { WAIT_WORDS } from './catalogue/words.ts';

/** What one pasted text says of a card: its words, and the flags that stood before them. */
export type CardText = {
  readonly text: string;
  readonly form: CardForm;
  /** ★: a moment of truth. */
  readonly isMoment: boolean;
  /** !: something can go wrong here. */
  readonly isFailure: boolean;
  /** ⏳: the customer waits. */
  readonly isWait: boolean;
};

const MARKS = /^(?:[★☆⭐!！⏳⌛▷◇◻]\uFE0F?\s*)+/u;
const BULLET = /^(?:[•·▪‣∙*]|[-–—](?=\s))\s*/u;

/** Pasted text as it is kept: no control characters, no halves of characters, single spaces. */
export const cleanText = (raw: string): string =>
  raw
    .toWellFormed()
    .replaceAll(/\s+/gu, ' ')
    .replaceAll(/[\p{Cc}\u200B]/gu, '')
    .trim();

const formOf = (marks: string): CardForm => {
  if (marks.includes('▷')) return 'trigger';
  if (marks.includes('◇')) return 'decision';
  return marks.includes('◻') ? 'outcome' : 'action';
};

/** Reads the text of one card. */
export const readCardText = (raw: string): CardText => {
  const clean = cleanText(raw).replace(BULLET, '');
  const marks = MARKS.exec(clean)?.[0] ?? '';
  return {
    text: clean.slice(marks.length),
    form: formOf(marks),
    isMoment: /[★☆⭐]/u.test(marks),
    isFailure: /[!！]/u.test(marks),
    isWait: /[⏳⌛]/u.test(marks),
  };
};

/** The cards of one cell: one a line, or parted by `;`. */
export const readCellCards = (cell: string): readonly CardText[] =>
  cell
    .split(/[\n\r;；]+/u)
    .map(readCardText)
    .filter(({ text }) => text !== '');

/** True where the text says no more than that somebody waits. */
export const saysWait = (text: string): boolean => WAIT_WORDS.includes(text.toLowerCase());

/** One failure out of "mode → prevention"; the prevention is empty where none is given. */
export type FailureText = { readonly mode: string; readonly prevention: string };

/** The failures of one cell or line. */
export const readFailures = (cell: string): readonly FailureText[] =>
  cell
    .split(/[\n\r;；]+/u)
    .map(part => {
      const [mode = '', ...rest] = part.split(/→|⇒|->|=>/u);
      return { mode: readCardText(mode).text, prevention: cleanText(rest.join(' ')) };
    })
    .filter(({ mode }) => mode !== '');
