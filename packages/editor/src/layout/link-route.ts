import type { LinkId, LinkKind } from '@truthline/blueprint';
import { columnAt } from './columns.ts';
import type { CardBox, Ground } from './layout.ts';
import { bottom, right, type Point } from './geometry.ts';
import { crossesCard, detour } from './link-detour.ts';
import { PORT_DEPTH } from './metrics.ts';
import { sameLabel, type LabelBox } from './place-labels.ts';

/** An arrow as it is drawn: right-angled, through gutters and lane channels, never across a card it does not join. */
export type LinkRoute = {
  readonly id: LinkId;
  readonly kind: LinkKind;
  readonly label: string;
  readonly from: CardBox;
  readonly to: CardBox;
  readonly points: readonly Point[];
  /** Where the label stands, and how it is broken into lines; null without one. */
  readonly labelBox: LabelBox | null;
  /** Middle of the label, or of where it would be written. */
  readonly labelAt: Point;
  /** First and last column the arrow touches, for the window. */
  readonly firstColumn: number;
  readonly lastColumn: number;
};

/** Links of one card share a track, others run beside it: -4, 0 or 4 from the middle of the gutter. */
const trackOf = (id: string): number => {
  let sum = 0;
  for (let index = 0; index < id.length; index += 1) sum = (sum * 31 + id.charCodeAt(index)) % 997;
  return ((sum % 3) - 1) * 4;
};

const port = (box: CardBox): number => box.y + Math.min(PORT_DEPTH, box.height / 2);

/** Middle of the gutter right of a column; `-1` is left of the first. */
const gutterX = (ground: Ground, column: number): number => {
  const box = ground.columns[column];
  return box === undefined ? -10 : box.x + box.width + box.gutter / 2;
};

/** The horizontal channel of the target's lane on the side the link comes from. */
const channelY = (ground: Ground, from: CardBox, to: CardBox): number => {
  const lane = ground.lanes[to.lane];
  if (lane === undefined) return to.y;
  return to.lane > from.lane ? lane.y + 5 : lane.y + lane.height - 5;
};

const isFree = (ground: Ground, from: CardBox, to: CardBox, y: number): boolean => {
  const first = Math.min(from.lastColumn, to.lastColumn) + 1;
  const last = Math.max(from.column, to.column) - 1;
  for (let column = first; column <= last; column += 1)
    for (const box of ground.inColumn(column)) if (y > box.y - 3 && y < bottom(box) + 3) return false;
  return true;
};

const vertical = (ground: Ground, from: CardBox, to: CardBox, track: number): readonly Point[] => {
  const down = to.y > from.y;
  const upper = down ? from : to;
  const lower = down ? to : from;
  const first = Math.max(from.column, to.column);
  const column = ground.columns[first];
  // Up-arrows stand beside down-arrows, so a pair of both can be told apart.
  const x = (column === undefined ? from.x : column.x + column.width / 2) + (down ? -8 : 8);
  const blocked = ground
    .inColumn(first)
    .some(box => box !== from && box !== to && box.y < lower.y && bottom(box) > bottom(upper));
  if (!blocked)
    return [
      { x, y: down ? bottom(from) : from.y },
      { x, y: down ? to.y : bottom(to) },
    ];
  const aside = gutterX(ground, Math.max(from.lastColumn, to.lastColumn)) + track;
  return [
    { x: right(from), y: port(from) },
    { x: aside, y: port(from) },
    { x: aside, y: port(to) },
    { x: right(to), y: port(to) },
  ];
};

const sideways = (ground: Ground, from: CardBox, to: CardBox, track: number): readonly Point[] => {
  const forward = to.column > from.lastColumn;
  const start: Point = { x: forward ? right(from) : from.x, y: port(from) };
  const end: Point = { x: forward ? to.x : right(to), y: port(to) };
  if (Math.abs(start.y - end.y) < 1 && isFree(ground, from, to, start.y)) return [start, end];
  const leave = gutterX(ground, forward ? from.lastColumn : from.column - 1) + track;
  const enter = gutterX(ground, forward ? to.column - 1 : to.lastColumn) + track;
  if (leave === enter || isFree(ground, from, to, start.y))
    return [start, { x: enter, y: start.y }, { x: enter, y: end.y }, end];
  if (isFree(ground, from, to, end.y)) return [start, { x: leave, y: start.y }, { x: leave, y: end.y }, end];
  const channel = channelY(ground, from, to) + track / 2;
  return [
    start,
    { x: leave, y: start.y },
    { x: leave, y: channel },
    { x: enter, y: channel },
    { x: enter, y: end.y },
    end,
  ];
};

/** Where a label would be written on a link that has none: where its arrow leaves. */
const writingPlace = ([start, next]: readonly Point[], gutterMiddle: number): Point => {
  if (start === undefined || next === undefined) return { x: 0, y: 0 };
  return start.x === next.x ? { x: start.x, y: (start.y + next.y) / 2 } : { x: gutterMiddle, y: start.y - 8 };
};

/** A route, and the columns whose cards and places it was found from. */
export type FoundRoute = { readonly route: LinkRoute; readonly first: number; readonly last: number };

export const routeLink = (
  ground: Ground,
  link: { readonly id: LinkId; readonly kind: LinkKind; readonly label: string },
  from: CardBox,
  to: CardBox,
): FoundRoute => {
  const track = trackOf(from.id);
  const apart = to.column > from.lastColumn || to.lastColumn < from.column;
  const usual = apart ? sideways(ground, from, to, track) : vertical(ground, from, to, track);
  const crosses = ground.spanning && crossesCard(ground, from, to, usual);
  const aside = crosses
    ? detour(ground, from, to, { from: port(from), to: port(to) }, gutter => gutterX(ground, gutter) + track)
    : null;
  const points = aside?.points ?? usual;
  let firstColumn = Math.min(from.column, to.column);
  let lastColumn = Math.max(from.lastColumn, to.lastColumn);
  // Beside the columns of its cards a way reads the gutters around them.
  const reach = 2 + (crosses ? (aside?.reach ?? ground.columns.length) : 0);
  const read = {
    first: Math.max(0, firstColumn - reach),
    last: Math.min(ground.columns.length, lastColumn + reach),
  };
  for (const point of points) {
    const column = columnAt(ground.columns, point.x);
    firstColumn = Math.min(firstColumn, column);
    lastColumn = Math.max(lastColumn, column);
  }
  const route: LinkRoute = {
    ...link,
    from,
    to,
    points,
    labelBox: null,
    labelAt: writingPlace(
      points,
      gutterX(ground, points[0]?.x === from.x ? from.column - 1 : from.lastColumn),
    ),
    firstColumn: Math.max(0, firstColumn),
    lastColumn: lastColumn + 1,
  };
  return { route, ...read };
};

const samePoints = (one: readonly Point[], other: readonly Point[]) =>
  one.length === other.length &&
  one.every((point, index) => point.x === other[index]?.x && point.y === other[index]?.y);

export const sameRoute = (one: LinkRoute, other: LinkRoute): boolean =>
  one.kind === other.kind &&
  one.label === other.label &&
  one.from === other.from &&
  one.to === other.to &&
  sameLabel(one.labelBox, other.labelBox) &&
  one.labelAt.x === other.labelAt.x &&
  one.labelAt.y === other.labelAt.y &&
  samePoints(one.points, other.points);
