// oxlint-disable-next-line typescript/triple-slash-reference -- packages that import a report must find these types too
/// <reference path="./pptxgenjs.d.ts" />
import type { ChartKind, ChartLook, ChartSeries } from 'pptxgenjs';
import { chartScale } from './chart-scale.ts';
import type { FigureChart, PlaceMark } from './network-report.ts';
import { FORMAT_CODES } from './shown-numbers.ts';

type Native = {
  readonly kind: ChartKind;
  readonly series: readonly ChartSeries[];
  readonly look: Pick<
    ChartLook,
    | 'barDir'
    | 'catAxisLabelRotate'
    | 'catAxisMaxVal'
    | 'catAxisMinVal'
    | 'catAxisTitle'
    | 'chartColors'
    | 'lineDataSymbol'
    | 'lineDataSymbolSize'
    | 'lineSize'
    | 'showCatAxisTitle'
    | 'showValue'
    | 'valAxisMaxVal'
    | 'valAxisMinVal'
    | 'valAxisTitle'
  > & { readonly valAxisLabelFormatCode: string; readonly showLegend: boolean };
};

type ChartOf<Kind extends FigureChart['kind']> = Extract<FigureChart, { readonly kind: Kind }>;

const MARK = '006392';
const QUIET = '9AA3B2';
const LOW = 'B25E11';
const TARGET = '5A6272';

const PLACE_MARKS = [
  { mark: 'middle', colour: TARGET },
  { mark: 'highest', colour: MARK },
  { mark: 'lowest', colour: LOW },
  { mark: 'thin', colour: 'C3C9D4' },
] as const satisfies readonly { readonly mark: PlaceMark; readonly colour: string }[];
/** So many names can be read under a chart. */
const NAMES_READ = 16;

/** The axis ends at round numbers around what is shown: nobody is helped by a chart of scores that begins at nought. */
const bounds = (
  values: readonly number[],
): { readonly valAxisMinVal: number; readonly valAxisMaxVal: number } => {
  const { ticks } = chartScale(values, [0, 1], 6);
  return { valAxisMinVal: ticks[0] ?? 0, valAxisMaxVal: ticks.at(-1) ?? 1 };
};

const everywhere = (
  target: { readonly name: string; readonly value: number } | null,
  labels: readonly string[],
): readonly ChartSeries[] =>
  target === null ? [] : [{ name: target.name, labels, values: labels.map(() => target.value) }];

const barChart = ({ bars, xName, yName, style }: ChartOf<'bars'>): Native => ({
  kind: 'bar',
  series: [{ name: yName, labels: bars.map(({ name }) => name), values: bars.map(({ value }) => value) }],
  look: {
    barDir: 'col',
    chartColors: [MARK],
    catAxisTitle: xName,
    showCatAxisTitle: true,
    showValue: true,
    valAxisMinVal: 0,
    valAxisTitle: yName,
    valAxisLabelFormatCode: FORMAT_CODES[style],
    showLegend: false,
  },
});

const intervalChart = (chart: ChartOf<'intervals'>): Native => {
  const { items, yName, lowName, highName, target, style } = chart;
  const labels = items.map(({ name }) => name);
  return {
    kind: 'line',
    series: [
      { name: highName, labels, values: items.map(({ high }) => high) },
      { name: yName, labels, values: items.map(({ value }) => value) },
      { name: lowName, labels, values: items.map(({ low }) => low) },
      ...everywhere(target, labels),
    ],
    look: {
      chartColors: [QUIET, MARK, QUIET, TARGET],
      lineDataSymbol: 'dash',
      lineDataSymbolSize: 5,
      lineSize: 0.75,
      ...(items.length > NAMES_READ ? { catAxisLabelRotate: 270 } : {}),
      ...bounds(items.flatMap(({ low, high }) => [low, high])),
      valAxisTitle: yName,
      valAxisLabelFormatCode: FORMAT_CODES[style],
      showLegend: true,
    },
  };
};

