import type { Frame, View } from '../camera/view.ts';
import type { EditorCore } from '../core/editor-core.ts';
import { clamp, type Point } from '../layout/geometry.ts';

/** So near to the edge of what is seen, in pixels, a pull brings more of the drawing into sight. */
const EDGE = 40;
/** Free beside the drawing at its ends, as where it is first seen. */
const BESIDE = 14;
/** Pixels in a frame, at the very edge and beyond it. */
const FASTEST = 16;

/** How far to pan along one axis for a pointer at `at`: faster the nearer to the edge, nothing in the middle. */
export const panSpeed = (at: number, low: number, high: number): number => {
  if (at < low + EDGE) return clamp((low + EDGE - at) / EDGE, 0, 1) * FASTEST;
  if (at > high - EDGE) return -clamp((at - high + EDGE) / EDGE, 0, 1) * FASTEST;
  return 0;
};

/** The view panned along one axis, no further than to the end of the drawing. */
const panned = (view: number, by: number, low: number, high: number, length: number): number =>
  by > 0
    ? Math.max(view, Math.min(view + by, low + BESIDE))
    : Math.min(view, Math.max(view + by, high - BESIDE - length));

const viewAt = (core: EditorCore, at: Point, axis: 'x' | 'y'): View => {
  const view = core.view.get();
  const frame: Frame = core.frame.get();
  const { width, height } = core.layout.get();
  return axis === 'x'
    ? {
        ...view,
        x: panned(
          view.x,
          panSpeed(at.x, frame.left, frame.width),
          frame.left,
          frame.width,
          width * view.zoom,
        ),
      }
    : {
        ...view,
        y: panned(
          view.y,
          panSpeed(at.y, frame.top, frame.height),
          frame.top,
          frame.height,
          height * view.zoom,
        ),
      };
};

/**
 * While something is pulled along an axis and held at the edge of the canvas, the drawing goes on under it, frame by frame.
 * `onPan` is told after each, because what lies under the pointer is then something else. Points are pixels of the canvas.
 */
export const panAtEdge = (
  core: EditorCore,
  axis: 'x' | 'y',
  onPan: () => void,
): { readonly holdAt: (at: Point) => void; readonly stop: () => void } => {
  let held: Point | null = null;
  let due: number | null = null;
  const step = () => {
    due = null;
    if (held === null) return;
    const view = core.view.get();
    const next = viewAt(core, held, axis);
    if (next.x === view.x && next.y === view.y) return;
    core.look(next);
    onPan();
    due = requestAnimationFrame(step);
  };
  return {
    holdAt: at => {
      held = at;
      due ??= requestAnimationFrame(step);
    },
    stop: () => {
      held = null;
      if (due !== null) cancelAnimationFrame(due);
      due = null;
    },
  };
};
