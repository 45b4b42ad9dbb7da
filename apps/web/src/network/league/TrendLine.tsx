import { useFormats } from '@truthline/ui';
import { useNetworkMessages } from '../frame/use-network-messages.ts';
import type { Comparison } from '../comparison/comparison.ts';

type Trend = Comparison['rows'][number]['trend'];

const WIDTH = 60;
const HEIGHT = 20;

/** Means wave by wave, too small to judge: points sized by their audits, no arrow. The trend view judges. */
export const TrendLine = ({
  trend,
  waveNames,
  domain,
}: {
  trend: Trend;
  waveNames: readonly string[];
  domain: readonly [number, number];
}) => {
  const say = useNetworkMessages();
  const formats = useFormats();
  const points = trend.flatMap((point, place) =>
    point === null
      ? []
      : [
          {
            ...point,
            place,
            x: 4 + ((WIDTH - 8) * place) / Math.max(1, trend.length - 1),
            y: HEIGHT - 4 - ((HEIGHT - 8) * (point.mean - domain[0])) / Math.max(1, domain[1] - domain[0]),
          },
        ],
  );
  if (points.length === 0) return '–';
  const n = points.reduce((sum, point) => sum + point.n, 0);
  const words = points
    .map(({ place, mean, n: audits }) =>
      say('trend.point', { wave: waveNames[place] ?? '', score: formats.score(mean), n: audits }),
    )
    .join(' · ');
  return (
    <span className="tl-league-trend" title={words}>
      <svg width={WIDTH} height={HEIGHT} role="img" aria-label={words}>
        <polyline points={points.map(({ x, y }) => `${x.toFixed(1)},${y.toFixed(1)}`).join(' ')} />
        {points.map(({ x, y, place, n: audits }) => (
          <circle key={place} cx={x} cy={y} r={Math.min(3.2, 1.4 + 0.6 * audits)} />
        ))}
      </svg>
      <small>{say('trend.n', { n })}</small>
    </span>
  );
};
