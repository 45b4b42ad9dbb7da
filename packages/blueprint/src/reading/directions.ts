import type { Blueprint } from '../blueprint.ts';
import type { Card } from '../records/card.ts';
import type { CardId, RoleId, StepId } from '../records/id.ts';
import { LANE_KINDS } from '../records/lane-kinds.ts';
import { LINES, type LaneKind, type LineKey } from '../records/lane.ts';
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

/** Along a line: the links that cross it, left to right by the card they leave. Evidence lies beside the lines. */
export const linksAcross = (blueprint: Blueprint, line: LineKey): readonly Link[] => {
  const below = LINES.find(({ key }) => key === line)?.below ?? 'frontstage';
  const side = (cardId: CardId): 'above' | 'below' | null => {
    const card = blueprint.card[cardId];
    const kind = card === undefined ? undefined : kindOf(blueprint, card);
    if (kind === undefined || kind === 'evidence') return null;
    return LANE_KINDS.indexOf(kind) < LANE_KINDS.indexOf(below) ? 'above' : 'below';
  };
  const crosses = ({ fromCardId, toCardId }: Link) => {
    const [from, to] = [side(fromCardId), side(toCardId)];
    return from !== null && to !== null && from !== to;
  };
  const byStart = Map.groupBy(Object.values(blueprint.link).filter(crosses), link => link.fromCardId);
  return orderedCards(blueprint).flatMap(card => byStart.get(card.id) ?? []);
};
