import './chart.css';
import { useElementSize } from '@mantine/hooks';
import { useState } from 'react';
import { useFormats } from '../i18n/formats.ts';
import { useUiMessages } from '../i18n/use-ui-messages.ts';
import type { HistogramProps } from './Histogram.tsx';
import { linearScale, niceTicks } from './linear-scale.ts';
import { useRovingFocus } from './roving-focus.ts';

const height = 240;
const margin = { top: 36, right: 12, bottom: 38, left: 40 };

/** The drawing alone. One tab stop; arrows walk from bar to bar. */
export const HistogramDrawing = ({ bins, mark, words }: HistogramProps) => {
  const say = useUiMessages();
  const formats = useFormats();
  const { ref, width: measured } = useElementSize<HTMLDivElement>();
  const width = Math.max(260, measured || 560);
  const { container, current, setCurrent, onKeyDown } = useRovingFocus(bins.length);
  const [shown, setShown] = useState<number | null>(null);
  const from = bins[0]?.from ?? 0;
  const to = bins.at(-1)?.to ?? 100;
  const most = Math.max(1, ...bins.map(({ count }) => count));
  const x = linearScale([from, to], [margin.left, width - margin.right]);
  const y = linearScale([0, most], [height - margin.bottom, margin.top]);
  const floor = height - margin.bottom;
  const describe = (place: number) => {
    const bin = bins[place];
    return bin === undefined ? '' : say('histogram.bar', { from: bin.from, to: bin.to, count: bin.count });
  };
  const wide = (width - margin.left - margin.right) / Math.max(1, bins.length);
  return (
    <div className="tl-chart" ref={ref}>
      <p className="tl-chart-readout" style={{ margin: 0 }} aria-hidden>
        {shown === null ? '' : describe(shown)}
      </p>
      <svg viewBox={`0 0 ${width} ${height}`} height={height} role="group" aria-label={words.caption}>
        {niceTicks(0, most, 4)
          .filter(Number.isInteger)
          .map(tick => (
            <g key={tick}>
              <line
                className="tl-chart-grid"
                x1={margin.left}
                x2={width - margin.right}
                y1={y(tick)}
                y2={y(tick)}
              />
              <text x={margin.left - 8} y={y(tick) + 4} textAnchor="end">
                {formats.number(tick)}
              </text>
            </g>
          ))}
        {mark?.interval == null ? null : (
          <rect
            className="tl-chart-band"
            x={x(mark.interval.low)}
            width={Math.max(1, x(mark.interval.high) - x(mark.interval.low))}
            y={margin.top}
            height={floor - margin.top}
          />
        )}
        <g ref={container} onKeyDown={onKeyDown}>
          {bins.map(({ from: start, to: end, count }, index) => (
            <g
              key={start}
              className="tl-chart-bar"
              data-index={index}
              role="img"
              aria-label={describe(index)}
              tabIndex={index === current ? 0 : -1}
              onFocus={() => {
                setCurrent(index);
                setShown(index);
              }}
              onMouseEnter={() => setShown(index)}
              onMouseLeave={() => setShown(null)}
            >
              <rect
                x={x(start) + 1}
                width={Math.max(1, x(end) - x(start) - 2)}
                y={y(count)}
                height={floor - y(count)}
              />
              {count === 0 || wide < 22 ? null : (
                <text x={(x(start) + x(end)) / 2} y={y(count) - 5} textAnchor="middle">
                  {formats.number(count)}
                </text>
              )}
            </g>
          ))}
        </g>
        {mark === null ? null : (
          <>
            <line
              className="tl-chart-target"
              x1={x(mark.value)}
              x2={x(mark.value)}
              y1={margin.top - 18}
              y2={floor}
            />
            <text
              className="tl-chart-name"
              x={x(mark.value)}
              y={margin.top - 22}
              textAnchor={
                x(mark.value) > width * 0.7 ? 'end' : x(mark.value) < width * 0.3 ? 'start' : 'middle'
              }
            >
              {mark.label}
            </text>
          </>
        )}
        {niceTicks(from, to, width < 400 ? 5 : 9).map(tick => (
          <text key={tick} x={x(tick)} y={floor + 18} textAnchor="middle">
            {formats.number(tick)}
          </text>
        ))}
        <text x={width - margin.right} y={height - 2} textAnchor="end">
          {words.xAxis}
        </text>
      </svg>
    </div>
  );
};
