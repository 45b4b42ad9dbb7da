import type { Discusser } from './comments-port.ts';

/** The name being written after an @ before the caret, and where the @ stands; null where none is. */
export const mentionQuery = (
  text: string,
  caret: number,
): { readonly at: number; readonly query: string } | null => {
  const match = /@([^\s@]{0,30})$/u.exec(text.slice(0, caret));
  return match === null ? null : { at: match.index, query: match[1] ?? '' };
};

const SHOWN = 6;

/** The people whose name, or a later word of it, begins with what is written. */
export const matchPeople = (people: readonly Discusser[], query: string): readonly Discusser[] => {
  const wanted = query.toLocaleLowerCase();
  return people
    .filter(({ name }) => {
      const known = name.toLocaleLowerCase();
      return known.startsWith(wanted) || known.split(/\s+/).some(word => word.startsWith(wanted));
    })
    .slice(0, SHOWN);
};

/** `at`: where it begins in the text. */
export type TextPart = { readonly at: number; readonly text: string; readonly called: boolean };

/** A text cut where it calls somebody, for the names to stand out. */
export const cutAtMentions = (text: string, names: readonly string[]): readonly TextPart[] => {
  if (names.length === 0) return [{ at: 0, text, called: false }];
  // The longest first: one name may begin with another.
  const ordered = names.toSorted((one, other) => other.length - one.length);
  const parts: TextPart[] = [];
  let from = 0;
  for (let at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
    const name = ordered.find(each => text.startsWith(each, at + 1));
    if (name === undefined) continue;
    if (at > from) parts.push({ at: from, text: text.slice(from, at), called: false });
    from = at + 1 + name.length;
    parts.push({ at, text: text.slice(at, from), called: true });
  }
  if (from < text.length) parts.push({ at: from, text: text.slice(from), called: false });
  return parts;
};
