import type { CardId } from '@truthline/blueprint';
import type { ColumnBox } from './columns.ts';
import { EMPTY_LANE_HEIGHT, LANE_PADDING } from './metrics.ts';

/** A card before it has a place: where it starts, how far it spans, how high it is at its width. */
export type CardDemand = {
  readonly id: CardId;
  readonly column: number;
  /** Last column it covers. */
  readonly lastColumn: number;
  readonly height: number;
  /** Free space above it, where it is not the first of its cell. */
  readonly gap: number;
};

export type StackedCard = CardDemand & { readonly x: number; readonly width: number; readonly top: number };

export type LaneStack = {
  readonly demands: readonly CardDemand[];
  readonly columns: readonly ColumnBox[];
  /** `top` is counted from the top of the lane. */
  readonly cards: readonly StackedCard[];
  readonly height: number;
};

/** Width of a card that covers these columns, gutters between them included. */
export const spanWidth = (columns: readonly ColumnBox[], first: number, last: number): number => {
  const start = columns[first];
  const end = columns[last];
  return start === undefined || end === undefined ? 0 : end.x + end.width - start.x;
};

const sameDemand = (one: CardDemand, other: CardDemand) =>
  one.id === other.id &&
  one.column === other.column &&
  one.lastColumn === other.lastColumn &&
  one.height === other.height &&
  one.gap === other.gap;

/**
 * Stacks the cards of one lane so that none covers another: each sits on the deepest card of any column it covers.
 * `demands` come column by column, top to bottom. The lane is as high as its tallest cell.
 */
export const stackLane = (
  previous: LaneStack | undefined,
  demands: readonly CardDemand[],
  columns: readonly ColumnBox[],
): LaneStack => {
  if (
    previous !== undefined &&
    previous.columns === columns &&
    previous.demands.length === demands.length &&
    demands.every((demand, index) => {
      const before = previous.demands[index];
      return before !== undefined && sameDemand(before, demand);
    })
  )
    return previous;
  const floor = new Map<number, number>();
  let depth = 0;
  const cards = demands.map(demand => {
    let top = LANE_PADDING;
    for (let column = demand.column; column <= demand.lastColumn; column += 1)
      top = Math.max(top, (floor.get(column) ?? 0) + (floor.has(column) ? demand.gap : 0));
    const bottom = top + demand.height;
    for (let column = demand.column; column <= demand.lastColumn; column += 1) floor.set(column, bottom);
    depth = Math.max(depth, bottom);
    return {
      ...demand,
      x: columns[demand.column]?.x ?? 0,
      width: spanWidth(columns, demand.column, demand.lastColumn),
      top,
    };
  });
  return { demands, columns, cards, height: Math.max(EMPTY_LANE_HEIGHT, depth + LANE_PADDING) };
};
