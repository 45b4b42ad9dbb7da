import type { CardId } from '@truthline/blueprint';
import type { EditorCore } from '../core/editor-core.ts';
import { NOTHING_SELECTED } from '../core/session.ts';

/** The card the keyboard is at, or the only one selected. While several are being selected, always a selected one. */
export const chosenCard = (core: EditorCore): CardId | null => {
  const { focus, selection, several } = core.session.get();
  if (focus?.kind === 'card' && (!several || selection.has(focus.cardId))) return focus.cardId;
  const [first] = selection;
  return (several || selection.size === 1) && first !== undefined ? first : null;
};

/** The selected cards; failing that the one the keyboard is at. */
export const chosenCards = (core: EditorCore): ReadonlySet<CardId> => {
  const { selection } = core.session.get();
  if (selection.size > 0) return selection;
  const card = chosenCard(core);
  return card === null ? NOTHING_SELECTED : new Set([card]);
};

export const isResting = (core: EditorCore): boolean => core.session.get().mode.kind === 'rest';
