import './heatmap.css';
import { useCallback, useState } from 'react';
import { useFormats } from '../i18n/formats.ts';
import { useUiMessages } from '../i18n/use-ui-messages.ts';
import { ChartWithTable } from './ChartWithTable.tsx';
import type { HeatmapPlace, HeatmapProps } from './heatmap.ts';
import { HeatmapGrid } from './HeatmapGrid.tsx';
import { HeatmapScale } from './HeatmapScale.tsx';
import { HeatmapTable } from './HeatmapTable.tsx';

const HeatmapChart = (props: HeatmapProps) => {
  const { rows, columns, cells, thinText } = props;
  const say = useUiMessages();
  const formats = useFormats();
  const [read, setRead] = useState<HeatmapPlace | null>(null);
  const describe = useCallback(
    ({ row, column }: HeatmapPlace): string => {
      const place = { row: rows[row]?.name ?? '', column: columns[column]?.name ?? '' };
      const at = row * columns.length + column;
      const [score, low, high] = [cells.score[at], cells.low[at], cells.high[at]];
      if (score == null) return say('heatmap.noCell', place);
      const values = { ...place, score: formats.score(score), count: cells.n[at] ?? 0 };
      const words =
        low == null || high == null
          ? say('heatmap.cell', values)
          : say('heatmap.cellBetween', { ...values, low: formats.score(low), high: formats.score(high) });
      return cells.isThin(at) ? `${words} · ${thinText}` : words;
    },
    [rows, columns, cells, thinText, say, formats],
  );
  const onRead = useCallback(
    (place: HeatmapPlace | null) =>
      setRead(before => (before?.row === place?.row && before?.column === place?.column ? before : place)),
    [],
  );
  return (
    <>
      <HeatmapGrid {...props} describe={describe} onRead={onRead} />
      <div className="tl-heatmap-foot">
        <span aria-hidden>{read === null ? '' : describe(read)}</span>
        <HeatmapScale thinText={thinText} />
      </div>
    </>
  );
};

/**
 * Rows × columns of scores, painted on a canvas so that 4,200 rows scroll as sixty do: each cell with its number, with
 * interval and n where there is room, else below the map; hatched where the evidence is thin. The same as a table.
 */
export const Heatmap = (props: HeatmapProps) => (
  <ChartWithTable chart={<HeatmapChart {...props} />} table={<HeatmapTable {...props} />} />
);
