import type { Frame, View } from '../camera/view.ts';
import { sight, OVERVIEW_ZOOM } from '../camera/view.ts';
import { columnAt, type ColumnBox } from '../layout/columns.ts';

/** The columns whose cards are mounted; `to` below `from` mounts none. */
export type ColumnWindow = { readonly from: number; readonly to: number };

export const NO_COLUMNS: ColumnWindow = { from: 0, to: -1 };

/** Columns come and go in chunks of this many, so that a pan mounts a few cards at a time. */
const CHUNK = 2;

/**
 * The window for a view: what is in sight and up to half a screen on both sides, rounded to chunks. Zoomed out,
 * when a screen holds many cards, the sides are narrower. Empty in the overview, where cards are painted.
 */
export const columnWindow = (columns: readonly ColumnBox[], view: View, frame: Frame): ColumnWindow => {
  if (view.zoom < OVERVIEW_ZOOM || columns.length === 0) return NO_COLUMNS;
  const seen = sight(view, frame);
  const margin = Math.min(seen.width / 2, 5 * 152);
  const first = Math.max(0, columnAt(columns, seen.x - margin));
  const last = Math.max(0, columnAt(columns, seen.x + seen.width + margin));
  return {
    from: Math.floor(first / CHUNK) * CHUNK,
    to: Math.min(columns.length - 1, Math.ceil((last + 1) / CHUNK) * CHUNK - 1),
  };
};

export const sameWindow = (one: ColumnWindow, other: ColumnWindow): boolean =>
  one.from === other.from && one.to === other.to;

/** A step header narrower than this many pixels says nothing. */
const HEADER_WIDTH = 13;
const HEADER_CHUNK = 12;

/** The columns whose headers are in the page: those of the window; in the overview those in sight, while readable. */
export const headerWindow = (
  columns: readonly ColumnBox[],
  view: View,
  frame: Frame,
  window: ColumnWindow,
): ColumnWindow => {
  if (window.to >= window.from) return window;
  if (columns.length === 0 || (columns[0]?.width ?? 0) * view.zoom < HEADER_WIDTH) return NO_COLUMNS;
  const seen = sight(view, frame);
  const first = Math.max(0, columnAt(columns, seen.x));
  const last = Math.max(0, columnAt(columns, seen.x + seen.width));
  return {
    from: Math.max(0, Math.floor(first / HEADER_CHUNK) * HEADER_CHUNK),
    to: Math.min(columns.length - 1, Math.ceil((last + 1) / HEADER_CHUNK) * HEADER_CHUNK - 1),
  };
};
