import './chart.css';
import { useElementSize } from '@mantine/hooks';
import { useMemo, useState } from 'react';
import { useFormats } from '../i18n/formats.ts';
import { useUiMessages } from '../i18n/use-ui-messages.ts';
import type { FunnelPlotProps } from './FunnelPlot.tsx';
import { countDomain, limitsWithin, placeLabels } from './funnel.ts';
import { linearScale, niceTicks } from './linear-scale.ts';
import { PointCloud } from './PointCloud.tsx';

const height = 360;
const margin = { top: 14, right: 16, bottom: 40, left: 44 };

/** The drawing alone: axes, limits, points. One tab stop; arrows walk from point to point in order of score. */
export const FunnelDrawing = ({ target, points, limits: every, onSelect, highlighted }: FunnelPlotProps) => {
  const say = useUiMessages();
  const formats = useFormats();
  const { ref, width: measured } = useElementSize<HTMLDivElement>();
  const width = Math.max(280, measured || 640);
  const ordered = useMemo(() => [...points].sort((one, other) => other.score - one.score), [points]);
  const [shown, setShown] = useState<string | null>(null);

  const counts = countDomain(points, every);
  const limits = limitsWithin(every, counts);
  const scores = [
    ...points.map(({ score }) => score),
    ...limits.slice(Math.floor(limits.length / 8)).flatMap(({ low998, high998 }) => [low998, high998]),
    target,
  ];
  const low = Math.max(0, Math.floor(Math.min(...scores) / 5) * 5);
  const high = Math.min(100, Math.ceil(Math.max(...scores) / 5) * 5);
  const x = linearScale(counts, [margin.left, width - margin.right]);
  const y = linearScale([low, high], [height - margin.bottom, margin.top]);
  const curve = (read: (limit: (typeof limits)[number]) => number) =>
    limits
      .map((limit, index) => {
        const place = Math.min(high, Math.max(low, read(limit)));
        return `${index === 0 ? 'M' : 'L'}${x(limit.count).toFixed(1)} ${y(place).toFixed(1)}`;
      })
      .join('');
  const named = ordered.filter(({ id, flag }) => flag !== 'within' || highlighted?.has(id) === true);
  const labels = placeLabels(
    named.map(({ id, name, count, score }) => ({ id, name, x: x(count), y: y(score) })),
    width,
  );
  const nameOf = new Map(named.map(({ id, name }) => [id, name]));
  const byId = useMemo(() => new Map(ordered.map(point => [point.id, point])), [ordered]);
  const describe = (point: (typeof points)[number]) =>
    say('funnel.point', {
      name: point.name,
      score: formats.score(point.score),
      count: point.count,
      flag: say(`funnel.${point.flag}`),
    });
  const told = (id: string) => {
    const point = byId.get(id);
    return point === undefined ? '' : describe(point);
  };

  return (
    <div className="tl-chart" ref={ref}>
      <p className="tl-chart-readout" style={{ margin: 0 }} aria-hidden>
        {shown === null ? '' : told(shown)}
      </p>
      <svg viewBox={`0 0 ${width} ${height}`} height={height} role="group" aria-label={say('funnel.caption')}>
        {niceTicks(low, high, 6).map(tick => (
          <g key={tick}>
            <line
              className="tl-chart-grid"
              x1={margin.left}
              x2={width - margin.right}
              y1={y(tick)}
              y2={y(tick)}
            />
            <text x={margin.left - 8} y={y(tick) + 4} textAnchor="end">
              {tick}
            </text>
          </g>
        ))}
        {niceTicks(...counts, width < 500 ? 4 : 8).map(tick => (
          <text key={tick} x={x(tick)} y={height - margin.bottom + 18} textAnchor="middle">
            {formats.number(tick)}
          </text>
        ))}
        <text x={width - margin.right} y={height - 4} textAnchor="end">
          {say('funnel.xAxis')}
        </text>
        <path className="tl-chart-limit" data-wide="true" d={curve(({ low998 }) => low998)} />
        <path className="tl-chart-limit" data-wide="true" d={curve(({ high998 }) => high998)} />
        <path className="tl-chart-limit" data-wide="false" d={curve(({ low95 }) => low95)} />
        <path className="tl-chart-limit" data-wide="false" d={curve(({ high95 }) => high95)} />
        <line
          className="tl-chart-target"
          x1={margin.left}
          x2={width - margin.right}
          y1={y(target)}
          y2={y(target)}
        />
        <text className="tl-chart-name" x={width - margin.right} y={y(target) - 5} textAnchor="end">
          {say('funnel.target', { score: formats.score(target) })}
        </text>
        <PointCloud
          points={ordered.map(({ id, flag, count, score }) => ({ id, flag, x: x(count), y: y(score) }))}
          {...{ width, height, highlighted, shown, onSelect }}
          describe={told}
          onShow={setShown}
        />
        {labels.map(label => (
          <text key={label.id} className="tl-chart-name" x={label.x} y={label.y} textAnchor={label.anchor}>
            {nameOf.get(label.id)}
          </text>
        ))}
      </svg>
    </div>
  );
};
