import type { Item } from '@truthline/audit';
import type { Blueprint, CardId, Moment } from '@truthline/blueprint';

/** A moment of the standard drawing that an item can be bound to. */
export type KnownMoment = Pick<Item, 'momentId' | 'momentName' | 'laneKind' | 'dimension'>;

/** The drawing that items are bound to, and its moments in reading order. */
export type Standard = { readonly blueprint: Blueprint; readonly moments: readonly KnownMoment[] };

/** Which items are bound to each moment, by its id. */
export const itemsByMoment = (items: readonly Item[]): ReadonlyMap<string, readonly string[]> =>
  new Map(
    [...Map.groupBy(items, ({ momentId }) => momentId)].map(([momentId, bound]) => [
      String(momentId),
      bound.map(({ id }) => id),
    ]),
  );

/** What stands at the corner of a card: the item bound to one of its moments, and how many more there are. */
export const pinsOf = (
  moments: readonly Pick<Moment, 'id' | 'cardId'>[],
  items: readonly Item[],
): ReadonlyMap<CardId, string> => {
  const bound = itemsByMoment(items);
  const onCard = Map.groupBy(moments, ({ cardId }) => cardId);
  return new Map(
    [...onCard].flatMap(([cardId, moments]): [CardId, string][] => {
      const [first, ...others] = moments.flatMap(({ id }) => bound.get(id) ?? []);
      if (first === undefined) return [];
      return [[cardId, others.length === 0 ? first : `${first} +${others.length}`]];
    }),
  );
};
