import './trend.css';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { LoadingSkeleton, useFormats } from '@truthline/ui';
import { trpc } from '../../app/api-client.ts';
import { useSession } from '../../app/session.ts';
import { CallError } from '../../frame/CallError.tsx';
import { JoiningLine } from '../frame/JoiningLine.tsx';
import { networkSearch, type NetworkSearch } from '../frame/network-search.ts';
import { useNetworkSelection } from '../frame/network-selection.ts';
import { NothingToCompare } from '../frame/NothingToCompare.tsx';
import { ProgrammePanel } from './ProgrammePanel.tsx';
import { TrendOfFilter } from './TrendOfFilter.tsx';
import { CusumPanel, FindingsPanel, ScoresPanel, type Trend } from './TrendCharts.tsx';
import { trendOf, trendSearch, writeTrendOf, type TrendOf, type TrendSearch } from './trend-search.ts';
import { useTrendMessages } from './use-trend-messages.ts';

const route = getRouteApi('/signedIn/network/trend');

const MethodLine = ({ trend: { of, method } }: { trend: Trend }) => {
  const say = useTrendMessages();
  const formats = useFormats();
  return (
    <>
      <p className="tl-network-method">
        {say(of.kind === 'dealer' ? 'method.one' : 'method', {
          dealers: formats.number(method.dealers),
          audits: formats.number(method.audits),
          items: method.items,
          version: method.version,
          level: formats.percent(method.intervalLevel),
        })}
      </p>
      <JoiningLine joining={method.joining} />
    </>
  );
};

const Charts = ({ of }: { of: TrendOf }) => {
  const { selection } = useNetworkSelection();
  const asked = useQuery(trpc.network.trend.queryOptions({ ...selection, of }));
  if (asked.isError) return <CallError error={asked.error} onRetry={() => void asked.refetch()} />;
  if (asked.isPending) return <LoadingSkeleton count={12} />;
  if (asked.data.method.audits === 0) return <NothingToCompare />;
  return (
    <>
      <MethodLine trend={asked.data} />
      <ScoresPanel trend={asked.data} />
      <CusumPanel trend={asked.data} />
      <FindingsPanel trend={asked.data} />
    </>
  );
};

/** The address with something of the trend changed; what is undefined leaves it. */
const changed = (
  known: NetworkSearch & TrendSearch,
  change: { [Key in keyof TrendSearch]: TrendSearch[Key] | undefined },
) => ({ ...networkSearch(known), ...trendSearch({ ...known, ...change }) });

/** Scores and findings wave by wave, and what a programme changed beside what would have come without it. */
export const TrendView = () => {
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const { wholeNetwork } = useNetworkSelection();
  const { dealerIds } = useSession().membership;
  const of = trendOf(search.of, dealerIds);
  return (
    <>
      <TrendOfFilter
        of={of}
        wholeNetwork={wholeNetwork}
        ownDealerIds={dealerIds}
        onChange={next => void navigate({ search: known => changed(known, { of: writeTrendOf(next) }) })}
      />
      <Charts of={of} />
      {wholeNetwork ? (
        <ProgrammePanel
          search={search}
          onChange={change => void navigate({ search: known => changed(known, change) })}
        />
      ) : null}
    </>
  );
};
