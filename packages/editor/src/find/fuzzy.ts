import { folded } from './search-cards.ts';

const BOUNDARY = /[\s\p{P}\p{S}]/u;

/** How well one word stands in a text, 0–100; null where its letters do not come in order at all. */
const scoreOfWord = (word: string, text: string): number | null => {
  const at = text.indexOf(word);
  if (at === 0) return word.length === text.length ? 100 : 90;
  if (at > 0) return BOUNDARY.test(text[at - 1] ?? '') ? 80 : 65;
  let place = -1;
  let begin = -1;
  for (const letter of word) {
    place = text.indexOf(letter, place + 1);
    if (place < 0) return null;
    if (begin < 0) begin = place;
  }
  // Letters far apart are hardly what was meant.
  const spread = place - begin + 1 - word.length;
  return Math.max(1, 50 - spread - begin / 4);
};

/**
 * How well a text answers a query, higher is better; null where it does not. Every word of the query must be there, as
 * it is or with letters left out: `zmfit` finds Zoom to fit, and two characters of a Chinese name find it. Nothing typed fits everything.
 */
export const fuzzyScore = (query: string, text: string): number | null => {
  const words = folded(query)
    .split(/\s+/)
    .filter(word => word !== '');
  const within = folded(text);
  let total = 0;
  for (const word of words) {
    const score = scoreOfWord(word, within);
    if (score === null) return null;
    total += score;
  }
  return words.length === 0 ? 0 : total / words.length;
};
