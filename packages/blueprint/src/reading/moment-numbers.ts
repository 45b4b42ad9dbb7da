import type { MomentId } from '../records/id.ts';
import type { Moment } from '../records/moment.ts';
import { orderedCards } from './cells.ts';
import { memoiseByTables } from './memoise.ts';
import { compareSiblings } from './ordered.ts';

/** All moments in reading order: as their cards are read, then by their order on the card. */
export const orderedMoments = memoiseByTables(
  ['moment', 'card', 'step', 'stage', 'lane'],
  (blueprint): readonly Moment[] => {
    const byCard = Map.groupBy(Object.values(blueprint.moment), moment => moment.cardId);
    return orderedCards(blueprint).flatMap(card => byCard.get(card.id)?.toSorted(compareSiblings) ?? []);
  },
);

/** The number each moment bears on the drawing, from 1 in reading order. It follows from its place and is not stored. */
export const momentNumbers = memoiseByTables(
  ['moment', 'card', 'step', 'stage', 'lane'],
  (blueprint): ReadonlyMap<MomentId, number> =>
    new Map(orderedMoments(blueprint).map((moment, index) => [moment.id, index + 1])),
);
