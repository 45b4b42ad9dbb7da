import { cardIdSchema, isBlank, type Blueprint, type Card } from '@truthline/blueprint';
import { insistOn, type Command, type RefusedChange } from '@truthline/document';
import type { IdSource } from '@truthline/kernel';

/** A way to have what was refused all the same: as a card of its own, or over what stands there now. */
export type PutBack = { readonly way: 'asCard' | 'overTheirs'; readonly command: Command };

/** The card a refused change was about, as it would have become; null where it was about none. */
const cardWanted = ({ command, subjects }: RefusedChange): Card | null => {
  if (command.type === 'card.add') return command.card;
  const card = subjects[0]?.table === 'card' ? subjects[0].card : null;
  if (card === null) return null;
  if (command.type === 'card.edit') return { ...card, ...command.fields };
  return command.type === 'card.move' ? { ...card, laneId: command.laneId, stepId: command.stepId } : null;
};

/** A card that is not in the blueprint (any more) can be put back where its lane and its step still are. */
const asCard = (blueprint: Blueprint, refused: RefusedChange, ids: IdSource): Command | null => {
  const card = cardWanted(refused);
  if (card === null || blueprint.card[card.id] !== undefined || isBlank(card.text)) return null;
  if (blueprint.lane[card.laneId] === undefined || blueprint.step[card.stepId] === undefined) return null;
  const roleId = card.roleId !== null && blueprint.role[card.roleId] !== undefined ? card.roleId : null;
  return { type: 'card.add', card: { ...card, roleId, id: cardIdSchema.parse(ids.next()) } };
};

/** How a refused change can be had all the same; null where it can only be copied. */
export const putBack = (blueprint: Blueprint, refused: RefusedChange, ids: IdSource): PutBack | null => {
  const insisted = insistOn(blueprint, refused.command);
  if (insisted !== null) return { way: 'overTheirs', command: insisted };
  const added = asCard(blueprint, refused, ids);
  return added === null ? null : { way: 'asCard', command: added };
};
