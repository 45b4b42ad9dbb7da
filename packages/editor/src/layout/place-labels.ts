import type { LinkId } from '@truthline/blueprint';
import { columnAt } from './columns.ts';
import { bottom, type Box, type Point } from './geometry.ts';
import type { Ground } from './layout.ts';
import { LABEL_STUB, labelGutter, type LabelText } from './link-label.ts';
import type { LinkRoute } from './link-route.ts';

/** Where a label stands. */
export type LabelBox = Box & LabelText;

/** A stretch of the height that is taken. */
type Taken = { readonly top: number; readonly bottom: number };

/** Free between two labels, and between a label and a card. */
const APART = 1;
/** Free between a label and the cards on both sides of its gutter. */
const BESIDE = 2;

const walk = (taken: readonly Taken[], from: number, height: number, down: boolean): number => {
  let top = from;
  for (let index = 0; index < taken.length; index += 1) {
    const next = taken[down ? index : taken.length - 1 - index];
    if (next === undefined || top >= next.bottom + APART || top + height <= next.top - APART) continue;
    top = down ? next.bottom + APART : next.top - APART - height;
  }
  return top;
};

/** The top nearest to the wished one at which a height is free. `taken` is in order and free of overlaps. */
const nearestFree = (taken: readonly Taken[], wish: number, height: number, low: number, high: number) => {
  const tops = [walk(taken, wish, height, true), walk(taken, wish, height, false)].filter(
    top => top >= low && top + height <= high,
  );
  return tops.toSorted((one, other) => Math.abs(one - wish) - Math.abs(other - wish))[0] ?? null;
};

const take = (taken: Taken[], top: number, height: number): void => {
  const place = taken.findIndex(other => other.top > top);
  taken.splice(place === -1 ? taken.length : place, 0, { top, bottom: top + height });
};

const kept = <K>(all: Map<K, Taken[]>, key: K, make: () => Taken[]): Taken[] => {
  const found = all.get(key);
  if (found !== undefined) return found;
  const made = make();
  all.set(key, made);
  return made;
};

/** A link that goes straight up or down between two cards of one column. */
const straight = ({ points: [start, end, more] }: LinkRoute): readonly [Point, Point] | null =>
  start !== undefined && end !== undefined && more === undefined && start.x === end.x ? [start, end] : null;

export type Labelled = { readonly route: LinkRoute; readonly text: LabelText };

/** Where the arrow leaves, above it; below where it turns down, so that two exits have two places. */
const wishedTop = ({ points: [start, , third] }: LinkRoute, height: number): number =>
  start === undefined ? 0 : third !== undefined && third.y > start.y ? start.y + 3 : start.y - 1 - height;

/**
 * A place for every label: between its two cards where the arrow goes straight from one to the other, else in the gutter
 * where the arrow leaves, as near to it as is free. No label covers another or a card.
 */
export const placeLabels = (ground: Ground, labelled: readonly Labelled[]): ReadonlyMap<LinkId, LabelBox> => {
  const places = new Map<LinkId, LabelBox>();
  const inColumns = new Map<number, Taken[]>();
  const inGutters = new Map<number, Taken[]>();
  const put = ({ route }: Labelled, taken: Taken[], text: LabelText, middle: number, top: number) => {
    take(taken, top, text.height);
    places.set(route.id, { ...text, x: middle - text.width / 2, y: top });
  };

  const outside: Labelled[] = [];
  for (const each of labelled) {
    const ends = straight(each.route);
    const { height } = each.text;
    if (ends === null) {
      outside.push(each);
      continue;
    }
    const [start, end] = ends;
    const low = Math.min(start.y, end.y) + APART;
    const high = Math.max(start.y, end.y) - APART;
    const taken = kept(inColumns, columnAt(ground.columns, start.x), () => []);
    // In a narrow gap the first stands at the top, or there would be no room for the second.
    const wish = high - low < 3 * height ? low + 1.5 : (low + high - height) / 2;
    const top = nearestFree(taken, wish, height, low, high);
    if (top === null) outside.push(each);
    else put(each, taken, each.text, start.x, top);
  }

  const gutterOf = (index: number) => ground.columns[index]?.gutter ?? 0;
  const roomFor = ({ route, text }: Labelled): { readonly gutter: number; readonly text: LabelText } => {
    const leaves = route.points[0]?.x === route.from.x ? route.from.column - 1 : route.from.lastColumn;
    const usual = labelGutter(route.from, route.to);
    const roomy = [leaves, usual].find(gutter => gutterOf(gutter) >= text.width + 2 * BESIDE);
    if (roomy !== undefined) return { gutter: roomy, text };
    let gutter = usual;
    while (gutter < ground.columns.length - 1 && gutterOf(gutter) < LABEL_STUB.width + 2 * BESIDE)
      gutter += 1;
    return { gutter, text: LABEL_STUB };
  };
  const spanningOver = (gutter: number): Taken[] =>
    ground
      .inColumn(gutter)
      .filter(box => box.lastColumn > gutter)
      .map(box => ({ top: box.y, bottom: bottom(box) }));
  const wishes = outside
    .map(each => ({ each, ...roomFor(each) }))
    .map(wish => ({ ...wish, top: wishedTop(wish.each.route, wish.text.height) }))
    .toSorted(
      (one, other) =>
        one.gutter - other.gutter ||
        one.top - other.top ||
        (one.each.route.id < other.each.route.id ? -1 : 1),
    );
  for (const { each, gutter, text, top } of wishes) {
    const column = ground.columns[gutter];
    if (column === undefined) continue;
    const taken = kept(inGutters, gutter, () => (ground.spanning ? spanningOver(gutter) : []));
    const found = nearestFree(taken, top, text.height, -Infinity, Infinity) ?? top;
    put(each, taken, text, column.x + column.width + column.gutter / 2, found);
  }
  return places;
};

export const sameLabel = (one: LabelBox | null, other: LabelBox | null): boolean =>
  one === other ||
  (one !== null &&
    other !== null &&
    one.x === other.x &&
    one.y === other.y &&
    one.lines.length === other.lines.length &&
    one.lines.every((line, index) => line === other.lines[index]));
