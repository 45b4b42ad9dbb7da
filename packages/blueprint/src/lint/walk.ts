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
 * Whether a walk from a card meets one that is wanted. It follows sequence links in the given direction and mutual ones
 * (interaction, support, information) both ways, never rework, and passes only through cards that `through` allows.
 */
export const reaches = (
  index: DrawingIndex,
  start: Card,
  direction: Direction,
  wanted: (card: Card) => boolean,
  through: (card: Card) => boolean,
): boolean => {
  const seen = new Set<string>([start.id]);
  const waiting = [start];
  for (let card = waiting.pop(); card !== undefined; card = waiting.pop()) {
    for (const neighbour of neighbours(index, card, direction)) {
      if (seen.has(neighbour.id)) continue;
      if (wanted(neighbour)) return true;
      seen.add(neighbour.id);
      if (through(neighbour)) waiting.push(neighbour);
    }
  }
  return false;
};

/** A card that no link touches: L13 speaks of it, the other link rules do not. */
export const isIsolated = (index: DrawingIndex, card: Card): boolean =>
  index.linksFrom(card).length === 0 && index.linksTo(card).length === 0;
