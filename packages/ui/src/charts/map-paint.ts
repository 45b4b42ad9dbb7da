import type { ChartInk } from './chart-ink.ts';
import { niceTicks } from './linear-scale.ts';
import { toScreen, type MapPoint, type MapSize, type MapView } from './place-map.ts';
import { valueColour } from './value-colours.ts';

export type MapScene = {
  readonly points: readonly MapPoint[];
  readonly hull: readonly { readonly x: number; readonly y: number }[];
  readonly view: MapView;
  readonly size: MapSize;
  readonly ink: ChartInk;
  readonly focused: number | null;
  readonly kilometres: (value: number) => string;
};

const FIGURES_UP_TO = 160;
const NAMES_UP_TO = 24;
/** Thousands of outlines across each other say nothing and take long: then the filled area alone is drawn. */
const OUTLINES_UP_TO = 500;

/** Rings around the centre of the projection, from where its distances are true. */
const paintRings = (context: CanvasRenderingContext2D, { view, size, ink, kilometres }: MapScene): void => {
  const centre = toScreen(view, size, { x: 0, y: 0 });
  const reach = Math.max(
    ...[0, size.width].flatMap(x => [0, size.height].map(y => Math.hypot(x - centre.x, y - centre.y))),
  );
  context.strokeStyle = ink.border;
  context.fillStyle = ink.muted;
  context.setLineDash([2, 4]);
  context.lineWidth = 1;
  for (const km of niceTicks(0, reach / view.scale, 6)) {
    if (km === 0) continue;
    context.beginPath();
    context.arc(centre.x, centre.y, km * view.scale, 0, 2 * Math.PI);
    context.stroke();
    context.fillText(kilometres(km), centre.x, centre.y - km * view.scale - 7);
  }
  context.setLineDash([]);
  context.beginPath();
  context.moveTo(centre.x - 5, centre.y);
  context.lineTo(centre.x + 5, centre.y);
  context.moveTo(centre.x, centre.y - 5);
  context.lineTo(centre.x, centre.y + 5);
  context.strokeStyle = ink.strong;
  context.stroke();
};

const paintHull = (context: CanvasRenderingContext2D, { hull, view, size, ink }: MapScene): void => {
  if (hull.length < 3) return;
  context.beginPath();
  hull.forEach((corner, at) => {
    const { x, y } = toScreen(view, size, corner);
    if (at === 0) context.moveTo(x, y);
    else context.lineTo(x, y);
  });
  context.closePath();
  context.strokeStyle = ink.strong;
  context.setLineDash([6, 4]);
  context.stroke();
  context.setLineDash([]);
};

/** Down for the lowest quarter, up for the highest, else a circle. */
const outline = (
  context: CanvasRenderingContext2D,
  quarter: MapPoint['quarter'],
  x: number,
  y: number,
  radius: number,
): void => {
  context.beginPath();
  if (quarter === 'middle') context.arc(x, y, radius, 0, 2 * Math.PI);
  else {
    const up = quarter === 'highest' ? -1 : 1;
    const wide = radius * 1.35;
    context.moveTo(x - wide, y - up * radius * 0.85);
    context.lineTo(x + wide, y - up * radius * 0.85);
    context.lineTo(x, y + up * radius * 1.4);
    context.closePath();
  }
};

/** Everything in view: rings, radii, frame, then dealers, those with low scores above the others. */
export const paintMap = (context: CanvasRenderingContext2D, scene: MapScene): void => {
  const { points, view, size, ink, focused } = scene;
  context.fillStyle = ink.surface;
  context.fillRect(0, 0, size.width, size.height);
  context.font = `12px ${ink.font}`;
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  paintRings(context, scene);
  const inView = points
    .map((point, at) => ({ point, at, ...toScreen(view, size, point) }))
    .filter(
      ({ x, y, point }) =>
        x > -(point.radiusKm ?? 0) * view.scale - 20 &&
        y > -(point.radiusKm ?? 0) * view.scale - 20 &&
        x < size.width + (point.radiusKm ?? 0) * view.scale + 20 &&
        y < size.height + (point.radiusKm ?? 0) * view.scale + 20,
    )
    .sort((one, other) => (other.point.score ?? 101) - (one.point.score ?? 101));
  context.lineWidth = 1;
  context.strokeStyle = ink.strong;
  context.beginPath();
  for (const { point, x, y } of inView) {
    if (point.radiusKm === null) continue;
    const radius = point.radiusKm * view.scale;
    context.moveTo(x + radius, y);
    context.arc(x, y, radius, 0, 2 * Math.PI);
  }
  context.globalAlpha = 0.07;
  context.fillStyle = ink.accent;
  context.fill();
  context.globalAlpha = 0.7;
  if (inView.length <= OUTLINES_UP_TO) context.stroke();
  context.globalAlpha = 1;
  paintHull(context, scene);
  const withFigures = inView.length <= FIGURES_UP_TO;
  const mark = withFigures ? 11 : 4.5;
  for (const { point, at, x, y } of inView) {
    const colour = point.score === null || point.isThin ? null : valueColour(point.score);
    outline(context, colour === null ? 'middle' : point.quarter, x, y, mark);
    context.fillStyle = colour?.fill ?? ink.sunken;
    context.fill();
    context.strokeStyle = at === focused ? ink.focus : ink.text;
    context.lineWidth = at === focused ? 3 : 1;
    // Dashes take long by the thousand, and cannot be seen on small marks.
    const isDashed = colour === null && inView.length <= OUTLINES_UP_TO;
    if (isDashed) context.setLineDash([2, 2]);
    context.stroke();
    if (isDashed) context.setLineDash([]);
    if (!withFigures) continue;
    context.fillStyle = colour?.ink ?? ink.text;
    context.fillText(point.score === null ? '–' : String(Math.round(point.score)), x, y + 0.5);
  }
  if (inView.length > NAMES_UP_TO) return;
  context.textAlign = 'start';
  for (const { point, x, y } of inView) {
    context.lineWidth = 3;
    context.strokeStyle = ink.surface;
    context.strokeText(point.name, x + mark + 6, y);
    context.fillStyle = ink.text;
    context.fillText(point.name, x + mark + 6, y);
  }
};
