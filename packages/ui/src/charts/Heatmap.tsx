import './heatmap.css';
import { useMemo, useRef, useState } from 'react';
import { useUiMessages } from '../i18n/use-ui-messages.ts';
import { HeatmapRow } from './HeatmapRow.tsx';
import { HeatmapScale } from './HeatmapScale.tsx';
import { rowWindow } from './row-window.ts';

export type HeatmapColumn = { readonly id: string; readonly name: string; readonly groupId: string };
export type HeatmapCell = {
  /** Indices into rows and columns. */
  readonly row: number;
  readonly column: number;
  /** 0–100. */
  readonly score: number;
  /** Answers behind it. */
  readonly count: number;
};

export type HeatmapProps = {
  readonly caption: string;
  readonly rows: readonly { readonly id: string; readonly name: string }[];
  readonly columns: readonly HeatmapColumn[];
  readonly cells: readonly HeatmapCell[];
  readonly onSelect: (rowId: string, columnId: string) => void;
};

/** In CSS pixels; the stylesheet sets the same. */
const ROW_HEIGHT = 24;
const VIEW_HEIGHT = 720;
const WINDOW_FROM = 120;

/**
 * Rows × columns of scores as a real grid: numbers always written, one tab stop, arrows walk, Enter opens.
 * From 120 rows on only those in view are in the page.
 */
export const Heatmap = ({ caption, rows, columns, cells, onSelect }: HeatmapProps) => {
  const say = useUiMessages();
  const scroller = useRef<HTMLDivElement | null>(null);
  const [scrollTop, setScrollTop] = useState(0);
  const [focus, setFocus] = useState({ row: 0, column: 0 });
  const [readout, setReadout] = useState('');
  const byRow = useMemo(() => {
    const table = rows.map((): (HeatmapCell | undefined)[] => []);
    for (const cell of cells) {
      const row = table[cell.row];
      if (row !== undefined) row[cell.column] = cell;
    }
    return table;
  }, [rows, cells]);
  const shown =
    rows.length < WINDOW_FROM
      ? { start: 0, end: rows.length }
      : rowWindow(scrollTop, VIEW_HEIGHT, ROW_HEIGHT, rows.length);

  const go = (row: number, column: number) => {
    const next = {
      row: Math.min(rows.length - 1, Math.max(0, row)),
      column: Math.min(columns.length - 1, Math.max(0, column)),
    };
    setFocus(next);
    scroller.current
      ?.querySelector<HTMLElement>(`[data-cell="${next.row}:${next.column}"]`)
      ?.focus({ preventScroll: false });
  };
  const onKeyDown = (event: React.KeyboardEvent) => {
    const moves: { readonly [key: string]: readonly [number, number] } = {
      ArrowDown: [1, 0],
      ArrowUp: [-1, 0],
      ArrowRight: [0, 1],
      ArrowLeft: [0, -1],
    };
    const move = moves[event.key];
    if (move === undefined) return;
    event.preventDefault();
    go(focus.row + move[0], focus.column + move[1]);
  };

  return (
    <div>
      <div
        className="tl-heatmap"
        ref={scroller}
        onScroll={event => setScrollTop(event.currentTarget.scrollTop)}
        onKeyDown={onKeyDown}
        onMouseLeave={() => setReadout('')}
      >
        <table
          className="tl-heatmap-grid"
          role="grid"
          aria-label={caption}
          aria-rowcount={rows.length + 1}
          aria-colcount={columns.length + 1}
        >
          <thead>
            <tr>
              <th className="tl-heatmap-corner" scope="col">
                {say('heatmap.rows')}
              </th>
              {columns.map((column, index) => (
                <th
                  key={column.id}
                  className="tl-heatmap-column"
                  scope="col"
                  title={column.name}
                  data-first={index > 0 && columns[index - 1]?.groupId !== column.groupId}
                >
                  <span>{column.name}</span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.start === 0 ? null : <tr aria-hidden style={{ height: shown.start * ROW_HEIGHT }} />}
            {rows.slice(shown.start, shown.end).map((row, offset) => (
              <HeatmapRow
                key={row.id}
                row={row}
                index={shown.start + offset}
                columns={columns}
                cells={byRow[shown.start + offset] ?? []}
                focusColumn={focus.row === shown.start + offset ? focus.column : null}
                onFocusCell={setFocus}
                onRead={setReadout}
                onSelect={onSelect}
              />
            ))}
            {shown.end === rows.length ? null : (
              <tr aria-hidden style={{ height: (rows.length - shown.end) * ROW_HEIGHT }} />
            )}
          </tbody>
        </table>
      </div>
      <div className="tl-heatmap-foot">
        <span aria-hidden>{readout}</span>
        <HeatmapScale />
      </div>
    </div>
  );
};
