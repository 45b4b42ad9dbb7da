import type { Frame, View } from '../camera/view.ts';
import { sight } from '../camera/view.ts';
import { clamp, type Box, type Point } from '../layout/geometry.ts';

/** The largest a minimap gets, in pixels. */
export const MINIMAP = { width: 208, height: 120 } as const;

/** How a drawing is shrunk into the minimap: pixels a world unit across and down. Long drawings are squeezed across. */
export type MinimapScale = {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
};

/** How much narrower than high a card may become before the drawing is no longer recognised. */
const SQUEEZE = 4;

export const minimapScale = (drawing: { readonly width: number; readonly height: number }): MinimapScale => {
  const across = MINIMAP.width / Math.max(1, drawing.width);
  const down = MINIMAP.height / Math.max(1, drawing.height);
  const y = clamp(across * SQUEEZE, Math.min(across, down), down);
  return {
    x: across,
    y,
    width: MINIMAP.width,
    height: Math.round(Math.max(24, drawing.height * y)),
  };
};

/** What is in sight, in pixels of the minimap, never larger than it. */
export const sightOnMinimap = (scale: MinimapScale, view: View, frame: Frame): Box => {
  const seen = sight(view, frame);
  const x = clamp(seen.x * scale.x, 0, scale.width);
  const y = clamp(seen.y * scale.y, 0, scale.height);
  return {
    x,
    y,
    width: Math.max(4, clamp((seen.x + seen.width) * scale.x, 0, scale.width) - x),
    height: Math.max(4, clamp((seen.y + seen.height) * scale.y, 0, scale.height) - y),
  };
};

/** The view that has a point of the minimap in its middle, at the same zoom. */
export const viewAtMinimap = (scale: MinimapScale, view: View, frame: Frame, point: Point): View => {
  const world = { x: point.x / scale.x, y: point.y / scale.y };
  return {
    zoom: view.zoom,
    x: (frame.left + frame.width) / 2 - world.x * view.zoom,
    y: (frame.top + frame.height) / 2 - world.y * view.zoom,
  };
};
