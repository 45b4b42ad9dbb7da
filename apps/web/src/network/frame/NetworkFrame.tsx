import './network-frame.css';
import { useQueries } from '@tanstack/react-query';
import { getRouteApi, Outlet, useLocation, useRouter } from '@tanstack/react-router';
import { LoadingSkeleton, PageFrame } from '@truthline/ui';
import { useMemo } from 'react';
import { trpc } from '../../app/api-client.ts';
import { useMay, useSession } from '../../app/session.ts';
import { CallError } from '../../frame/CallError.tsx';
import { NetworkFilters } from './NetworkFilters.tsx';
import { networkSearch, withoutEmpty } from './network-search.ts';
import { NetworkSelectionContext, type NetworkSelection } from './network-selection.ts';
import { NetworkTabs } from './NetworkTabs.tsx';
import { withoutChoice } from './network-views.ts';
import { NothingToCompare } from './NothingToCompare.tsx';
import { useNetworkMessages } from './use-network-messages.ts';

const route = getRouteApi('/signedIn/network');

/** What the address asks for, where it names nothing or something unknown: the after-sales checklist. */
const useSelection = () => {
  const search = route.useSearch();
  const asked = useMemo(() => networkSearch(search), [search]);
  const wholeNetwork = useSession().membership.dealerIds === 'all';
  const mayAskUnsettled = useMay()('comparison.readUnsettled');
  const [checklists, waves] = useQueries({
    queries: [trpc.checklists.list.queryOptions(), trpc.waves.list.queryOptions()],
  });
  const chosen = useMemo((): NetworkSelection | null => {
    const all = checklists.data ?? [];
    const checklist =
      all.find(({ checklistId }) => checklistId === asked.checklist) ??
      all.find(({ checklistId }) => checklistId === 'aftersales') ??
      all[0];
    if (checklist === undefined || waves.data === undefined) return null;
    const allWaves = waves.data.toSorted((one, other) => (one.startsOn < other.startsOn ? -1 : 1));
    const { waves: waveIds, kind, regions, sizes, tags } = asked;
    return {
      checklist,
      search: asked,
      wholeNetwork,
      counting: mayAskUnsettled ? (asked.counting ?? 'final') : 'final',
      waves: allWaves.filter(({ id }) => waveIds === undefined || waveIds.includes(id)),
      allWaves,
      selection: {
        checklistId: checklist.checklistId,
        ...(waveIds === undefined ? {} : { waveIds: [...waveIds] }),
        ...(kind === undefined ? {} : { kinds: [kind] }),
        ...(regions === undefined || !wholeNetwork ? {} : { regionIds: [...regions] }),
        ...(sizes === undefined || !wholeNetwork ? {} : { sizes: [...sizes] }),
        ...(tags === undefined || !wholeNetwork ? {} : { tags: [...tags] }),
      },
    };
  }, [asked, checklists.data, waves.data, wholeNetwork, mayAskUnsettled]);
  return { asked, wholeNetwork, mayAskUnsettled, checklists, waves, chosen };
};

const Body = (props: ReturnType<typeof useSelection>) => {
  const { asked, wholeNetwork, mayAskUnsettled, checklists, waves, chosen } = props;
  const say = useNetworkMessages();
  const router = useRouter();
  const path = useLocation().pathname.replace(/\/$/u, '');
  const failed = [checklists, waves].find(({ isError }) => isError);
  if (failed !== undefined) return <CallError error={failed.error} onRetry={() => void failed.refetch()} />;
  if (checklists.data === undefined || waves.data === undefined) return <LoadingSkeleton count={12} />;
  if (chosen === null) return <NothingToCompare />;
  return (
    <>
      <NetworkFilters
        checklists={checklists.data}
        waves={waves.data}
        checklistId={chosen.checklist.checklistId}
        search={asked}
        wholeNetwork={wholeNetwork}
        mayAskUnsettled={mayAskUnsettled}
        onChange={change =>
          void router.navigate({
            to: '.',
            search: before =>
              withoutEmpty({ ...before, wave: undefined, ...networkSearch(before), ...change }),
          })
        }
      />
      {chosen.counting === 'final' || !withoutChoice(path).includes('counting') ? null : (
        <p className="tl-network-method" role="note">
          {say('unsettled.notHere')}
        </p>
      )}
      <NetworkSelectionContext value={chosen}>
        <Outlet />
      </NetworkSelectionContext>
    </>
  );
};

/** The page around all views of the network: its tabs, and what is compared. */
export const NetworkFrame = () => {
  const say = useNetworkMessages();
  const may = useMay();
  const selection = useSelection();
  return (
    <PageFrame title={say('title')} lead={say('lead')} width="wide">
      <div className="tl-network">
        <NetworkTabs search={selection.asked} wholeNetwork={selection.wholeNetwork} />
        {may('comparison.read') ? <Body {...selection} /> : null}
      </div>
    </PageFrame>
  );
};
