import { chartScale, type ChartScale } from './chart-scale.ts';
import { drawPlaces } from './draw-places.ts';
import { drawing, PAGE_WIDTH as WIDTH, shortName as short, type Written } from './drawing.ts';
import type { FigureChart } from './network-report.ts';
import type { NumberWriter } from './shown-numbers.ts';
import { barMark, CHART_INK, dotMark, flagMark, pathMark, textMark } from './svg-marks.ts';

type ChartOf<Kind extends FigureChart['kind']> = Extract<FigureChart, { readonly kind: Kind }>;

const HEIGHT = 220;
const BARS_HEIGHT = 190;
const LEFT = 46;
const RIGHT = WIDTH - 12;
const TOP = 14;
/** So many rows or names fit side by side. */
const NAMED_ROWS = 20;
const NAMED_COLUMNS = 70;
const SIGNS_OF_NAME = 14;

/** Round numbers up the left side with a quiet line each, and what they count. */
const sideAxis = (scale: ChartScale, written: Written, name: string): string =>
  [
    textMark([0, 8], name, { size: 8 }),
    ...scale.ticks.flatMap(tick => [
      pathMark(
        [
          [LEFT, scale.at(tick)],
          [RIGHT, scale.at(tick)],
        ],
        CHART_INK.rule,
      ),
      textMark([LEFT - 6, scale.at(tick) + 3], written(tick), { anchor: 'end' }),
    ]),
  ].join('');

const targetLine = (
  scale: ChartScale,
  target: { readonly name: string; readonly value: number } | null,
): string =>
  target === null
    ? ''
    : pathMark(
        [
          [LEFT, scale.at(target.value)],
          [RIGHT, scale.at(target.value)],
        ],
        CHART_INK.quiet,
        {
          dash: '5 3',
        },
      ) + textMark([RIGHT, scale.at(target.value) - 3], target.name, { anchor: 'end' });

const drawBars = ({ bars, xName, yName }: ChartOf<'bars'>, written: Written): string => {
  const floor = BARS_HEIGHT - 34;
  const scale = chartScale([0, ...bars.map(({ value }) => value)], [floor, TOP + 6], 5);
  const step = (RIGHT - LEFT) / Math.max(1, bars.length);
  return drawing(BARS_HEIGHT, [
    sideAxis(scale, written, yName),
    ...bars.flatMap(({ name, value }, at) => [
      barMark(LEFT + step * (at + 0.1), scale.at(value), step * 0.8, floor - scale.at(value)),
      textMark([LEFT + step * (at + 0.5), scale.at(value) - 3], written(value), { anchor: 'middle' }),
      textMark([LEFT + step * (at + 0.5), floor + 12], name, { anchor: 'middle' }),
    ]),
    textMark([RIGHT, floor + 26], xName, { anchor: 'end' }),
  ]);
};

/** A row an item with its name beside it: for names that are sentences. */
const drawRows = ({ items, target, yName }: ChartOf<'intervals'>, written: Written): string => {
  const rowHeight = 15;
  const left = 300;
  const floor = TOP + 10 + rowHeight * items.length;
  const values = items.flatMap(({ low, value, high }) => [low, value, high]);
  const scale = chartScale([...values, ...(target === null ? [] : [target.value])], [left, RIGHT - 20], 8);
  return drawing(floor + 30, [
    ...scale.ticks.flatMap(tick => [
      pathMark(
        [
          [scale.at(tick), TOP + 4],
          [scale.at(tick), floor],
        ],
        CHART_INK.rule,
      ),
      textMark([scale.at(tick), floor + 12], written(tick), { anchor: 'middle' }),
    ]),
    ...(target === null
      ? []
      : [
          pathMark(
            [
              [scale.at(target.value), TOP],
              [scale.at(target.value), floor],
            ],
            CHART_INK.quiet,
            {
              dash: '5 3',
            },
          ),
          textMark([scale.at(target.value), TOP - 4], target.name, { anchor: 'middle' }),
        ]),
    ...items.flatMap(({ name, low, value, high }, at) => {
      const y = TOP + 10 + rowHeight * (at + 0.5);
      return [
        textMark([left - 10, y + 3], short(name, 42), { anchor: 'end', colour: '#1f2430' }),
        pathMark(
          [
            [scale.at(low), y],
            [scale.at(high), y],
          ],
          CHART_INK.line,
          { width: 2 },
        ),
        dotMark([scale.at(value), y], 2.6, CHART_INK.mark),
      ];
    }),
    textMark([RIGHT, floor + 26], yName, { anchor: 'end' }),
  ]);
};

