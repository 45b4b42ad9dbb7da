import './heatmap.css';
import { memo } from 'react';
import type { HeatmapColumn, HeatmapRow, HeatmapSizes } from './heatmap.ts';

type HeatmapHeadsProps = {
  readonly rows: readonly HeatmapRow[];
  readonly columns: readonly HeatmapColumn[];
  readonly sizes: HeatmapSizes;
  /** The rows that are in the page. */
  readonly shown: { readonly start: number; readonly end: number };
  readonly corner: string;
  readonly sortedBy: string | null;
  /** The head that holds the tab stop, if one does. */
  readonly tabStop: number | null;
  readonly onSort: ((column: HeatmapColumn, at: number) => void) | null;
};

/** Names of columns and rows: they stay where they are while the cells move. */
export const HeatmapHeads = memo((props: HeatmapHeadsProps) => {
  const { rows, columns, sizes, shown, corner, sortedBy, tabStop, onSort } = props;
  const { cellWidth, cellHeight, columnHead } = sizes;
  const isUpright = columnHead < 100;
  return (
    <>
      <div className="tl-heatmap-columns" role="row" aria-rowindex={1}>
        <span className="tl-heatmap-corner" role="columnheader" style={{ width: sizes.rowHead }}>
          {corner}
        </span>
        {columns.map((column, at) => (
          <span
            key={column.id}
            className="tl-heatmap-column"
            role="columnheader"
            aria-sort={sortedBy === column.id ? 'other' : undefined}
            data-first={at > 0 && columns[at - 1]?.groupId !== column.groupId}
            data-upright={isUpright}
            style={{ width: cellWidth }}
            title={column.name}
          >
            {onSort === null ? (
              <span>{column.name}</span>
            ) : (
              <button
                type="button"
                data-head={at}
                data-sorted={sortedBy === column.id}
                tabIndex={tabStop === at ? 0 : -1}
                onClick={() => onSort(column, at)}
              >
                <span>{column.name}</span>
              </button>
            )}
          </span>
        ))}
      </div>
      <div className="tl-heatmap-rows" aria-hidden>
        {rows.slice(shown.start, shown.end).map((row, offset) => (
          <span
            key={row.id}
            className="tl-heatmap-row"
            style={{ top: (shown.start + offset) * cellHeight, height: cellHeight }}
            title={row.detail === undefined ? row.name : `${row.name} ${row.figure ?? ''} ${row.detail}`}
          >
            <span>{row.name}</span>
            {row.figure === undefined ? null : <small>{row.figure}</small>}
          </span>
        ))}
      </div>
    </>
  );
});
HeatmapHeads.displayName = 'HeatmapHeads';
