import './chart.css';
import { useElementSize } from '@mantine/hooks';
import { useState } from 'react';
import { flagShape } from './funnel.ts';
import { linearScale, niceTicks } from './linear-scale.ts';
import { useRovingFocus } from './roving-focus.ts';
import { limitPath, seriesDomain, seriesPath } from './series.ts';
import type { SeriesChartProps } from './SeriesChart.tsx';
import { namesThatFit } from './text-length.ts';

const height = 260;
const margin = { top: 16, right: 20, bottom: 34, left: 48 };

/** The drawing alone. One tab stop; arrows walk from place to place, line by line. */
export const SeriesDrawing = ({ places, lines, target, words, format, step }: SeriesChartProps) => {
  const { ref, width: measured } = useElementSize<HTMLDivElement>();
  const width = Math.max(280, measured || 640);
  const spots = lines.flatMap((line, lineAt) =>
    line.points.flatMap((point, at) => {
      const place = places[at];
      return point.value === null || place === undefined
        ? []
        : [{ key: `${line.id}/${place.id}`, line, lineAt, at, place, point, value: point.value }];
    }),
  );
  const { container, current, setCurrent, onKeyDown } = useRovingFocus(spots.length);
  const [shown, setShown] = useState<string | null>(null);

  const [low, high] = seriesDomain(places, lines, target?.value ?? null, step);
  const x = linearScale([-0.5, places.length - 0.5], [margin.left, width - margin.right]);
  const y = linearScale([low, high], [height - margin.bottom, margin.top]);
  const describe = ({ line, place, point, value }: (typeof spots)[number]) =>
    [
      lines.length > 1 ? `${place.name} · ${line.name}` : place.name,
      `${words.value} ${format(value)}`,
      ...(point.interval === null
        ? []
        : [`${words.interval} ${format(point.interval.low)} – ${format(point.interval.high)}`]),
      ...(place.limits === null
        ? []
        : [`${words.limits} ${format(place.limits.low)} – ${format(place.limits.high)}`]),
      ...(point.flag === 'within' ? [] : [words[point.flag]]),
      place.evidence,
    ].join(' · ');
  const readout = spots.find(({ key }) => key === shown);
  // Names of places side by side: evenly apart as far as they fit.
  const every = Math.max(1, Math.ceil((places.length * 96) / (width - margin.left - margin.right)));
  const names = namesThatFit(
    places.map(({ id, name }, at) => ({ id, name, x: x(at) })).filter((_, at) => at % every === 0),
  );

  return (
    <div className="tl-chart" ref={ref}>
      <p className="tl-chart-readout" style={{ margin: 0 }} aria-hidden>
        {readout === undefined ? '' : describe(readout)}
      </p>
      <svg viewBox={`0 0 ${width} ${height}`} height={height} role="group" aria-label={words.caption}>
        {niceTicks(low, high, 5).map(tick => (
          <g key={tick}>
            <line
              className="tl-chart-grid"
              data-zero={tick === 0}
              x1={margin.left}
              x2={width - margin.right}
              y1={y(tick)}
              y2={y(tick)}
            />
            <text x={margin.left - 8} y={y(tick) + 4} textAnchor="end">
              {format(tick)}
            </text>
          </g>
        ))}
        {names.map(({ id, name, x: centre }) => (
          <text key={id} x={centre} y={height - margin.bottom + 20} textAnchor="middle">
            {name}
          </text>
        ))}
        {(['low', 'high'] as const).map(side => (
          <path key={side} className="tl-chart-limit" data-wide="false" d={limitPath(places, side, x, y)} />
        ))}
        {target === null ? null : (
          <line
            className="tl-chart-target"
            x1={margin.left}
            x2={width - margin.right}
            y1={y(target.value)}
            y2={y(target.value)}
          />
        )}
        {lines.map((line, lineAt) => (
          <path
            key={line.id}
            className="tl-chart-series"
            data-line={lineAt}
            d={seriesPath(line.points, x, y)}
          />
        ))}
        {spots.map(({ key, at, point }) =>
          point.interval === null ? null : (
            <line
              key={key}
              className="tl-chart-whisker"
              x1={x(at)}
              x2={x(at)}
              y1={y(point.interval.low)}
              y2={y(point.interval.high)}
            />
          ),
        )}
        <g ref={container} onKeyDown={onKeyDown}>
          {spots.map((spot, index) => (
            <g
              key={spot.key}
              className="tl-chart-point"
              data-flag={spot.point.flag}
              data-line={spot.lineAt}
              data-index={index}
              role="img"
              aria-label={describe(spot)}
              tabIndex={index === current ? 0 : -1}
              onFocus={() => {
                setCurrent(index);
                setShown(spot.key);
              }}
              onMouseEnter={() => setShown(spot.key)}
              onMouseLeave={() => setShown(null)}
            >
              <path d={flagShape(spot.point.flag, x(spot.at), y(spot.value))} />
            </g>
          ))}
        </g>
        {target === null ? null : (
          <text className="tl-chart-name" x={width - margin.right} y={y(target.value) - 5} textAnchor="end">
            {target.name}
          </text>
        )}
      </svg>
    </div>
  );
};
