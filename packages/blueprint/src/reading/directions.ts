import type { Blueprint } from '../blueprint.ts';
import type { Card } from '../records/card.ts';
import type { RoleId, StepId } from '../records/id.ts';
import { LANE_KINDS, LINES, type LaneKind, type LineKey } from '../records/lane.ts';
import type { Link } from '../records/link.ts';
import { orderedCards } from './cells.ts';
import { stepIndexes } from './ordered.ts';

const kindOf = (blueprint: Blueprint, card: Card): LaneKind | undefined => blueprint.lane[card.laneId]?.kind;

/** Along the customer lane: what the customer lives through, left to right. */
export const cardsOfCustomer = (blueprint: Blueprint): readonly Card[] =>
  orderedCards(blueprint).filter(card => kindOf(blueprint, card) === 'customer');

/** Along a role: everything one role does, left to right. The card's own role counts before that of its lane. */
export const cardsOfRole = (blueprint: Blueprint, roleId: RoleId): readonly Card[] =>
  orderedCards(blueprint).filter(
    card => (card.roleId ?? blueprint.lane[card.laneId]?.roleId ?? null) === roleId,
  );

/** Down a column: everything that serves one step, top to bottom, cards reaching in from the left included. */
export const cardsOfColumn = (blueprint: Blueprint, stepId: StepId): readonly Card[] => {
  const indexes = stepIndexes(blueprint);
  const column = indexes.get(stepId) ?? -1;
  const covers = (card: Card) => {
    const first = indexes.get(card.stepId) ?? column + 1;
    return first <= column && column < first + card.span;
  };
  const depth = (card: Card) => LANE_KINDS.indexOf(kindOf(blueprint, card) ?? 'evidence');
  return orderedCards(blueprint)
    .filter(covers)
    .toSorted((one, other) => depth(one) - depth(other));
};

/** Along a line: the links that cross it, left to right by the card they leave. */
export const linksAcross = (blueprint: Blueprint, line: LineKey): readonly Link[] => {
  const below = LINES.find(({ key }) => key === line)?.below ?? 'frontstage';
  const depth = LANE_KINDS.indexOf(below);
  const isBelow = (cardId: Link['fromCardId']) => {
    const card = blueprint.card[cardId];
    return card !== undefined && LANE_KINDS.indexOf(kindOf(blueprint, card) ?? 'evidence') >= depth;
  };
  const crossing = Map.groupBy(
    Object.values(blueprint.link).filter(link => isBelow(link.fromCardId) !== isBelow(link.toCardId)),
    link => link.fromCardId,
  );
  return orderedCards(blueprint).flatMap(card => crossing.get(card.id) ?? []);
};