const pointChart = ({
  points,
  curves,
  target,
  xName,
  yName,
  flagNames,
  style,
}: ChartOf<'points'>): Native => {
  const curveXs = curves[0]?.points.map(({ x }) => x) ?? [];
  const xs = [...points.map(({ x }) => x), ...curveXs];
  const ofPoints = (flag: 'high' | 'low' | null) => [
    ...points.map(point => (point.flag === flag ? point.y : null)),
    ...curveXs.map(() => null),
  ];
  const flags = (
    [
      ['within', null, TARGET],
      ['high', 'high', MARK],
      ['low', 'low', LOW],
    ] as const
  ).filter(([, flag]) => points.some(point => point.flag === flag));
  const onCurves = (values: readonly number[]) => [...points.map(() => null), ...values];
  return {
    kind: 'scatter',
    series: [
      { name: xName, values: xs },
      ...flags.map(([name, flag]) => ({ name: flagNames[name], values: ofPoints(flag) })),
      ...curves.map(curve => ({ name: curve.name, values: onCurves(curve.points.map(({ y }) => y)) })),
      { name: target.name, values: onCurves(curveXs.map(() => target.value)) },
    ],
    look: {
      chartColors: [...flags.map(([, , colour]) => colour), ...curves.map(() => QUIET), TARGET],
      lineDataSymbol: 'circle',
      lineDataSymbolSize: 4,
      lineSize: 0,
      catAxisTitle: xName,
      showCatAxisTitle: true,
      ...bounds([...points.map(({ y }) => y), ...curves.flatMap(curve => curve.points.map(({ y }) => y))]),
      valAxisTitle: yName,
      valAxisLabelFormatCode: FORMAT_CODES[style],
      showLegend: true,
    },
  };
};

/** How much wider than high a slide's chart is drawn, so that a kilometre is as long on both axes. */
const SLIDE_SHAPE = 2.3;

const placeChart = ({
  points,
  hull,
  markNames,
  hullName,
  xName,
  yName,
  style,
}: ChartOf<'places'>): Native => {
  const closed = [...hull, ...hull.slice(0, 1)];
  const xs = [...points, ...closed].map(({ x }) => x);
  const { ticks } = chartScale(
    [...points, ...closed].map(({ y }) => y),
    [0, 1],
    6,
  );
  const [bottom, top] = [ticks[0] ?? 0, ticks.at(-1) ?? 1];
  const middle = (Math.min(...xs) + Math.max(...xs)) / 2;
  const half = Math.max((SLIDE_SHAPE * (top - bottom)) / 2, (Math.max(...xs) - Math.min(...xs)) / 2);
  const step = (ticks[1] ?? 1) - bottom;
  const marks = PLACE_MARKS.filter(({ mark }) => points.some(point => point.mark === mark));
  return {
    kind: 'scatter',
    series: [
      { name: xName, values: xs },
      ...marks.map(({ mark }) => ({
        name: markNames[mark],
        values: [...points.map(point => (point.mark === mark ? point.y : null)), ...closed.map(() => null)],
      })),
      ...(closed.length === 0
        ? []
        : [{ name: hullName, values: [...points.map(() => null), ...closed.map(({ y }) => y)] }]),
    ],
    look: {
      chartColors: [...marks.map(({ colour }) => colour), QUIET],
      lineDataSymbol: 'circle',
      lineDataSymbolSize: 6,
      lineSize: 0,
      catAxisTitle: xName,
      showCatAxisTitle: true,
      catAxisMinVal: Math.floor((middle - half) / step) * step,
      catAxisMaxVal: Math.ceil((middle + half) / step) * step,
      valAxisMinVal: bottom,
      valAxisMaxVal: top,
      valAxisTitle: yName,
      valAxisLabelFormatCode: FORMAT_CODES[style],
      showLegend: true,
    },
  };
};

const seriesChart = ({ places: labels, lines, limits, target, yName, style }: ChartOf<'series'>): Native => {
  const bound = (side: 'low' | 'high', ranges: NonNullable<typeof limits>['ranges'], name: string) => ({
    name,
    labels,
    values: ranges.map(range => range?.[side] ?? null),
  });
  const series = [
    ...lines.map(({ name, values }) => ({ name, labels, values })),
    ...(limits === null
      ? []
      : [bound('high', limits.ranges, `${limits.name} ▲`), bound('low', limits.ranges, `${limits.name} ▼`)]),
    ...everywhere(target, labels),
  ];
  return {
    kind: 'line',
    series,
    look: {
      chartColors: [
        ...lines.map((_, at) => (at === 0 ? MARK : LOW)),
        ...(limits === null ? [] : [QUIET, QUIET]),
        TARGET,
      ],
      lineDataSymbol: 'circle',
      lineDataSymbolSize: 5,
      lineSize: 1.5,
      ...bounds(series.flatMap(({ values }) => values.filter(value => value !== null))),
      valAxisTitle: yName,
      valAxisLabelFormatCode: FORMAT_CODES[style],
      showLegend: true,
    },
  };
};

/** A chart as the presentation program draws it itself, out of the rounded numbers; null where there is nothing to draw. */
export const nativeChart = (chart: FigureChart): Native | null => {
  switch (chart.kind) {
    case 'bars':
      return chart.bars.length === 0 ? null : barChart(chart);
    case 'intervals':
      return chart.items.length === 0 ? null : intervalChart(chart);
    case 'points':
      return chart.points.length === 0 ? null : pointChart(chart);
    case 'places':
      return chart.points.length === 0 ? null : placeChart(chart);
    case 'series':
      return chart.places.length === 0 ? null : seriesChart(chart);
  }
};
