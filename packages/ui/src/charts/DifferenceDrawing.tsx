import './chart.css';
import { useElementSize } from '@mantine/hooks';
import { useMemo, useState } from 'react';
import { useFormats } from '../i18n/formats.ts';
import { useUiMessages } from '../i18n/use-ui-messages.ts';
import type { DifferencePlotProps } from './DifferencePlot.tsx';
import { aroundValues, differenceFlag, differenceOf, meanOf, type DifferencePoint } from './difference.ts';
import { placeLabels } from './funnel.ts';
import { linearScale, niceTicks } from './linear-scale.ts';
import { PointCloud } from './PointCloud.tsx';
import { textLength } from './text-length.ts';
import { useSigned } from './use-signed.ts';

const height = 340;
const margin = { top: 14, right: 16, bottom: 40, left: 44 };

/** The drawing alone. One tab stop; arrows walk from the largest difference to the smallest. */
export const DifferenceDrawing = ({ points, limits, words, onSelect }: DifferencePlotProps) => {
  const say = useUiMessages();
  const formats = useFormats();
  const signed = useSigned();
  const { ref, width: measured } = useElementSize<HTMLDivElement>();
  const width = Math.max(280, measured || 640);
  const ordered = useMemo(
    () => [...points].sort((one, other) => differenceOf(other) - differenceOf(one)),
    [points],
  );
  const byId = useMemo(() => new Map(ordered.map(point => [point.id, point])), [ordered]);
  const [shown, setShown] = useState<string | null>(null);

  const [left, right] = aroundValues(points.map(meanOf));
  const [low, high] = aroundValues([
    0,
    ...points.map(differenceOf),
    ...(limits === null ? [] : [limits.low - limits.margin, limits.high + limits.margin]),
  ]);
  const x = linearScale([left, right], [margin.left, width - margin.right]);
  const y = linearScale([low, high], [height - margin.bottom, margin.top]);
  const outside = ordered.filter(point => differenceFlag(point, limits) !== 'within');
  const lines =
    limits === null
      ? []
      : (
          [
            ['bias', limits.bias],
            ['lowLimit', limits.low],
            ['highLimit', limits.high],
          ] as const
        ).map(([key, value]) => ({
          key,
          text: say(`difference.${key}`, { value: signed(value) }),
          y: y(value) - 5,
        }));
  const end = width - margin.right;
  const labels = placeLabels(
    outside.map(point => ({
      id: point.id,
      name: point.name,
      x: x(meanOf(point)),
      y: y(differenceOf(point)),
    })),
    width,
    [
      ...lines.map(line => ({ left: end - textLength(line.text), right: end, y: line.y - 4 })),
      // A name covers no other mark either; its own is farther away than this.
      ...outside.map(point => {
        const middle = x(meanOf(point));
        return { left: middle - 4, right: middle + 4, y: y(differenceOf(point)) };
      }),
    ],
  );
  const nameOf = new Map(outside.map(({ id, name }) => [id, name]));
  const describe = (point: DifferencePoint) => {
    const values = {
      name: point.name,
      first: words.first,
      second: words.second,
      firstValue: formats.score(point.first),
      secondValue: formats.score(point.second),
      difference: signed(differenceOf(point)),
    };
    return limits === null
      ? say('difference.pointAlone', values)
      : say('difference.point', { ...values, flag: say(`difference.${differenceFlag(point, limits)}`) });
  };
  const told = (id: string) => {
    const point = byId.get(id);
    return point === undefined ? '' : describe(point);
  };
  const across = { x1: margin.left, x2: width - margin.right };
  const band = (from: number, to: number, key: string) => (
    <rect
      key={key}
      className="tl-chart-band"
      x={margin.left}
      width={width - margin.right - margin.left}
      y={y(to)}
      height={Math.max(0, y(from) - y(to))}
    />
  );

  return (
    <div className="tl-chart" ref={ref}>
      <p className="tl-chart-readout" style={{ margin: 0 }} aria-hidden>
        {shown === null ? '' : told(shown)}
      </p>
      <svg viewBox={`0 0 ${width} ${height}`} height={height} role="group" aria-label={words.caption}>
        {limits === null
          ? null
          : [
              band(limits.low - limits.margin, limits.low + limits.margin, 'low'),
              band(limits.biasLow, limits.biasHigh, 'bias'),
              band(limits.high - limits.margin, limits.high + limits.margin, 'high'),
            ]}
        {niceTicks(low, high, 7).map(tick => (
          <g key={tick}>
            <line className="tl-chart-grid" data-zero={tick === 0} {...across} y1={y(tick)} y2={y(tick)} />
            <text x={margin.left - 8} y={y(tick) + 4} textAnchor="end">
              {tick > 0 ? `+${tick}` : String(tick).replace('-', '−')}
            </text>
          </g>
        ))}
        {niceTicks(left, right, width < 500 ? 4 : 8).map(tick => (
          <text key={tick} x={x(tick)} y={height - margin.bottom + 18} textAnchor="middle">
            {formats.number(tick)}
          </text>
        ))}
        <text x={width - margin.right} y={height - 4} textAnchor="end">
          {words.xAxis}
        </text>
        {limits === null ? null : (
          <>
            <line
              className="tl-chart-limit"
              data-wide="false"
              {...across}
              y1={y(limits.low)}
              y2={y(limits.low)}
            />
            <line
              className="tl-chart-limit"
              data-wide="false"
              {...across}
              y1={y(limits.high)}
              y2={y(limits.high)}
            />
            <line className="tl-chart-target" {...across} y1={y(limits.bias)} y2={y(limits.bias)} />
          </>
        )}
        <PointCloud
          points={ordered.map(point => ({
            id: point.id,
            flag: differenceFlag(point, limits),
            x: x(meanOf(point)),
            y: y(differenceOf(point)),
          }))}
          {...{ width, height, shown, onSelect }}
          describe={told}
          onShow={setShown}
        />
        {labels.map(label => (
          <text key={label.id} className="tl-chart-name" x={label.x} y={label.y} textAnchor={label.anchor}>
            {nameOf.get(label.id)}
          </text>
        ))}
        {lines.map(line => (
          <text key={line.key} className="tl-chart-name" x={end} y={line.y} textAnchor="end">
            {line.text}
          </text>
        ))}
      </svg>
    </div>
  );
};
