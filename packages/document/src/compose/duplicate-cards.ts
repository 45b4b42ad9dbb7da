import { orderedCards, type Blueprint, type CardId } from '@truthline/blueprint';
import type { IdSource } from '@truthline/kernel';
import type { Batch } from '../command.ts';
import { batchOf } from './batch-of.ts';
import { copiesOf } from './copies-of.ts';

/** The one change, and the copies it makes, in reading order. */
export type Duplication = { readonly command: Batch; readonly cardIds: readonly CardId[] };

/**
 * Copies cards directly below themselves, with what hangs on them and the links among them; links to other cards are not
 * copied. Null where none of the cards is left.
 */
export const duplicateCards = (
  blueprint: Blueprint,
  cardIds: ReadonlySet<CardId>,
  ids: IdSource,
): Duplication | null => {
  // The key of a copy is taken already: a taken key puts the new card directly behind.
  const cards = orderedCards(blueprint).filter(card => cardIds.has(card.id));
  const { commands, cardIds: copies } = copiesOf(
    cards,
    {
      link: Object.values(blueprint.link),
      moment: Object.values(blueprint.moment),
      failurePoint: Object.values(blueprint.failurePoint),
      waitPoint: Object.values(blueprint.waitPoint),
    },
    ids,
  );
  const command = batchOf('duplicate', commands);
  return command === null ? null : { command, cardIds: copies };
};
