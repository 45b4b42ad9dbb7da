import './heatmap.css';
import { useElementSize, useMergedRef } from '@mantine/hooks';
import { useEffect, useMemo, useRef, useState, type KeyboardEvent, type PointerEvent } from 'react';
import { useUiMessages } from '../i18n/use-ui-messages.ts';
import { heatmapSizes, nextPlace, type HeatmapPlace, type HeatmapProps } from './heatmap.ts';
import { HeatmapHeads } from './HeatmapHeads.tsx';
import { rowWindow } from './row-window.ts';
import { useHeatmapCanvas } from './use-heatmap-canvas.ts';

type HeatmapGridProps = Omit<HeatmapProps, 'thinText'> & {
  /** What is said of a cell. */
  readonly describe: (place: HeatmapPlace) => string;
  /** Told which cell is looked at; null: none. */
  readonly onRead: (place: HeatmapPlace | null) => void;
};

/**
 * The cells on a canvas below frozen heads. What has the focus is a button of its own above its cell, so that a screen
 * reader hears its name; one tab stop, arrows walk, Enter opens, and from the first row up stand the heads.
 */
export const HeatmapGrid = (props: HeatmapGridProps) => {
  const { caption, rows, columns, cells, onSelect, onSort, sortedBy = null, describe, onRead } = props;
  const say = useUiMessages();
  const scroller = useRef<HTMLDivElement | null>(null);
  const { ref: measured, width, height } = useElementSize<HTMLDivElement>();
  const sizes = useMemo(() => heatmapSizes(width || 800, columns.length), [width, columns.length]);
  const { rowHead, columnHead, cellWidth, cellHeight } = sizes;
  const [shown, setShown] = useState(() => rowWindow(0, 720, cellHeight, rows.length));
  const [focus, setFocus] = useState<HeatmapPlace>({ row: 0, column: 0 });
  const wantsFocus = useRef(false);
  const cell = useRef<HTMLButtonElement | null>(null);
  const place: HeatmapPlace = {
    row: Math.min(focus.row, rows.length - 1),
    column: Math.min(focus.column, columns.length - 1),
  };
  const { canvas, repaint } = useHeatmapCanvas({
    scroller,
    columns,
    rowCount: rows.length,
    cells,
    sizes,
    width: width || 800,
    height: height || 600,
  });

  useEffect(() => {
    setShown(rowWindow(scroller.current?.scrollTop ?? 0, 720, cellHeight, rows.length));
  }, [rows.length, cellHeight]);

  const reveal = ({ row, column }: HeatmapPlace) => {
    const around = scroller.current;
    if (around === null) return;
    const [left, right] = [column * cellWidth, (column + 1) * cellWidth];
    const [top, bottom] = [row * cellHeight, (row + 1) * cellHeight];
    const across = around.clientWidth - rowHead;
    const down = around.clientHeight - columnHead;
    if (left < around.scrollLeft) around.scrollLeft = left;
    else if (right > around.scrollLeft + across) around.scrollLeft = right - across;
    if (row < 0) return;
    if (top < around.scrollTop) around.scrollTop = top;
    else if (bottom > around.scrollTop + down) around.scrollTop = bottom - down;
  };
  const go = (next: HeatmapPlace) => {
    wantsFocus.current = true;
    setFocus(next);
    reveal(next);
  };
  useEffect(() => {
    if (!wantsFocus.current) return;
    wantsFocus.current = false;
    if (place.row >= 0) cell.current?.focus({ preventScroll: true });
    else
      scroller.current
        ?.querySelector<HTMLElement>(`[data-head="${place.column}"]`)
        ?.focus({ preventScroll: true });
  }, [place.row, place.column]);

  const onKeyDown = (event: KeyboardEvent) => {
    const size = { rows: rows.length, columns: columns.length, heads: onSort !== undefined };
    const next = nextPlace(place, event, size);
    if (next === null) return;
    event.preventDefault();
    go(next);
  };
  const placeAt = (event: PointerEvent<HTMLElement> | React.MouseEvent<HTMLElement>): HeatmapPlace | null => {
    const box = event.currentTarget.getBoundingClientRect();
    const found = {
      row: Math.floor((event.clientY - box.top) / cellHeight),
      column: Math.floor((event.clientX - box.left) / cellWidth),
    };
    const isInside =
      found.row >= 0 && found.row < rows.length && found.column >= 0 && found.column < columns.length;
    return isInside ? found : null;
  };
  const open = ({ row, column }: HeatmapPlace) => {
    const [dealer, moment] = [rows[row], columns[column]];
    const score = cells.score[row * columns.length + column] ?? null;
    if (dealer !== undefined && moment !== undefined && score !== null) onSelect(dealer, moment);
  };

  const focused = { row: Math.max(0, place.row), column: place.column };
  return (
    <div
      className="tl-heatmap"
      ref={useMergedRef(scroller, measured)}
      role="grid"
      aria-label={caption}
      aria-rowcount={rows.length + 1}
      aria-colcount={columns.length + 1}
      style={{ maxHeight: Math.min(720, columnHead + rows.length * cellHeight + 18) }}
      onScroll={event => {
        repaint();
        const next = rowWindow(event.currentTarget.scrollTop, 720, cellHeight, rows.length);
        if (Math.abs(next.start - shown.start) >= 4 || next.end === rows.length || next.start === 0)
          setShown(next);
      }}
      onKeyDown={onKeyDown}
      onPointerLeave={() => onRead(null)}
    >
      <div
        className="tl-heatmap-plane"
        style={{
          gridTemplateColumns: `${rowHead}px ${columns.length * cellWidth}px`,
          gridTemplateRows: `${columnHead}px ${rows.length * cellHeight}px`,
        }}
      >
        <HeatmapHeads
          rows={rows}
          columns={columns}
          sizes={sizes}
          shown={shown}
          sortedBy={sortedBy}
          tabStop={place.row < 0 ? place.column : null}
          corner={say('heatmap.rows')}
          onSort={
            onSort === undefined
              ? null
              : (column, at) => {
                  setFocus({ row: -1, column: at });
                  onSort(column);
                }
          }
        />
        <div
          className="tl-heatmap-cells"
          role="row"
          tabIndex={-1}
          aria-rowindex={focused.row + 2}
          onPointerMove={event => onRead(placeAt(event))}
          onClick={event => {
            const found = placeAt(event);
            if (found === null) return;
            setFocus(found);
            open(found);
          }}
        >
          <canvas
            ref={canvas}
            className="tl-heatmap-canvas"
            style={{ top: columnHead, left: rowHead }}
            aria-hidden
          />
          <span
            key={`${focused.row}:${focused.column}`}
            role="gridcell"
            aria-colindex={focused.column + 2}
            className="tl-heatmap-focus"
            style={{
              left: focused.column * cellWidth,
              top: focused.row * cellHeight,
              width: cellWidth,
              height: cellHeight,
            }}
          >
            <button
              ref={cell}
              type="button"
              tabIndex={place.row < 0 ? -1 : 0}
              aria-label={describe(focused)}
              onFocus={() => onRead(focused)}
              onBlur={() => onRead(null)}
              onClick={event => {
                event.stopPropagation();
                open(focused);
              }}
            />
          </span>
        </div>
      </div>
    </div>
  );
};
