import type { CardId, MomentId } from '../records/id.ts';
import type { Moment } from '../records/moment.ts';
import { orderedCards } from './cells.ts';
import { memoiseByTables } from './memoise.ts';
import { compareSiblings } from './ordered.ts';

/** The moments of every card that has one, in their order on it. */
export const momentsByCard = memoiseByTables(
  ['moment'],
  (blueprint): ReadonlyMap<CardId, readonly Moment[]> => {
    const byCard = Map.groupBy(Object.values(blueprint.moment), moment => moment.cardId);
    for (const moments of byCard.values()) if (moments.length > 1) moments.sort(compareSiblings);
    return byCard;
  },
);

/** All moments in reading order: as their cards are read, then by their order on the card. */
export const orderedMoments = memoiseByTables(
  ['moment', 'card', 'step', 'stage', 'lane'],
  (blueprint): readonly Moment[] => {
    const byCard = momentsByCard(blueprint);
    return orderedCards(blueprint).flatMap(card => byCard.get(card.id) ?? []);
  },
);

/** The number each moment bears on the drawing, from 1 in reading order. It follows from its place and is not stored. */
export const momentNumbers = memoiseByTables(
  ['moment', 'card', 'step', 'stage', 'lane'],
  (blueprint): ReadonlyMap<MomentId, number> =>
    new Map(orderedMoments(blueprint).map((moment, index) => [moment.id, index + 1])),
);
