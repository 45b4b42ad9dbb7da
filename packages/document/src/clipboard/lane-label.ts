import { LANE_KINDS, type LaneKind } from '@truthline/blueprint';
import { FAILURE_WORDS, LANE_WORDS, LINE_WORDS } from './catalogue/words.ts';

/** What stands before a colon or at the head of a row. */
export type LaneLabel =
  | { readonly type: 'kind'; readonly kind: LaneKind }
  /** A lane of a kind that has a name of its own: "front / receptionist". */
  | { readonly type: 'named'; readonly kind: LaneKind; readonly name: string }
  | { readonly type: 'failure' }
  /** A line between kinds, drawn by hand in a template. */
  | { readonly type: 'line' }
  | { readonly type: 'unknown' };

/** Words as they are compared: without case, spaces, hyphens and dots. */
export const wordKey = (text: string): string => text.toLowerCase().replaceAll(/[\s\-_–—.·]+/gu, '');

const keys = (words: readonly string[]): ReadonlySet<string> => new Set(words.map(wordKey));
const kindKeys = LANE_KINDS.map(kind => [kind, keys(LANE_WORDS[kind])] as const);
const failureKeys = keys(FAILURE_WORDS);
const lineKeys = keys(LINE_WORDS);

const kindOf = (word: string): LaneKind | null =>
  kindKeys.find(([, known]) => known.has(wordKey(word)))?.[0] ?? null;

/** Reads a label by the words of the product alone, in either language. */
export const readLaneLabel = (label: string): LaneLabel => {
  const key = wordKey(label);
  if (lineKeys.has(key)) return { type: 'line' };
  if (failureKeys.has(wordKey(label.replaceAll(/→|->|=>/gu, ' ')))) return { type: 'failure' };
  const kind = kindOf(label);
  if (kind !== null) return { type: 'kind', kind };
  const parts = /^([^:：/|(（]+)[:：/|(（]\s*(.+?)[)）]?$/u.exec(label);
  const namedKind = parts === null ? null : kindOf(parts[1] ?? '');
  return namedKind === null
    ? { type: 'unknown' }
    : { type: 'named', kind: namedKind, name: parts?.[2] ?? '' };
};
