import type { CardId } from '@truthline/blueprint';
import type { EditorCore } from '../core/editor-core.ts';
import { NOTHING_SELECTED } from '../core/session.ts';

/** Takes a card to the selection, or out of it. The keyboard stays with the selection where it can. */
const toggleCard = (core: EditorCore, cardId: CardId): void => {
  const next = new Set(core.session.get().selection);
  if (!next.delete(cardId)) next.add(cardId);
  core.update({ selection: next, focus: { kind: 'card', cardId } });
  core.announce(say => say('said.selected', { count: next.size }));
};

/** What a press on a card chooses: it alone, or with the others where one adds or is selecting several. */
export const chooseCard = (core: EditorCore, cardId: CardId, adding: boolean): void => {
  if (adding || core.session.get().several) toggleCard(core, cardId);
  else core.update({ selection: new Set([cardId]), focus: { kind: 'card', cardId } });
};

/** From now on presses take cards to the selection and out of it, without a key held down. */
export const beginSeveral = (core: EditorCore): void => {
  core.update({ several: true });
  core.announce(say => say('said.several'));
};

export const endSeveral = (core: EditorCore): void => {
  core.update({ several: false, selection: NOTHING_SELECTED });
  core.announce(say => say('said.severalEnded'));
};
