import { chartScale } from './chart-scale.ts';
import { drawing, PAGE_WIDTH, shortName, type Written } from './drawing.ts';
import type { FigureChart, PlaceMark } from './network-report.ts';
import {
  CHART_INK,
  dotMark,
  flagMark,
  hollowMark,
  pathMark,
  reachMark,
  ringMark,
  textMark,
} from './svg-marks.ts';

type Places = Extract<FigureChart, { readonly kind: 'places' }>;
type Spot = readonly [x: number, y: number];

const HEIGHT = 340;
const MARGIN = 24;
const FLOOR = HEIGHT - 22;
/** So many names can be read between the marks, of so many signs. */
const NAMED = 24;
const SIGNS = 18;

const placeMark = (spot: Spot, mark: PlaceMark): string => {
  switch (mark) {
    case 'highest':
      return flagMark(spot, 'high');
    case 'lowest':
      return flagMark(spot, 'low');
    case 'middle':
      return dotMark(spot, 2.2, CHART_INK.quiet);
    case 'thin':
      return hollowMark(spot, 2.2);
  }
};

/** What the marks are, side by side under the map. */
const legend = ({ points, markNames, hull, hullName }: Places): string => {
  const marks = (['highest', 'middle', 'lowest', 'thin'] as const).filter(mark =>
    points.some(point => point.mark === mark),
  );
  const step = PAGE_WIDTH / 5;
  const y = HEIGHT - 6;
  return [
    ...marks.map(
      (mark, at) => placeMark([at * step + 6, y - 3], mark) + textMark([at * step + 16, y], markNames[mark]),
    ),
    ...(hull.length < 3
      ? []
      : [
          pathMark(
            [
              [marks.length * step, y - 3],
              [marks.length * step + 14, y - 3],
            ],
            CHART_INK.quiet,
            { dash: '4 3' },
          ),
          textMark([marks.length * step + 20, y], hullName),
        ]),
  ].join('');
};

/** Places to one scale, with rings of distance around the centre, service radii and the outline of everything. */
export const drawPlaces = (chart: Places, written: Written): string => {
  const { points, hull } = chart;
  const all = [...points, ...hull];
  const [west, east] = [Math.min(...all.map(({ x }) => x)), Math.max(...all.map(({ x }) => x))];
  const [south, north] = [Math.min(...all.map(({ y }) => y)), Math.max(...all.map(({ y }) => y))];
  const scale = Math.min(
    (PAGE_WIDTH - 2 * MARGIN) / Math.max(1, east - west),
    (FLOOR - 2 * MARGIN) / Math.max(1, north - south),
  );
  const at = ({ x, y }: { readonly x: number; readonly y: number }): Spot => [
    PAGE_WIDTH / 2 + (x - (west + east) / 2) * scale,
    FLOOR / 2 - (y - (south + north) / 2) * scale,
  ];
  const centre = at({ x: 0, y: 0 });
  const reach = Math.max(...all.map(({ x, y }) => Math.hypot(x, y)));
  const rings = chartScale([0, Math.max(1, reach)], [0, 1], 5).ticks.filter(
    km => km > 0 && centre[1] - km * scale > 8,
  );
  const corners = hull.map(at);
  return drawing(HEIGHT, [
    ...rings.flatMap(km => [
      ringMark(centre, km * scale),
      textMark([centre[0], centre[1] - km * scale - 2], `${written(km)} km`, { anchor: 'middle', size: 7 }),
    ]),
    corners.length < 3
      ? ''
      : pathMark([...corners, ...corners.slice(0, 1)], CHART_INK.quiet, { dash: '4 3' }),
    ...points.flatMap(point =>
      point.radiusKm === null || point.radiusKm <= 0 ? [] : [reachMark(at(point), point.radiusKm * scale)],
    ),
    ...points.map(point => placeMark(at(point), point.mark)),
    ...(points.length > NAMED
      ? []
      : points.map(point => {
          const [x, y] = at(point);
          return textMark([x + 6, y + 3], shortName(point.name, SIGNS), { size: 7, colour: CHART_INK.text });
        })),
    legend(chart),
  ]);
};
