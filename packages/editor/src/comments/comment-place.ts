import { readText, type Blueprint, type CardId, type Language } from '@truthline/blueprint';
import type { Say } from '../catalogue/messages.ts';
import type { EditorCore } from '../core/editor-core.ts';
import type { CommentPlace, CommentThread } from './comments-port.ts';

/** What a place is called; a record that is gone says so. */
export const placeName = (
  blueprint: Blueprint,
  place: CommentPlace,
  language: Language,
  say: Say,
): string => {
  const text = () => {
    switch (place.table) {
      case 'card':
        return blueprint.card[place.id]?.text;
      case 'step':
        return blueprint.step[place.id]?.name;
      case 'lane':
        return blueprint.lane[place.id]?.name;
      case 'moment':
        return blueprint.moment[place.id]?.name;
    }
  };
  const found = text();
  if (found === undefined) return say('comment.gone');
  return readText(found, language) || say('head.unnamed');
};

/** What a comment begun now would be about: what the keyboard is at. Null where that takes none. */
export const placeOfFocus = (core: EditorCore): CommentPlace | null => {
  const { focus, selection } = core.session.get();
  switch (focus?.kind) {
    case 'card':
      return { table: 'card', id: focus.cardId };
    case 'lane':
      return { table: 'lane', id: focus.laneId };
    case 'step':
      return { table: 'step', id: focus.stepId };
    case 'cell':
    case 'link':
    case 'stage':
    case undefined: {
      const [cardId] = selection;
      return cardId === undefined ? null : { table: 'card', id: cardId };
    }
  }
};

/** The card a place stands on: itself, or that of a moment. */
const cardOf = (blueprint: Blueprint, place: CommentPlace): CardId | null => {
  if (place.table === 'card') return blueprint.card[place.id]?.id ?? null;
  if (place.table === 'moment') return blueprint.moment[place.id]?.cardId ?? null;
  return null;
};

export type CommentMark = {
  /** `card`, `step` or `lane`, and the id of the record it stands at. */
  readonly table: 'card' | 'step' | 'lane';
  readonly id: string;
  /** Of the oldest thread there. */
  readonly threadId: string;
  readonly count: number;
  readonly unread: number;
};

/** Where the open threads stand on the drawing, one mark a place. */
export const commentMarks = (
  threads: readonly CommentThread[],
  blueprint: Blueprint,
): readonly CommentMark[] => {
  const marks = new Map<string, CommentMark>();
  for (const { id: threadId, place, resolved, unread } of threads) {
    if (resolved !== null) continue;
    const cardId = cardOf(blueprint, place);
    const table = place.table === 'moment' ? 'card' : place.table;
    const id = cardId ?? (table === 'card' ? null : place.id);
    if (id === null) continue;
    const known = marks.get(`${table} ${id}`);
    marks.set(`${table} ${id}`, {
      table,
      id,
      threadId: known?.threadId ?? threadId,
      count: (known?.count ?? 0) + 1,
      unread: (known?.unread ?? 0) + unread,
    });
  }
  return [...marks.values()];
};

/** Open threads on one card. */
export const threadsOnCard = (
  threads: readonly CommentThread[],
  blueprint: Blueprint,
  cardId: CardId,
): number =>
  threads.filter(({ place, resolved }) => resolved === null && cardOf(blueprint, place) === cardId).length;
