import { textLength } from './text-length.ts';

/** A point lies above, below or within what chance explains; the judgement is made elsewhere, never from the drawing. */
export type FunnelFlag = 'above' | 'below' | 'within';

export type FunnelPoint = {
  readonly id: string;
  readonly name: string;
  /** Units judged: the evidence behind the score. */
  readonly count: number;
  /** 0–100. */
  readonly score: number;
  readonly flag: FunnelFlag;
};

/** Limits at one amount of evidence, scores 0–100: 95 % (.025/.975) and 99.8 % (.001/.999). */
export type FunnelLimit = {
  readonly count: number;
  readonly low998: number;
  readonly low95: number;
  readonly high95: number;
  readonly high998: number;
};

const outlines: { readonly [Flag in FunnelFlag]: string } = {
  within: 'm-3.6 0a3.6 3.6 0 1 0 7.2 0a3.6 3.6 0 1 0 -7.2 0z',
  above: 'm0 -6l5.4 10h-10.8z',
  below: 'm0 6l5.4 -10h-10.8z',
};

/** The outline of a mark around a place: circle, triangle up, triangle down. */
export const flagShape = (flag: FunnelFlag, x: number, y: number): string =>
  `M${x.toFixed(1)} ${y.toFixed(1)}${outlines[flag]}`;

/** The outline of a ring around a mark. */
export const ringShape = (x: number, y: number): string =>
  `M${(x - 9).toFixed(1)} ${y.toFixed(1)}a9 9 0 1 0 18 0a9 9 0 1 0 -18 0z`;

type Label = {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  readonly anchor: 'start' | 'end';
};

/** Where names fit: beside their point, left of it near the right edge; one that would cover another is left out. */
export const placeLabels = (
  points: readonly { readonly id: string; readonly name: string; readonly x: number; readonly y: number }[],
  width: number,
  /** What stands there already. */
  kept: readonly { readonly left: number; readonly right: number; readonly y: number }[] = [],
): readonly Label[] => {
  const taken = [...kept];
  const labels: Label[] = [];
  for (const { id, name, x, y } of points) {
    const length = textLength(name);
    const fitsRight = x + 9 + length <= width;
    const left = fitsRight ? x + 9 : x - 9 - length;
    const box = { left, right: left + length, y };
    const collides = taken.some(
      other => Math.abs(other.y - box.y) < 14 && other.left < box.right + 4 && box.left < other.right + 4,
    );
    if (collides) continue;
    taken.push(box);
    labels.push({ id, x: fitsRight ? x + 9 : x - 9, y: y + 4, anchor: fitsRight ? 'start' : 'end' });
  }
  return labels;
};

/** The least evidence and the most that is drawn: that of the points with a little room, as far as limits reach. */
export const countDomain = (
  points: readonly Pick<FunnelPoint, 'count'>[],
  limits: readonly FunnelLimit[],
): readonly [number, number] => {
  const counts = points.length > 0 ? points.map(({ count }) => count) : limits.map(({ count }) => count);
  const [least, most] = [Math.min(...counts), Math.max(...counts)];
  const room = Math.max(0.08 * (most - least), 0.01 * most, 1);
  return [
    Math.min(least, Math.max(least - room, limits[0]?.count ?? -Infinity)),
    Math.max(most, Math.min(most + room, limits.at(-1)?.count ?? Infinity)),
  ];
};

/** The limits from one amount of evidence to another, with the ends in between worked out. */
export const limitsWithin = (
  limits: readonly FunnelLimit[],
  [from, to]: readonly [number, number],
): readonly FunnelLimit[] => {
  const at = (count: number): readonly FunnelLimit[] => {
    const after = limits.findIndex(limit => limit.count >= count);
    const [before, next] = [limits[after - 1], limits[after]];
    if (before === undefined || next === undefined || next.count === count) return [];
    const share = (count - before.count) / (next.count - before.count);
    const between = (read: (limit: FunnelLimit) => number) =>
      read(before) + share * (read(next) - read(before));
    return [
      {
        count,
        low998: between(({ low998 }) => low998),
        low95: between(({ low95 }) => low95),
        high95: between(({ high95 }) => high95),
        high998: between(({ high998 }) => high998),
      },
    ];
  };
  return [...at(from), ...limits.filter(({ count }) => count >= from && count <= to), ...at(to)];
};
