import { useCallback, useEffect, useLayoutEffect, useRef, type RefObject } from 'react';
import { useFormats } from '../i18n/formats.ts';
import type { HeatmapCells, HeatmapColumn, HeatmapSizes } from './heatmap.ts';
import { readInk, sharpContext } from './chart-ink.ts';
import { paintHeatmap } from './heatmap-paint.ts';
import { useShownColorScheme } from '../theme/color-scheme.ts';

type Painted = {
  readonly scroller: RefObject<HTMLDivElement | null>;
  readonly columns: readonly HeatmapColumn[];
  readonly rowCount: number;
  readonly cells: HeatmapCells;
  readonly sizes: HeatmapSizes;
  /** Of the scroller, in CSS pixels. */
  readonly width: number;
  readonly height: number;
};

/** Paints what stands in view, once a frame at most; the canvas stays in place while the page of cells moves below it. */
export const useHeatmapCanvas = ({
  scroller,
  columns,
  rowCount,
  cells,
  sizes,
  width,
  height,
}: Painted): { readonly canvas: RefObject<HTMLCanvasElement | null>; readonly repaint: () => void } => {
  const canvas = useRef<HTMLCanvasElement | null>(null);
  const frame = useRef(0);
  const formats = useFormats();
  const scheme = useShownColorScheme();
  const paint = useCallback(() => {
    const around = scroller.current;
    if (around === null) return;
    const view = {
      left: around.scrollLeft,
      top: around.scrollTop,
      width: Math.max(1, Math.min(width - sizes.rowHead, columns.length * sizes.cellWidth)),
      height: Math.max(1, Math.min(height - sizes.columnHead, rowCount * sizes.cellHeight)),
    };
    const context = sharpContext(canvas.current, view);
    if (context === null) return;
    paintHeatmap(
      context,
      {
        columns,
        rowCount,
        cells,
        sizes,
        ink: readInk(around),
        score: formats.score,
        interval: (low, high) => `${Math.round(low)}–${Math.round(high)}`,
      },
      view,
    );
    // oxlint-disable-next-line react/exhaustive-deps -- with another scheme the styles that are read are others
  }, [scroller, columns, rowCount, cells, sizes, width, height, formats, scheme]);
  useLayoutEffect(paint, [paint]);
  const repaint = useCallback(() => {
    cancelAnimationFrame(frame.current);
    frame.current = requestAnimationFrame(paint);
  }, [paint]);
  useEffect(() => () => cancelAnimationFrame(frame.current), []);
  return { canvas, repaint };
};
