import type { Link } from '@truthline/blueprint';
import type { Draft } from '../draft.ts';
import type { Refusal } from '../refusal.ts';

/** A link joins two different cards, once a kind and direction. */
export const linkJoinsTwoCards = (draft: Draft, link: Link): Refusal | null => {
  if (link.fromCardId === link.toCardId) return { reason: 'linkToItself', table: 'card', id: link.toCardId };
  const twin = Object.values(draft.now.link).find(
    other =>
      other.id !== link.id &&
      other.fromCardId === link.fromCardId &&
      other.toCardId === link.toCardId &&
      other.kind === link.kind,
  );
  return twin === undefined ? null : { reason: 'linkExists', table: 'link', id: twin.id };
};
