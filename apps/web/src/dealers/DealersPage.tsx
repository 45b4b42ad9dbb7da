import { Stack } from '@mantine/core';
import { IconBuildingStore } from '@tabler/icons-react';
import { useQueries } from '@tanstack/react-query';
import { EmptyState, LoadingSkeleton, NoPermissionState, PageFrame, Panel } from '@truthline/ui';
import { trpc } from '../app/api-client.ts';
import { useMay } from '../app/session.ts';
import { CallError } from '../frame/CallError.tsx';
import { AddDealer } from './AddDealer.tsx';
import { AddRegion } from './AddRegion.tsx';
import { ManyDealers } from './ManyDealers.tsx';
import { RegionPanel } from './RegionPanel.tsx';
import { useDealersMessages } from './use-dealers-messages.ts';

/** From so many on they stand in one table: every row has fields, and hundreds of them hold up the page. */
const MANY = 150;

const RegionsAndDealers = () => {
  const say = useDealersMessages();
  const mayAdd = useMay()('dealer.add');
  const [regions, dealers] = useQueries({
    queries: [trpc.regions.list.queryOptions(), trpc.dealers.list.queryOptions()],
  });
  const failed = [regions, dealers].find(({ isError }) => isError);
  const isEmpty = regions.data?.length === 0;
  return (
    <PageFrame
      title={say('title')}
      lead={say('lead')}
      actions={
        regions.data === undefined || isEmpty || !mayAdd ? undefined : (
          <>
            <AddRegion />
            <AddDealer regions={regions.data} />
          </>
        )
      }
    >
      {failed !== undefined ? (
        <CallError error={failed.error} onRetry={() => void failed.refetch()} />
      ) : regions.data === undefined || dealers.data === undefined ? (
        <LoadingSkeleton count={8} />
      ) : isEmpty ? (
        <Panel>
          <EmptyState
            icon={IconBuildingStore}
            title={say('empty.title')}
            text={say('empty.text')}
            action={mayAdd ? <AddRegion isFirst /> : undefined}
          />
        </Panel>
      ) : (
        <Stack gap="md">
          {dealers.data.length < MANY ? null : <ManyDealers regions={regions.data} dealers={dealers.data} />}
          {regions.data
            .map(region => ({
              region,
              own: dealers.data.filter(({ regionId }) => regionId === region.id),
            }))
            .filter(({ own }) => dealers.data.length < MANY || own.length === 0)
            .map(({ region, own }) => (
              <RegionPanel key={region.id} region={region} dealers={own} />
            ))}
        </Stack>
      )}
    </PageFrame>
  );
};

/** The regions of the network with their dealers: administrators add to them, analysts say where they stand. */
export const DealersPage = () => (useMay()('dealer.place') ? <RegionsAndDealers /> : <NoPermissionState />);
