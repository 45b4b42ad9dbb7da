import { element, textLine } from '../svg/markup.ts';

export const CHART_INK = {
  text: '#1f2430',
  mark: '#006392',
  high: '#006392',
  low: '#b25e11',
  line: '#9aa3b2',
  quiet: '#5a6272',
  rule: '#e3e6ec',
} as const;

type Spot = readonly [x: number, y: number];
type Stroke = { readonly width?: number; readonly dash?: string };

export const pathMark = (
  spots: readonly Spot[],
  colour: string,
  { width = 0.8, dash }: Stroke = {},
): string =>
  spots.length < 2
    ? ''
    : element('path', {
        d: `M${spots.map(([x, y]) => `${x.toFixed(1)} ${y.toFixed(1)}`).join('L')}`,
        fill: 'none',
        stroke: colour,
        'stroke-width': width,
        'stroke-dasharray': dash ?? null,
      });

export const dotMark = ([cx, cy]: Spot, r: number, colour: string): string =>
  element('circle', { cx, cy, r, fill: colour });

/** Up for high, down for low: told apart in black and white too. */
export const flagMark = ([x, y]: Spot, flag: 'high' | 'low' | null): string => {
  if (flag === null) return dotMark([x, y], 2.2, CHART_INK.line);
  const up = flag === 'high' ? -1 : 1;
  const corners = [
    [x, y + 4 * up],
    [x + 3.6, y - 2.6 * up],
    [x - 3.6, y - 2.6 * up],
  ];
  return element('polygon', {
    points: corners.map(corner => corner.map(value => value.toFixed(1)).join(',')).join(' '),
    fill: CHART_INK[flag],
  });
};

/** A place with too little evidence: hollow. */
export const hollowMark = ([cx, cy]: Spot, r: number): string =>
  element('circle', { cx, cy, r, fill: '#ffffff', stroke: CHART_INK.quiet, 'stroke-width': 0.8 });

/** How far somewhere serves. */
export const reachMark = ([cx, cy]: Spot, r: number): string =>
  element('circle', {
    cx,
    cy,
    r,
    fill: CHART_INK.mark,
    'fill-opacity': 0.08,
    stroke: CHART_INK.mark,
    'stroke-opacity': 0.35,
    'stroke-width': 0.4,
  });

/** A ring of one distance around a centre. */
export const ringMark = ([cx, cy]: Spot, r: number): string =>
  element('circle', {
    cx,
    cy,
    r,
    fill: 'none',
    stroke: CHART_INK.rule,
    'stroke-width': 0.6,
    'stroke-dasharray': '2 3',
  });

export const barMark = (x: number, y: number, width: number, height: number): string =>
  element('rect', { x, y, width, height, fill: CHART_INK.mark });

export const textMark = (
  [x, y]: Spot,
  text: string,
  {
    anchor = 'start',
    size = 8,
    turn = 0,
    colour = CHART_INK.quiet,
  }: {
    readonly anchor?: 'start' | 'middle' | 'end';
    readonly size?: number;
    /** Degrees around its place. */
    readonly turn?: number;
    readonly colour?: string;
  } = {},
): string =>
  textLine(x, y, text, {
    'font-family': 'NotoSansSC',
    'font-size': size,
    fill: colour,
    'text-anchor': anchor,
    transform: turn === 0 ? null : `rotate(${turn} ${x.toFixed(1)} ${y.toFixed(1)})`,
  });
