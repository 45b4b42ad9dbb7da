import './chart.css';
import { useElementSize } from '@mantine/hooks';
import { useState } from 'react';
import { ChartPoint } from './ChartPoint.tsx';
import { placeLabels, type FunnelFlag } from './funnel.ts';
import { linearScale, niceTicks } from './linear-scale.ts';
import { useRovingFocus } from './roving-focus.ts';

export type QuadrantPoint = {
  readonly id: string;
  readonly name: string;
  readonly x: number;
  readonly y: number;
  /** `below`: what asks for work; `above`: what is to be kept. */
  readonly flag: FunnelFlag;
  /** All that it stands for, as it is heard and shown. */
  readonly description: string;
};

export type QuadrantPlotProps = {
  readonly points: readonly QuadrantPoint[];
  /** Where the lines cross. */
  readonly cross: { readonly x: number; readonly y: number };
  readonly words: {
    readonly caption: string;
    readonly xAxis: string;
    readonly yAxis: string;
    /** Of the four corners. */
    readonly topLeft: string;
    readonly topRight: string;
    readonly bottomLeft: string;
    readonly bottomRight: string;
  };
  readonly formatX: (value: number) => string;
  readonly formatY: (value: number) => string;
  readonly onSelect?: (id: string) => void;
};

const height = 380;
const margin = { top: 26, right: 16, bottom: 44, left: 52 };
/** Around the outermost points, as a share of what they span. */
const ROOM = 0.12;

const around = (values: readonly number[]): readonly [number, number] => {
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const room = (high - low) * ROOM || 1;
  return [low - room, high + room];
};

/** Two measures of the same things, in four fields around where the lines cross. One tab stop; arrows walk from the top down. */
export const QuadrantPlot = ({ points, cross, words, formatX, formatY, onSelect }: QuadrantPlotProps) => {
  const { ref, width: measured } = useElementSize<HTMLDivElement>();
  const width = Math.max(280, measured || 640);
  const ordered = points.toSorted((one, other) => other.y - one.y);
  const { container, current, setCurrent, onKeyDown } = useRovingFocus(ordered.length);
  const [shown, setShown] = useState<string | null>(null);
  const [left, right] = around([cross.x, ...points.map(point => point.x)]);
  const [low, high] = around([cross.y, ...points.map(point => point.y)]);
  const x = linearScale([left, right], [margin.left, width - margin.right]);
  const y = linearScale([low, high], [height - margin.bottom, margin.top]);
  const labels = placeLabels(
    ordered.map(({ id, name, ...point }) => ({ id, name, x: x(point.x), y: y(point.y) })),
    width,
  );
  const nameOf = new Map(points.map(({ id, name }) => [id, name]));
  const edges = {
    left: margin.left,
    right: width - margin.right,
    top: margin.top,
    bottom: height - margin.bottom,
  };
  const corners = [
    { text: words.topLeft, x: edges.left + 6, y: edges.top + 14, anchor: 'start' },
    { text: words.topRight, x: edges.right - 6, y: edges.top + 14, anchor: 'end' },
    { text: words.bottomLeft, x: edges.left + 6, y: edges.bottom - 8, anchor: 'start' },
    { text: words.bottomRight, x: edges.right - 6, y: edges.bottom - 8, anchor: 'end' },
  ] as const;
  return (
    <div className="tl-chart" ref={ref}>
      <p className="tl-chart-readout" style={{ margin: 0 }} aria-hidden>
        {ordered.find(({ id }) => id === shown)?.description ?? ''}
      </p>
      <svg viewBox={`0 0 ${width} ${height}`} height={height} role="group" aria-label={words.caption}>
        {niceTicks(low, high, 6).map(tick => (
          <g key={tick}>
            <line className="tl-chart-grid" x1={edges.left} x2={edges.right} y1={y(tick)} y2={y(tick)} />
            <text x={edges.left - 8} y={y(tick) + 4} textAnchor="end">
              {formatY(tick)}
            </text>
          </g>
        ))}
        {niceTicks(left, right, width < 500 ? 4 : 8).map(tick => (
          <text key={tick} x={x(tick)} y={edges.bottom + 18} textAnchor="middle">
            {formatX(tick)}
          </text>
        ))}
        <text x={edges.right} y={height - 6} textAnchor="end">
          {words.xAxis}
        </text>
        <text x={0} y={12}>
          {words.yAxis}
        </text>
        <line className="tl-chart-target" x1={edges.left} x2={edges.right} y1={y(cross.y)} y2={y(cross.y)} />
        <line className="tl-chart-target" x1={x(cross.x)} x2={x(cross.x)} y1={edges.top} y2={edges.bottom} />
        {corners.map(({ text, anchor, ...place }) => (
          <text key={text} {...place} textAnchor={anchor}>
            {text}
          </text>
        ))}
        {labels.map(label => (
          <text key={label.id} className="tl-chart-name" x={label.x} y={label.y} textAnchor={label.anchor}>
            {nameOf.get(label.id)}
          </text>
        ))}
        <g ref={container} onKeyDown={onKeyDown}>
          {ordered.map((point, index) => (
            <ChartPoint
              key={point.id}
              id={point.id}
              index={index}
              flag={point.flag}
              x={x(point.x)}
              y={y(point.y)}
              name={point.description}
              isCurrent={index === current}
              onFocus={() => setCurrent(index)}
              onShow={setShown}
              onSelect={onSelect}
            />
          ))}
        </g>
      </svg>
    </div>
  );
};
