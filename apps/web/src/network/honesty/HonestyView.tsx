import '../../agreement/agreement.css';
import './honesty.css';
import { IconArrowsDiff } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { DifferencePlot, EmptyState, LoadingSkeleton, Panel, useFormats } from '@truthline/ui';
import { ItemsPanel } from '../../agreement/ItemsPanel.tsx';
import { trpc } from '../../app/api-client.ts';
import { CallError } from '../../frame/CallError.tsx';
import { TextLink } from '../../frame/links.tsx';
import { useContentText } from '../../frame/use-content-text.ts';
import { JoiningLine } from '../frame/JoiningLine.tsx';
import { useNetworkSelection } from '../frame/network-selection.ts';
import type { Bias, Honesty } from './honesty.ts';
import { DealersPanel, PairsPanel, RegionsPanel } from './HonestyTables.tsx';
import { HonestyWords } from './HonestyWords.tsx';
import { useHonestyMessages } from './use-honesty-messages.ts';

const route = getRouteApi('/signedIn/network/honesty');

const MethodLine = ({ method }: { method: Honesty['method'] }) => {
  const say = useHonestyMessages();
  const formats = useFormats();
  return (
    <>
      <p className="tl-network-method">
        <span>
          {say('method', {
            pairs: formats.number(method.pairs),
            dealers: formats.number(method.dealers),
            waves: method.waves,
            items: method.items,
            version: method.version,
            level: formats.percent(method.intervalLevel),
          })}
        </span>
        {method.oneSided === 0 ? null : <span>{say('method.oneSided', { count: method.oneSided })}</span>}
      </p>
      <JoiningLine joining={method.joining} />
    </>
  );
};

const Plot = ({ dealers, network }: { dealers: Honesty['dealers']; network: Bias }) => {
  const say = useHonestyMessages();
  const read = useContentText();
  const navigate = route.useNavigate();
  const { bias, interval, limits } = network;
  return (
    <Panel title={say('plot.title')} note={say('plot.note')}>
      <DifferencePlot
        points={dealers.flatMap(({ dealerId, name, self, mystery }) =>
          self === null || mystery === null
            ? []
            : [{ id: dealerId, name: read(name), first: self, second: mystery }],
        )}
        limits={
          bias === null || interval === null || limits === null
            ? null
            : { ...limits, bias, biasLow: interval.low, biasHigh: interval.high, margin: 0 }
        }
        words={{
          caption: say('plot.caption'),
          unit: say('column.dealer'),
          first: say('column.self'),
          second: say('column.mystery'),
          xAxis: say('plot.xAxis'),
        }}
        onSelect={dealer => void navigate({ search: known => ({ ...known, dealer }) })}
      />
    </Panel>
  );
};

const Figures = ({ found }: { found: Honesty }) => {
  const say = useHonestyMessages();
  const { network, dealers, pairs, method } = found;
  const [only] = dealers;
  if (only === undefined)
    return (
      <Panel>
        <EmptyState icon={IconArrowsDiff} title={say('none.title')} text={say('none.text')} />
      </Panel>
    );
  const one = dealers.length === 1;
  const told = network ?? (one ? only : null);
  return (
    <>
      {told === null ? null : (
        <HonestyWords
          bias={told}
          method={method}
          own={one}
          alarms={dealers.filter(({ alarm }) => alarm).length}
        />
      )}
      {pairs === null ? null : <PairsPanel pairs={pairs} dealer={only} />}
      {network === null || one ? null : <Plot dealers={dealers} network={network} />}
      {found.regions.length < 2 ? null : <RegionsPanel regions={found.regions} />}
      {one ? null : <DealersPanel found={found} />}
      <ItemsPanel
        compared={{ items: found.items, disagreeMost: found.disagreeMost, leastPairs: method.leastPairs }}
        counted={say('column.pairs')}
      />
    </>
  );
};

/** What dealers say of themselves beside what mystery visits found, over several waves: of all dealers, or of one. */
export const HonestyView = () => {
  const say = useHonestyMessages();
  const { dealer } = route.useSearch();
  const {
    selection: { kinds: _both, ...selection },
    wholeNetwork,
  } = useNetworkSelection();
  const asked = useQuery(trpc.network.honesty.queryOptions({ ...selection, dealerId: dealer ?? null }));
  if (asked.isError) return <CallError error={asked.error} onRetry={() => void asked.refetch()} />;
  if (asked.isPending) return <LoadingSkeleton count={12} />;
  return (
    <>
      {dealer === undefined || !wholeNetwork ? null : (
        <TextLink to="/network/honesty" search={({ dealer: _one, ...known }) => known}>
          {say('all')}
        </TextLink>
      )}
      <MethodLine method={asked.data.method} />
      <Figures found={asked.data} />
    </>
  );
};
