import './heatmap.css';
import { useRef, useState } from 'react';
import { useFormats } from '../i18n/formats.ts';
import { useUiMessages } from '../i18n/use-ui-messages.ts';
import type { HeatmapProps } from './heatmap.ts';
import { rowWindow } from './row-window.ts';

/** In CSS pixels; the stylesheet sets the same. */
const ROW_HEIGHT = 40;
const VIEW_HEIGHT = 640;

/** The same figures as a real table, of which only the rows in view are in the page. */
export const HeatmapTable = ({ caption, rows, columns, cells, thinText }: HeatmapProps) => {
  const say = useUiMessages();
  const formats = useFormats();
  const scroller = useRef<HTMLDivElement | null>(null);
  const [shown, setShown] = useState(() => rowWindow(0, VIEW_HEIGHT, ROW_HEIGHT, rows.length, 4));
  return (
    <div
      className="tl-heatmap-tablebox"
      ref={scroller}
      role="region"
      aria-label={caption}
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls is reached by keyboard
      tabIndex={0}
      onScroll={event => {
        const next = rowWindow(event.currentTarget.scrollTop, VIEW_HEIGHT, ROW_HEIGHT, rows.length, 4);
        if (next.start !== shown.start || next.end !== shown.end) setShown(next);
      }}
    >
      <table className="tl-heatmap-table" aria-rowcount={rows.length + 1}>
        <caption>{caption}</caption>
        <thead>
          <tr aria-rowindex={1}>
            <th scope="col">{say('heatmap.rows')}</th>
            {columns.map(({ id, name }) => (
              <th key={id} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {shown.start === 0 ? null : <tr aria-hidden style={{ height: shown.start * ROW_HEIGHT }} />}
          {rows.slice(shown.start, shown.end).map(({ id, name, figure, detail }, offset) => {
            const row = shown.start + offset;
            return (
              <tr key={id} aria-rowindex={row + 2}>
                <th scope="row">
                  {name}
                  {figure === undefined ? null : ` ${figure}`}
                  {detail === undefined ? null : <small>{detail}</small>}
                </th>
                {columns.map((column, place) => {
                  const at = row * columns.length + place;
                  const [score, low, high] = [cells.score[at], cells.low[at], cells.high[at]];
                  if (score == null) return <td key={column.id}>–</td>;
                  return (
                    <td key={column.id}>
                      {formats.score(score)}
                      {low == null || high == null ? null : (
                        <small>
                          {Math.round(low)}–{Math.round(high)} · n {cells.n[at]}
                          {cells.isThin(at) ? ` · ${thinText}` : ''}
                        </small>
                      )}
                    </td>
                  );
                })}
              </tr>
            );
          })}
          {shown.end === rows.length ? null : (
            <tr aria-hidden style={{ height: (rows.length - shown.end) * ROW_HEIGHT }} />
          )}
        </tbody>
      </table>
    </div>
  );
};
