import './start.css';
import { PageFrame } from '@truthline/ui';
import type { ReactNode } from 'react';
import { useSession, type Session } from '../app/session.ts';
import { useContentText } from '../frame/use-content-text.ts';
import { LastScore, OpenAudits } from './AuditBlocks.tsx';
import { CurrentWave, RecentBlueprints } from './NetworkBlocks.tsx';
import { PeopleState, RecentTrail, SystemState } from './SystemBlocks.tsx';
import { useStartMessages } from './use-start-messages.ts';
import { WorstMoments } from './WorstMoments.tsx';

const blocks: { readonly [Role in Session['membership']['role']]: ReactNode } = {
  consultant: <RecentBlueprints />,
  dealerManager: (
    <>
      <WorstMoments />
      <OpenAudits />
      <LastScore />
    </>
  ),
  dealerStaff: (
    <>
      <OpenAudits />
      <LastScore />
    </>
  ),
  mysteryShopper: (
    <>
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
      <RecentTrail />
    </>
  ),
};

/** What this person came to do. */
export const StartPage = () => {
  const say = useStartMessages();
  const read = useContentText();
  const { membership, network } = useSession();
  return (
    <PageFrame title={say(`title.${membership.role}`)} lead={read(network.name)}>
      <div className="tl-start">{blocks[membership.role]}</div>
    </PageFrame>
  );
};
