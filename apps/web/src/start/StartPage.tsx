import './start.css';
import { useQuery } from '@tanstack/react-query';
import { PageFrame } from '@truthline/ui';
import type { ReactNode } from 'react';
import { trpc } from '../app/api-client.ts';
import { useSession, type Session } from '../app/session.ts';
import { NextAssignment } from '../assignments/NextAssignment.tsx';
import { useContentText } from '../frame/use-content-text.ts';
import { LastScore, OpenAudits } from './AuditBlocks.tsx';
import { CurrentWave, RecentBlueprints } from './NetworkBlocks.tsx';
import { RecomputeState } from './RecomputeState.tsx';
import { PeopleState, RecentTrail, SystemState } from './SystemBlocks.tsx';
import { useStartMessages } from './use-start-messages.ts';
import { WorstMoments } from './WorstMoments.tsx';

const blocks: { readonly [Role in Session['membership']['role']]: ReactNode } = {
  consultant: <RecentBlueprints />,
  dealerManager: (
    <>
      <WorstMoments />
      <NextAssignment />
      <OpenAudits />
      <LastScore />
    </>
  ),
  dealerStaff: (
    <>
      <NextAssignment />
      <OpenAudits />
      <LastScore />
    </>
  ),
  mysteryShopper: (
    <>
      <NextAssignment />
      <OpenAudits />
      <LastScore />
      <CurrentWave />
    </>
  ),
  oemAnalyst: (
    <>
      <CurrentWave />
      <RecentBlueprints />
    </>
  ),
  administrator: (
    <>
      <PeopleState />
      <SystemState />
      <RecomputeState />
      <RecentTrail />
    </>
  ),
};

/** What this person came to do. */
export const StartPage = () => {
  const say = useStartMessages();
  const read = useContentText();
  const { membership, network } = useSession();
  const { dealerIds } = membership;
  const dealers = useQuery({ ...trpc.dealers.list.queryOptions(), enabled: dealerIds !== 'all' });
  const own = (dealers.data ?? []).filter(({ id }) => dealerIds !== 'all' && dealerIds.includes(id));
  const place = [network.name, ...(own.length > 3 ? [] : own.map(({ name }) => name))];
  return (
    <PageFrame title={say(`title.${membership.role}`)} lead={place.map(read).join(' · ')}>
      <div className="tl-start">{blocks[membership.role]}</div>
    </PageFrame>
  );
};
