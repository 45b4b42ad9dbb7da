import './heatmap.css';
import { memo } from 'react';
import { useFormats } from '../i18n/formats.ts';
import { useUiMessages } from '../i18n/use-ui-messages.ts';
import type { HeatmapCell, HeatmapColumn } from './Heatmap.tsx';
import { valueColour } from './value-colours.ts';

type HeatmapRowProps = {
  readonly row: { readonly id: string; readonly name: string };
  readonly index: number;
  readonly columns: readonly HeatmapColumn[];
  /** Sparse, by column. */
  readonly cells: readonly (HeatmapCell | undefined)[];
  /** The column that holds the tab stop, if it is in this row. */
  readonly focusColumn: number | null;
  readonly onFocusCell: (place: { row: number; column: number }) => void;
  readonly onRead: (text: string) => void;
  readonly onSelect: (rowId: string, columnId: string) => void;
};

const colours = (score: number) => {
  const { fill, ink } = valueColour(score);
  return { background: fill, color: ink };
};

/** Memoised: moving the focus redraws two rows, not the whole grid. */
export const HeatmapRow = memo(
  ({ row, index, columns, cells, focusColumn, onFocusCell, onRead, onSelect }: HeatmapRowProps) => {
    const say = useUiMessages();
    const formats = useFormats();
    return (
      <tr aria-rowindex={index + 2}>
        <th className="tl-heatmap-row" scope="row" title={row.name}>
          {row.name}
        </th>
        {columns.map((column, at) => {
          const cell = cells[at];
          const place = { row: row.name, column: column.name };
          const sentence = (score: string, count: number) => say('heatmap.cell', { ...place, score, count });
          // The name holds the figure as it is printed in the cell; the line below the grid gives it exactly.
          const shown = cell === undefined ? '' : String(Math.round(cell.score));
          const name = cell === undefined ? say('heatmap.noCell', place) : sentence(shown, cell.count);
          const text = cell === undefined ? name : sentence(formats.score(cell.score), cell.count);
          const stop = { 'data-cell': `${index}:${at}`, tabIndex: focusColumn === at ? 0 : -1 };
          const onFocus = () => {
            onFocusCell({ row: index, column: at });
            onRead(text);
          };
          return (
            <td
              key={column.id}
              className="tl-heatmap-cell"
              role="gridcell"
              data-first={at > 0 && columns[at - 1]?.groupId !== column.groupId}
              onMouseEnter={() => onRead(text)}
            >
              {cell === undefined ? (
                <span {...stop} aria-label={name} role="img" onFocus={onFocus}>
                  ·
                </span>
              ) : (
                <button
                  {...stop}
                  type="button"
                  style={colours(cell.score)}
                  aria-label={name}
                  onFocus={onFocus}
                  onClick={() => onSelect(row.id, column.id)}
                >
                  {shown}
                </button>
              )}
            </td>
          );
        })}
      </tr>
    );
  },
);
HeatmapRow.displayName = 'HeatmapRow';
