import {
  cardIdSchema,
  failurePointIdSchema,
  linkIdSchema,
  momentIdSchema,
  waitPointIdSchema,
  type Card,
  type CardId,
  type FailurePoint,
  type Link,
  type Moment,
  type WaitPoint,
} from '@truthline/blueprint';
import type { IdSource } from '@truthline/kernel';
import type { SingleCommand } from '../command.ts';

/** What hangs on cards and joins them. */
export type Hanging = {
  readonly link: readonly Link[];
  readonly moment: readonly Moment[];
  readonly failurePoint: readonly FailurePoint[];
  readonly waitPoint: readonly WaitPoint[];
};

export type Copies = {
  readonly commands: readonly SingleCommand[];
  /** The copies, in the order of the cards. */
  readonly cardIds: readonly CardId[];
};

/**
 * Adds the cards under new ids, and with them whatever of `hanging` stands on them or joins two of them. What would
 * hang on a card that is not among them is left out.
 */
export const copiesOf = (cards: readonly Card[], hanging: Hanging, ids: IdSource): Copies => {
  const renamed = new Map(cards.map(card => [card.id, cardIdSchema.parse(ids.next())] as const));
  const onCopy = <R extends { readonly cardId: CardId }>(
    records: readonly R[],
    add: (record: R, cardId: CardId) => SingleCommand,
  ): readonly SingleCommand[] =>
    records.flatMap(record => {
      const cardId = renamed.get(record.cardId);
      return cardId === undefined ? [] : [add(record, cardId)];
    });
  const joined = new Set<string>();
  const links = hanging.link.flatMap((link): readonly SingleCommand[] => {
    const fromCardId = renamed.get(link.fromCardId);
    const toCardId = renamed.get(link.toCardId);
    if (fromCardId === undefined || toCardId === undefined) return [];
    // A merge may leave two links of one kind and direction; a second one is never added.
    const join = `${link.kind} ${fromCardId} ${toCardId}`;
    if (joined.has(join)) return [];
    joined.add(join);
    const id = linkIdSchema.parse(ids.next());
    return [{ type: 'link.add', link: { ...link, id, fromCardId, toCardId } }];
  });
  return {
    cardIds: [...renamed.values()],
    commands: [
      ...cards.flatMap((card): readonly SingleCommand[] => {
        const id = renamed.get(card.id);
        return id === undefined ? [] : [{ type: 'card.add', card: { ...card, id } }];
      }),
      ...links,
      ...onCopy(hanging.moment, (moment, cardId) => ({
        type: 'moment.add',
        moment: { ...moment, id: momentIdSchema.parse(ids.next()), cardId },
      })),
      ...onCopy(hanging.failurePoint, (failurePoint, cardId) => ({
        type: 'failurePoint.flag',
        failurePoint: { ...failurePoint, id: failurePointIdSchema.parse(ids.next()), cardId },
      })),
      ...onCopy(hanging.waitPoint, (waitPoint, cardId) => ({
        type: 'waitPoint.add',
        waitPoint: { ...waitPoint, id: waitPointIdSchema.parse(ids.next()), cardId },
      })),
    ],
  };
};
