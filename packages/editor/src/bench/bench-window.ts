import type { View } from '../camera/view.ts';
import type { Box } from '../layout/geometry.ts';
import type { BenchDocument } from './bench-document.ts';

/** How a canvas is driven from outside while it is measured. Rectangles are in pixels of the window. */
export type Bench = {
  /** Shows another document; settles when it has been painted. */
  readonly load: (source: BenchDocument) => Promise<void>;
  readonly setView: (view: View) => void;
  readonly getView: () => View;
  readonly cardRect: (id: string) => Box | null;
  readonly selectAll: () => void;
  readonly clearSelection: () => void;
  readonly selectedCount: () => number;
  /** Moves a card by so much of the drawing; ours then snaps it to the nearest cell. */
  readonly moveCard: (id: string, dx: number, dy: number) => void;
  readonly fit: () => void;
};

declare global {
  interface Window {
    bench?: Bench;
  }
}

/** Settles after the next frame has been painted. */
export const painted = (): Promise<void> =>
  new Promise(resolve => {
    requestAnimationFrame(() => requestAnimationFrame(() => resolve()));
  });
