import { FunnelPlot, Panel, useFormats, type FunnelPoint } from '@truthline/ui';
import { useContentText } from '../../frame/use-content-text.ts';
import type { Comparison } from '../comparison/comparison.ts';
import { WithComparison } from '../comparison/WithComparison.tsx';
import { useNetworkMessages } from '../frame/use-network-messages.ts';

const flags = { high: 'above', low: 'below', null: 'within' } as const;

/** Share of items passed against items judged, between limits of chance. */
const Funnel = ({ comparison }: { comparison: Comparison }) => {
  const say = useNetworkMessages();
  const read = useContentText();
  const formats = useFormats();
  const { funnel, rows } = comparison;
  const names = new Map(rows.map(({ dealerId, name }) => [dealerId, read(name)]));
  if (funnel === null) return null;
  const points: readonly FunnelPoint[] = funnel.points.map(({ dealerId, n, share, flag }) => ({
    id: dealerId,
    name: names.get(dealerId) ?? dealerId,
    count: n,
    score: share * 100,
    flag: flags[flag ?? 'null'],
  }));
  return (
    <Panel
      title={say('funnel.title')}
      note={
        <>
          {say('funnel.note', { rate: formats.percent(funnel.falseDiscoveryRate) })}
          {` · ${say('funnel.outliers', {
            flagged: funnel.outliers.flagged.withSpread,
            byChance: funnel.outliers.flagged.chanceAlone,
          })}`}
          {funnel.overdispersion === null || funnel.overdispersion.tauSquared === 0
            ? ''
            : ` · ${say('funnel.overdispersed', { phi: formats.number(funnel.overdispersion.phi, 2) })}`}
        </>
      }
    >
      <FunnelPlot
        target={funnel.target * 100}
        points={points}
        limits={funnel.limits.map(limit => ({
          count: limit.n,
          low95: limit.low95 * 100,
          high95: limit.high95 * 100,
          low998: limit.low998 * 100,
          high998: limit.high998 * 100,
        }))}
      />
    </Panel>
  );
};

/** Which dealers are beyond what chance explains. */
export const FunnelView = () => (
  <WithComparison>{comparison => <Funnel comparison={comparison} />}</WithComparison>
);
