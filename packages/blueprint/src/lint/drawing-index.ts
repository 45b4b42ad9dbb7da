import type { Blueprint } from '../blueprint.ts';
import { orderedCards } from '../reading/cells.ts';
import { orderedLanes, orderedSteps, stepIndexes } from '../reading/ordered.ts';
import type { Card } from '../records/card.ts';
import type { Lane, LaneKind } from '../records/lane.ts';
import type { Link } from '../records/link.ts';
import type { Step } from '../records/step.ts';

const none: readonly never[] = [];

/** The drawing as the rules ask for it, indexed once per run. It also holds for a blueprint that breaks invariants. */
export type DrawingIndex = {
  readonly blueprint: Blueprint;
  readonly steps: readonly Step[];
  readonly lanes: readonly Lane[];
  /** Cards in reading order; those outside every lane or step are left out. */
  readonly cards: readonly Card[];
  readonly hasLinks: boolean;
  readonly laneOf: (card: Card) => Lane | undefined;
  readonly kindOf: (card: Card) => LaneKind | undefined;
  /** First and last column a card covers, counted from 0. */
  readonly columnsOf: (card: Card) => { readonly first: number; readonly last: number };
  /** Cards of a kind that begin in a column or reach into it. */
  readonly cardsIn: (column: number, kind: LaneKind) => readonly Card[];
  /** Links of which both cards exist. */
  readonly linksFrom: (card: Card) => readonly Link[];
  readonly linksTo: (card: Card) => readonly Link[];
  readonly cardById: (id: string) => Card | undefined;
};

const push = <K, V>(map: Map<K, V[]>, key: K, value: V) => {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
};

export const indexDrawing = (blueprint: Blueprint): DrawingIndex => {
  const steps = orderedSteps(blueprint);
  const cards = orderedCards(blueprint);
  const columns = stepIndexes(blueprint);
  const laneOf = (card: Card): Lane | undefined => blueprint.lane[card.laneId];
  const columnsOf = (card: Card) => {
    const first = columns.get(card.stepId) ?? 0;
    return { first, last: Math.min(first + card.span, steps.length) - 1 };
  };
  const byColumn = new Map<string, Card[]>();
  for (const card of cards) {
    const kind = laneOf(card)?.kind;
    const { first, last } = columnsOf(card);
    for (let column = first; column <= last; column += 1) push(byColumn, `${column} ${kind}`, card);
  }
  const from = new Map<string, Link[]>();
  const to = new Map<string, Link[]>();
  for (const link of Object.values(blueprint.link)) {
    if (blueprint.card[link.fromCardId] === undefined || blueprint.card[link.toCardId] === undefined)
      continue;
    push(from, link.fromCardId, link);
    push(to, link.toCardId, link);
  }
  return {
    blueprint,
    steps,
    lanes: orderedLanes(blueprint),
    cards,
    hasLinks: from.size > 0,
    laneOf,
    kindOf: card => laneOf(card)?.kind,
    columnsOf,
    cardsIn: (column, kind) => byColumn.get(`${column} ${kind}`) ?? none,
    linksFrom: card => from.get(card.id) ?? none,
    linksTo: card => to.get(card.id) ?? none,
    cardById: id => blueprint.card[id],
  };
};