/** A column an item, as in a caterpillar: what is compared is the whole. */
const drawColumns = ({ items, target, yName }: ChartOf<'intervals'>, written: Written): string => {
  const named = items.length <= NAMED_COLUMNS;
  const floor = HEIGHT - (named ? 66 : 12);
  const values = items.flatMap(({ low, value, high }) => [low, value, high]);
  const scale = chartScale([...values, ...(target === null ? [] : [target.value])], [floor, TOP + 6], 6);
  const step = (RIGHT - LEFT) / items.length;
  return drawing(HEIGHT, [
    sideAxis(scale, written, yName),
    targetLine(scale, target),
    ...items.flatMap(({ name, low, value, high }, at) => {
      const x = LEFT + step * (at + 0.5);
      return [
        pathMark(
          [
            [x, scale.at(low)],
            [x, scale.at(high)],
          ],
          CHART_INK.line,
          { width: Math.min(2, step * 0.5) },
        ),
        dotMark([x, scale.at(value)], Math.min(2.4, step * 0.6), CHART_INK.mark),
        ...(named
          ? [
              textMark([x + 3, floor + 8], short(name, SIGNS_OF_NAME), {
                anchor: 'end',
                size: 6.5,
                turn: -55,
              }),
            ]
          : []),
      ];
    }),
  ]);
};

const drawPoints = (
  { points, curves, target, xName, yName }: ChartOf<'points'>,
  written: Written,
): string => {
  const floor = HEIGHT - 34;
  const heights = curves.flatMap(curve => curve.points.map(({ y }) => y));
  const y = chartScale([target.value, ...points.map(point => point.y), ...heights], [floor, TOP + 6], 6);
  const x = chartScale(
    [...points.map(point => point.x), ...curves.flatMap(curve => curve.points.map(point => point.x))],
    [LEFT, RIGHT],
    8,
  );
  return drawing(HEIGHT, [
    sideAxis(y, written, yName),
    ...x.ticks.map(tick => textMark([x.at(tick), floor + 12], String(tick), { anchor: 'middle' })),
    textMark([RIGHT, floor + 26], xName, { anchor: 'end' }),
    targetLine(y, target),
    ...curves.map(curve =>
      pathMark(
        curve.points.map(point => [x.at(point.x), y.at(point.y)]),
        CHART_INK.line,
        curve.strong ? { width: 1 } : { width: 0.8, dash: '2 2' },
      ),
    ),
    ...points.map(point => flagMark([x.at(point.x), y.at(point.y)], point.flag)),
    ...points.flatMap(point =>
      point.flag === null
        ? []
        : [
            textMark([x.at(point.x) + 6, y.at(point.y) + 3], short(point.name, SIGNS_OF_NAME + 6), {
              size: 7,
              colour: '#1f2430',
            }),
          ],
    ),
  ]);
};

const drawSeries = (
  { places, lines, limits, target, yName }: ChartOf<'series'>,
  written: Written,
): string => {
  const floor = HEIGHT - 34;
  const values = [
    ...lines.flatMap(line => line.values.filter(value => value !== null)),
    ...(limits?.ranges ?? []).flatMap(range => (range === null ? [] : [range.low, range.high])),
    ...(target === null ? [] : [target.value]),
  ];
  const scale = chartScale(values.length === 0 ? [0] : values, [floor, TOP + 6], 6);
  const step = (RIGHT - LEFT) / places.length;
  const x = (at: number): number => LEFT + step * (at + 0.5);
  const along = (numbers: readonly (number | null)[]): readonly (readonly [number, number])[] =>
    numbers.flatMap((value, at) => (value === null ? [] : [[x(at), scale.at(value)] as const]));
  const bound = (side: 'low' | 'high'): string =>
    pathMark(along((limits?.ranges ?? []).map(range => range?.[side] ?? null)), CHART_INK.line, {
      dash: '2 2',
    });
  return drawing(HEIGHT, [
    sideAxis(scale, written, yName),
    targetLine(scale, target),
    bound('low'),
    bound('high'),
    ...lines.flatMap(({ name, values: of }, place) => {
      const points = along(of);
      const colour = place === 0 ? CHART_INK.high : CHART_INK.low;
      const [lastX = LEFT, lastY = floor] = points.at(-1) ?? [];
      return [
        pathMark(points, colour, { width: 1.4 }),
        ...points.map(point => dotMark(point, 2.6, colour)),
        ...(lines.length < 2 ? [] : [textMark([lastX + 6, lastY + 3], name, { colour })]),
      ];
    }),
    ...places.map((name, at) =>
      textMark([x(at), floor + 12], short(name, 24), { anchor: 'middle', size: 7.5 }),
    ),
  ]);
};

/** A chart as SVG for a page 758 points wide; null where there is nothing to draw. */
export const drawChart = (chart: FigureChart, numbers: NumberWriter): string | null => {
  const written: Written = value => numbers.text(value, chart.style);
  switch (chart.kind) {
    case 'bars':
      return chart.bars.length === 0 ? null : drawBars(chart, written);
    case 'intervals':
      if (chart.items.length === 0) return null;
      return chart.items.length <= NAMED_ROWS ? drawRows(chart, written) : drawColumns(chart, written);
    case 'points':
      return chart.points.length === 0 ? null : drawPoints(chart, written);
    case 'places':
      return chart.points.length === 0 ? null : drawPlaces(chart, written);
    case 'series':
      return chart.places.length === 0 ? null : drawSeries(chart, written);
  }
};
