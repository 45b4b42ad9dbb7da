/** Somebody on a map; kilometres east and north of its centre. */
export type MapPoint = {
  readonly id: string;
  readonly name: string;
  readonly x: number;
  readonly y: number;
  readonly radiusKm: number | null;
  /** 0–100; null: not measured. */
  readonly score: number | null;
  readonly isThin: boolean;
  /** Whether the score is in the lowest or highest quarter of those shown: a shape beside the colour. */
  readonly quarter: 'lowest' | 'highest' | 'middle';
};

export type MapProps = {
  readonly caption: string;
  readonly points: readonly MapPoint[];
  readonly hull: readonly { readonly x: number; readonly y: number }[];
  /** What is said of a point: its figures, neighbours, reach. */
  readonly describe: (point: MapPoint) => string;
  readonly onSelect?: (point: MapPoint) => void;
};

/** What is in view: the point of the plane in the middle, and pixels a kilometre. */
export type MapView = { readonly x: number; readonly y: number; readonly scale: number };

export type MapSize = { readonly width: number; readonly height: number };

const MARGIN = 36;
const CLOSEST = 20;

/** Everything in view, with a margin. */
export const wholeView = (points: readonly MapPoint[], { width, height }: MapSize): MapView => {
  if (points.length === 0) return { x: 0, y: 0, scale: 1 };
  const [left, right] = [Math.min(...points.map(({ x }) => x)), Math.max(...points.map(({ x }) => x))];
  const [bottom, top] = [Math.min(...points.map(({ y }) => y)), Math.max(...points.map(({ y }) => y))];
  const scale = Math.min(
    Math.max(40, width - 2 * MARGIN) / Math.max(1, right - left),
    Math.max(40, height - 2 * MARGIN) / Math.max(1, top - bottom),
    CLOSEST,
  );
  return { x: (left + right) / 2, y: (bottom + top) / 2, scale };
};

export const toScreen = (
  view: MapView,
  { width, height }: MapSize,
  { x, y }: { readonly x: number; readonly y: number },
): { readonly x: number; readonly y: number } => ({
  x: width / 2 + (x - view.x) * view.scale,
  y: height / 2 - (y - view.y) * view.scale,
});

/** Nearer or further, keeping what lies below a pixel where it is. */
export const zoomAt = (
  view: MapView,
  size: MapSize,
  pixel: { readonly x: number; readonly y: number },
  factor: number,
  furthest: number,
): MapView => {
  const scale = Math.min(CLOSEST, Math.max(furthest, view.scale * factor));
  const [x, y] = [
    view.x + (pixel.x - size.width / 2) / view.scale,
    view.y - (pixel.y - size.height / 2) / view.scale,
  ];
  return {
    x: x - (pixel.x - size.width / 2) / scale,
    y: y + (pixel.y - size.height / 2) / scale,
    scale,
  };
};

const directions: { readonly [key: string]: readonly [x: number, y: number] } = {
  ArrowRight: [1, 0],
  ArrowLeft: [-1, 0],
  ArrowUp: [0, 1],
  ArrowDown: [0, -1],
};

/** The point next to one in the direction of an arrow: the nearest within 45° of it; null where there is none. */
export const nextPoint = (points: readonly MapPoint[], from: number, key: string): number | null => {
  const direction = directions[key];
  const own = points[from];
  if (direction === undefined || own === undefined) return null;
  let [nearest, shortest]: [number | null, number] = [null, Infinity];
  points.forEach(({ x, y }, at) => {
    const [along, across] = [
      (x - own.x) * direction[0] + (y - own.y) * direction[1],
      Math.abs((x - own.x) * direction[1]) + Math.abs((y - own.y) * direction[0]),
    ];
    const distance = Math.hypot(along, across);
    if (at === from || along <= 0 || across > along || distance >= shortest) return;
    [nearest, shortest] = [at, distance];
  });
  return nearest;
};

/** The point nearest to a pixel, at most so many pixels away. */
export const pointAt = (
  points: readonly MapPoint[],
  view: MapView,
  size: MapSize,
  pixel: { readonly x: number; readonly y: number },
  within = 16,
): number | null => {
  let [nearest, shortest]: [number | null, number] = [null, within];
  points.forEach((point, at) => {
    const { x, y } = toScreen(view, size, point);
    const distance = Math.hypot(x - pixel.x, y - pixel.y);
    if (distance > shortest) return;
    [nearest, shortest] = [at, distance];
  });
  return nearest;
};
