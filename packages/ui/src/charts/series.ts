import type { FunnelFlag } from './funnel.ts';

/** One place of a series in the order of time. Null where nothing was measured. */
export type SeriesPoint = {
  readonly value: number | null;
  /** How sure it is: drawn as a bar around the value. */
  readonly interval: { readonly low: number; readonly high: number } | null;
  readonly flag: FunnelFlag;
};

export type SeriesLine = {
  readonly id: string;
  /** In the language of the screen; said with every point where there are several lines. */
  readonly name: string;
  /** One for each place. */
  readonly points: readonly SeriesPoint[];
};

export type SeriesPlace = {
  readonly id: string;
  readonly name: string;
  /** What stands behind the values, such as "58 dealers, 87 visits". */
  readonly evidence: string;
  readonly limits: { readonly low: number; readonly high: number } | null;
};

/** The range of everything drawn with room around, and whole steps of `step` at both ends. */
export const seriesDomain = (
  places: readonly SeriesPlace[],
  lines: readonly SeriesLine[],
  target: number | null,
  step: number,
): readonly [number, number] => {
  const values = [
    ...(target === null ? [] : [target]),
    ...places.flatMap(({ limits }) => (limits === null ? [] : [limits.low, limits.high])),
    ...lines.flatMap(({ points }) =>
      points.flatMap(({ value, interval }) => [
        ...(value === null ? [] : [value]),
        ...(interval === null ? [] : [interval.low, interval.high]),
      ]),
    ),
  ];
  if (values.length === 0) return [0, step];
  const low = Math.floor(Math.min(...values) / step) * step;
  const high = Math.ceil(Math.max(...values) / step) * step;
  return high > low ? [low, high] : [low, low + step];
};

type At = (value: number) => number;

/** A path through the places that have a value; it breaks where one has none. */
export const seriesPath = (points: readonly SeriesPoint[], x: At, y: At): string => {
  let broken = true;
  let path = '';
  points.forEach(({ value }, at) => {
    if (value === null) broken = true;
    else {
      path += `${broken ? 'M' : 'L'}${x(at).toFixed(1)} ${y(value).toFixed(1)}`;
      broken = false;
    }
  });
  return path;
};

/** Limits as steps, each half a place wide to either side. */
export const limitPath = (places: readonly SeriesPlace[], side: 'low' | 'high', x: At, y: At): string => {
  let path = '';
  let before: number | null = null;
  places.forEach(({ limits }, at) => {
    const value = limits?.[side] ?? null;
    if (value !== null)
      path += `${before === null ? 'M' : 'L'}${x(at - 0.5).toFixed(1)} ${y(value).toFixed(1)}H${x(at + 0.5).toFixed(1)}`;
    before = value;
  });
  return path;
};
