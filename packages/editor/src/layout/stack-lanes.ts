import {
  laneCells,
  orderedLanes,
  orderedSteps,
  type Blueprint,
  type Card,
  type CardId,
  type LaneId,
  type Language,
} from '@truthline/blueprint';
import { compareOrderKeys } from '@truthline/kernel';
import { areStacked, type ColumnBox } from './columns.ts';
import { spanWidth, stackLane, type CardDemand, type LaneStack } from './lane-stack.ts';
import { labelledLinks } from './link-label.ts';
import { LABEL_GAP, STACK_GAP } from './metrics.ts';

type LabelGaps = ReadonlyMap<CardId, number>;

/** The gap above a card that labelled arrows join with the card above: every label has its line there. */
export const labelGaps = (blueprint: Blueprint, language: Language): LabelGaps => {
  const gaps = new Map<CardId, number>();
  for (const { link, text } of labelledLinks(blueprint, language)) {
    const from = blueprint.card[link.fromCardId];
    const to = blueprint.card[link.toCardId];
    if (from === undefined || to === undefined || !areStacked(blueprint, from, to)) continue;
    const below = compareOrderKeys(from.orderKey, to.orderKey) < 0 ? to.id : from.id;
    const before = gaps.get(below);
    gaps.set(below, text.height + (before === undefined ? LABEL_GAP : before + 1));
  }
  return gaps;
};

type LaneCells = ReadonlyMap<string, readonly Card[]>;

/** The stacks of all lanes, with what they were made from. */
export type StackedLanes = {
  readonly columns: readonly ColumnBox[];
  readonly gaps: LabelGaps;
  readonly stacks: ReadonlyMap<LaneId, { readonly cells: LaneCells; readonly stack: LaneStack }>;
};

const demandsOf = (
  blueprint: Blueprint,
  cells: LaneCells,
  columns: readonly ColumnBox[],
  gaps: LabelGaps,
  heightOf: (id: CardId, width: number) => number,
): readonly CardDemand[] => {
  const demands: CardDemand[] = [];
  for (const [column, step] of orderedSteps(blueprint).entries()) {
    const cards = cells.get(step.id);
    if (cards === undefined || columns[column]?.folded === true) continue;
    for (const card of cards) {
      const lastColumn = Math.min(column + card.span - 1, columns.length - 1);
      demands.push({
        id: card.id,
        column,
        lastColumn,
        height: heightOf(card.id, spanWidth(columns, column, lastColumn)),
        gap: gaps.get(card.id) ?? STACK_GAP,
      });
    }
  }
  return demands;
};

const sameGaps = (one: LabelGaps, other: LabelGaps) =>
  one.size === other.size && [...one].every(([id, gap]) => other.get(id) === gap);

/** The lanes of these cards, before and now; null where they are not known. */
export const lanesOf = (
  before: Blueprint,
  now: Blueprint,
  cards: ReadonlySet<string> | null,
): ReadonlySet<LaneId> | null => {
  if (cards === null) return null;
  const lanes = new Set<LaneId>();
  for (const id of cards)
    for (const card of [before.card[id], now.card[id]]) if (card !== undefined) lanes.add(card.laneId);
  return lanes;
};

/** Stacks the cards of every lane. A lane is left as it was where nothing it was made from is another. */
export const stackLanes = (
  previous: StackedLanes | null,
  blueprint: Blueprint,
  columns: readonly ColumnBox[],
  {
    gaps,
    heightOf,
    changed,
  }: {
    readonly gaps: LabelGaps;
    readonly heightOf: (id: CardId, width: number) => number;
    /** Lanes with a card that shows something else than before; null where any may have one. */
    readonly changed: ReadonlySet<LaneId> | null;
  },
): StackedLanes => {
  const stacks = new Map<LaneId, { readonly cells: LaneCells; readonly stack: LaneStack }>();
  const stands =
    previous !== null && changed !== null && previous.columns === columns && sameGaps(previous.gaps, gaps);
  for (const { id } of orderedLanes(blueprint)) {
    const cells = laneCells(blueprint, id);
    const before = previous?.stacks.get(id);
    if (stands && before?.cells === cells && !changed.has(id)) {
      stacks.set(id, before);
      continue;
    }
    const demands = demandsOf(blueprint, cells, columns, gaps, heightOf);
    stacks.set(id, { cells, stack: stackLane(before?.stack, demands, columns) });
  }
  return { columns, gaps, stacks };
};
