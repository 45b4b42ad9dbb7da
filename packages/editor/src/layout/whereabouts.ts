import { columnAt } from './columns.ts';
import type { Point } from './geometry.ts';
import type { BlueprintLayout } from './layout.ts';
import { cardAt } from './place.ts';

/**
 * A point of the drawing that means the same in every layout of it, whatever language it is laid out in, whatever its
 * cards wear and whatever is folded. Plain strings: it comes from another page, whose records may not be here.
 */
export type Whereabouts = {
  /** The card it is in; `x` and `y` are then shares of the card's box, from 0 up to 1. */
  readonly cardId: string | null;
  /**
   * The cell it is in: shares of its box from 0 up to 1, of the gap behind it from 1 up to 2. Null where the point is
   * beyond the steps or the lanes: then it is so many world units before the first (negative) or behind the last.
   */
  readonly stepId: string | null;
  readonly laneId: string | null;
  readonly x: number;
  readonly y: number;
};

/** One step or lane along its axis: the box, and the gap up to the next one. In world units. */
type Stretch = {
  readonly id: string;
  readonly start: number;
  readonly end: number;
  readonly next: number;
};

type Axis = {
  readonly start: number;
  readonly end: number;
  readonly at: (position: number) => Stretch | null;
  readonly named: (id: string) => Stretch | null;
};

const stepAxis = ({ columns, width }: BlueprintLayout): Axis => {
  const stretch = (index: number): Stretch | null => {
    const column = columns[index];
    if (column === undefined) return null;
    const next = columns[index + 1]?.x ?? width;
    return { id: column.stepId, start: column.x, end: Math.min(column.x + column.width, next), next };
  };
  return {
    start: columns[0]?.x ?? 0,
    end: columns.length === 0 ? 0 : width,
    at: position => stretch(columnAt(columns, position)),
    named: id => stretch(columns.findIndex(column => column.stepId === id)),
  };
};

const laneAxis = ({ lanes, height }: BlueprintLayout): Axis => {
  const stretch = (index: number): Stretch | null => {
    const lane = lanes[index];
    return lane === undefined
      ? null
      : { id: lane.laneId, start: lane.y, end: lane.y + lane.height, next: lanes[index + 1]?.y ?? height };
  };
  return {
    start: lanes[0]?.y ?? 0,
    end: height,
    at: position => stretch(lanes.findLastIndex(lane => lane.y <= position)),
    named: id => stretch(lanes.findIndex(lane => lane.laneId === id)),
  };
};

type Along = { readonly id: string | null; readonly share: number };

const alongAt = (axis: Axis, position: number): Along => {
  if (position < axis.start) return { id: null, share: position - axis.start };
  if (position >= axis.end) return { id: null, share: position - axis.end };
  const stretch = axis.at(position);
  if (stretch === null) return { id: null, share: position - axis.end };
  const { id, start, end, next } = stretch;
  return {
    id,
    share: position < end ? (position - start) / (end - start) : 1 + (position - end) / (next - end),
  };
};

/** Null where the step or lane is not in this layout. */
const positionOf = (axis: Axis, { id, share }: Along): number | null => {
  if (id === null) return (share < 0 ? axis.start : axis.end) + share;
  const stretch = axis.named(id);
  if (stretch === null) return null;
  const { start, end, next } = stretch;
  return share < 1 ? start + share * (end - start) : end + (share - 1) * (next - end);
};

/** What a point of this layout, in world units, is in. */
export const whereaboutsAt = (layout: BlueprintLayout, point: Point): Whereabouts => {
  const across = alongAt(stepAxis(layout), point.x);
  const down = alongAt(laneAxis(layout), point.y);
  const cell = { stepId: across.id, laneId: down.id };
  const card = cardAt(layout, point);
  return card === null
    ? { cardId: null, ...cell, x: across.share, y: down.share }
    : {
        cardId: card.id,
        ...cell,
        x: (point.x - card.x) / card.width,
        y: (point.y - card.y) / card.height,
      };
};

/**
 * The point of this layout, in world units. A card that is folded away here stands for its cell; null where not even that
 * is here, because its change has not come yet.
 */
export const pointOf = (layout: BlueprintLayout, where: Whereabouts): Point | null => {
  const card = layout.blueprint.card[where.cardId ?? ''];
  const box = card === undefined ? undefined : layout.boxes.get(card.id);
  if (box !== undefined) return { x: box.x + where.x * box.width, y: box.y + where.y * box.height };
  const x = positionOf(stepAxis(layout), { id: where.stepId, share: where.x });
  const y = positionOf(laneAxis(layout), { id: where.laneId, share: where.y });
  return x === null || y === null ? null : { x, y };
};
