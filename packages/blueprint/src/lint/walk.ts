import type { Card } from '../records/card.ts';
import type { Link } from '../records/link.ts';
import type { DrawingIndex } from './drawing-index.ts';

type Direction = 'forwards' | 'backwards';

/** An exchange over a line or a service rendered binds both ends, whichever way the arrow was drawn. */
const isMutual = (link: Link) =>
  link.kind === 'interaction' || link.kind === 'support' || link.kind === 'information';

const neighbours = (index: DrawingIndex, card: Card, direction: Direction): readonly Card[] => {
  const ahead = direction === 'forwards' ? index.linksFrom(card) : index.linksTo(card);
  const behind = direction === 'forwards' ? index.linksTo(card) : index.linksFrom(card);
  const along = ahead.filter(link => link.kind !== 'rework');
  return [...along, ...behind.filter(isMutual)].flatMap(
    link => index.cardById(link.fromCardId === card.id ? link.toCardId : link.fromCardId) ?? [],
  );
};

/**
 * All cards from which a walk in the given direction meets a target. It follows sequence links in that direction and
 * mutual ones (interaction, support, information) both ways, never rework, and on its way passes only through cards that
 * `through` allows. Walked from the targets back, so one pass answers for every card.
 */
export const cardsReaching = (
  index: DrawingIndex,
  direction: Direction,
  isTarget: (card: Card) => boolean,
  through: (card: Card) => boolean,
): ReadonlySet<string> => {
  const reaching = new Set<string>();
  const waiting = index.cards.filter(isTarget);
  for (let card = waiting.pop(); card !== undefined; card = waiting.pop())
    for (const neighbour of neighbours(index, card, direction === 'forwards' ? 'backwards' : 'forwards')) {
      if (reaching.has(neighbour.id)) continue;
      reaching.add(neighbour.id);
      if (through(neighbour)) waiting.push(neighbour);
    }
  return reaching;
};

/** A card that no link touches: L13 speaks of it, the other link rules do not. */
export const isIsolated = (index: DrawingIndex, card: Card): boolean =>
  index.linksFrom(card).length === 0 && index.linksTo(card).length === 0;
