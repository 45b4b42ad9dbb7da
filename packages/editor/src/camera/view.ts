import { bottom, clamp, right, type Box, type Point } from '../layout/geometry.ts';

/** Where the drawing is seen from: a point of the world is on screen at `world × zoom + (x, y)`. */
export type View = { readonly x: number; readonly y: number; readonly zoom: number };

/** The canvas on screen and how much of it the frozen headers cover, in pixels. */
export type Frame = {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly top: number;
};

/** Two thousand cards in a row of 250 steps still fit on a screen. */
export const MIN_ZOOM = 0.02;
export const MAX_ZOOM = 3;
/** Below this, cards are painted, not mounted. */
export const OVERVIEW_ZOOM = 0.3;

export const toWorld = (view: View, point: Point): Point => ({
  x: (point.x - view.x) / view.zoom,
  y: (point.y - view.y) / view.zoom,
});

export const toScreen = (view: View, box: Box): Box => ({
  x: box.x * view.zoom + view.x,
  y: box.y * view.zoom + view.y,
  width: box.width * view.zoom,
  height: box.height * view.zoom,
});

/** The part of the world in sight, headers taken off. */
export const sight = (view: View, frame: Frame): Box => {
  const start = toWorld(view, { x: frame.left, y: frame.top });
  return {
    ...start,
    width: (frame.width - frame.left) / view.zoom,
    height: (frame.height - frame.top) / view.zoom,
  };
};

const MARGIN = 14;

const roomOf = (frame: Frame) => ({
  width: Math.max(40, frame.width - frame.left - 2 * MARGIN),
  height: Math.max(40, frame.height - frame.top - 2 * MARGIN),
});

/** All of a box in sight, as large as it goes, from the top left. */
export const fitView = (box: Box, frame: Frame, largest = 1.25): View => {
  const room = roomOf(frame);
  const zoom = clamp(
    Math.min(room.width / Math.max(1, box.width), room.height / Math.max(1, box.height)),
    MIN_ZOOM,
    largest,
  );
  return {
    zoom,
    x: frame.left + MARGIN + Math.max(0, (room.width - box.width * zoom) / 2) - box.x * zoom,
    y: frame.top + MARGIN - box.y * zoom,
  };
};

/** How a drawing is first seen: all lanes high if that stays readable, from the first step on. */
export const openingView = (
  size: { readonly width: number; readonly height: number },
  frame: Frame,
): View => {
  const room = roomOf(frame);
  const zoom = clamp(room.height / Math.max(1, size.height), 0.8, 1);
  return { zoom, x: frame.left + MARGIN, y: frame.top + MARGIN };
};

export const centreOn = (box: Box, frame: Frame, zoom: number): View => ({
  zoom,
  x: (frame.left + frame.width) / 2 - (box.x + box.width / 2) * zoom,
  y: (frame.top + frame.height) / 2 - (box.y + box.height / 2) * zoom,
});

/** The smallest shift that brings a box into sight; the same view where it already is. */
export const reveal = (view: View, frame: Frame, box: Box): View => {
  const onScreen = toScreen(view, box);
  const shift = (start: number, end: number, low: number, high: number) =>
    start < low ? low - start : end > high ? Math.max(high - end, low - start) : 0;
  const dx = shift(onScreen.x, right(onScreen), frame.left + MARGIN, frame.width - MARGIN);
  const dy = shift(onScreen.y, bottom(onScreen), frame.top + MARGIN, frame.height - MARGIN);
  return dx === 0 && dy === 0 ? view : { zoom: view.zoom, x: view.x + dx, y: view.y + dy };
};

/** Zooms about the middle of what is in sight. */
export const zoomTo = (view: View, frame: Frame, zoom: number): View => {
  const next = clamp(zoom, MIN_ZOOM, MAX_ZOOM);
  const middle = { x: (frame.left + frame.width) / 2, y: (frame.top + frame.height) / 2 };
  const world = toWorld(view, middle);
  return { zoom: next, x: middle.x - world.x * next, y: middle.y - world.y * next };
};
