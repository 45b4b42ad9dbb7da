import type { EditorCore } from '../core/editor-core.ts';
import { uncover } from '../gestures/uncover.ts';
import { setFocus } from '../gestures/walk.ts';
import { searchCards } from './search-cards.ts';

/** Writes another query; one has not gone to any of its hits yet. */
export const changeQuery = (core: EditorCore, query: string): void => {
  core.update({ search: { query, at: -1 } });
};

/** Goes to the next or the previous hit, round at the ends. The drawing follows, the keyboard stays in the field. */
export const goToHit = (core: EditorCore, by: 1 | -1): void => {
  const { search } = core.session.get();
  if (search === null) return;
  const hits = searchCards(core.document.state().blueprint, search.query);
  if (hits.length === 0) {
    core.announce(say => say('find.none'));
    return;
  }
  const at = search.at < 0 ? (by === 1 ? 0 : hits.length - 1) : (search.at + by + hits.length) % hits.length;
  const cardId = hits[at];
  if (cardId === undefined) return;
  core.update({ search: { ...search, at } });
  uncover(core, { kind: 'card', cardId });
  setFocus(core, { kind: 'card', cardId });
  const text = core.layout.get().faces.get(cardId)?.text ?? '';
  core.announce(say => say('find.at', { number: at + 1, total: hits.length, text }));
};

/** Ends the search; one stays at the card it led to. */
export const endSearch = (core: EditorCore): void => core.update({ search: null });
