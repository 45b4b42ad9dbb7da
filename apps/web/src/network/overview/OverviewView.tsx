import './overview.css';
import { useQuery } from '@tanstack/react-query';
import { Histogram, LoadingSkeleton, Panel, useFormats } from '@truthline/ui';
import { trpc } from '../../app/api-client.ts';
import { useMay } from '../../app/session.ts';
import { CallError } from '../../frame/CallError.tsx';
import { MethodLine } from '../comparison/MethodLine.tsx';
import { JoiningLine } from '../frame/JoiningLine.tsx';
import { useNetworkSelection } from '../frame/network-selection.ts';
import { NothingToCompare } from '../frame/NothingToCompare.tsx';
import { useNetworkMessages } from '../frame/use-network-messages.ts';
import { BenchmarkSwitch } from './BenchmarkSwitch.tsx';
import { ChangesPanel } from './ChangesPanel.tsx';
import { KeyFigures } from './KeyFigures.tsx';
import { LossesPanel } from './LossesPanel.tsx';
import type { Overview } from './overview.ts';
import { useOverviewMessages } from './use-overview-messages.ts';

const Distribution = ({ overview: { distribution, evidence, score } }: { overview: Overview }) => {
  const say = useOverviewMessages();
  const formats = useFormats();
  return (
    <Panel
      title={say('distribution.title')}
      note={
        evidence.enough === 1
          ? say('distribution.noteOne')
          : say('distribution.note', { dealers: formats.number(evidence.enough) })
      }
    >
      {distribution.length === 0 ? (
        <p className="tl-overview-line">{say('distribution.none')}</p>
      ) : (
        <Histogram
          bins={distribution}
          mark={
            score === null
              ? null
              : {
                  value: score.mean,
                  interval: score.interval,
                  label: say('distribution.mark', { score: formats.score(score.mean) }),
                }
          }
          words={{
            caption: say('distribution.caption'),
            xAxis: say('distribution.xAxis'),
            count: say('distribution.count'),
          }}
        />
      )}
    </Panel>
  );
};

/** The waves chosen at a glance: where the network stands, what changed, what it costs, what is being mended. */
export const OverviewView = () => {
  const say = useNetworkMessages();
  const may = useMay();
  const { selection } = useNetworkSelection();
  const overview = useQuery(trpc.network.overview.queryOptions(selection));
  if (overview.isError) return <CallError error={overview.error} onRetry={() => void overview.refetch()} />;
  if (overview.isPending) return <LoadingSkeleton count={12} />;
  const { data } = overview;
  return (
    <>
      {data.score === null ? (
        <NothingToCompare />
      ) : (
        <>
          <MethodLine method={data.method} benchmark={null} />
          <JoiningLine joining={data.method.joining} />
          <KeyFigures overview={data} />
          <div className="tl-overview-halves">
            <Distribution overview={data} />
            <LossesPanel losses={data.losses} />
          </div>
          <ChangesPanel changes={data.changes} />
        </>
      )}
      {may('benchmark.allow') ? (
        <Panel title={say('benchmark.title')}>
          <BenchmarkSwitch />
        </Panel>
      ) : null}
    </>
  );
};
