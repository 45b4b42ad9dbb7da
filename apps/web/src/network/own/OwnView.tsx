import './own.css';
import { useQuery } from '@tanstack/react-query';
import { LoadingSkeleton, Panel } from '@truthline/ui';
import { trpc } from '../../app/api-client.ts';
import { CallError } from '../../frame/CallError.tsx';
import { TextLink } from '../../frame/links.tsx';
import { useContentText } from '../../frame/use-content-text.ts';
import { MethodLine } from '../comparison/MethodLine.tsx';
import { JoiningLine } from '../frame/JoiningLine.tsx';
import { useNetworkSelection } from '../frame/network-selection.ts';
import { NothingToCompare } from '../frame/NothingToCompare.tsx';
import { OwnDealer } from './OwnDealer.tsx';
import { useOwnMessages } from './use-own-messages.ts';

const Honesty = () => {
  const say = useOwnMessages();
  const read = useContentText();
  const { waves } = useNetworkSelection();
  if (waves.length === 0) return null;
  return (
    <Panel title={say('honesty.title')}>
      <p className="tl-network-method">{say('honesty.text')}</p>
      <ul className="tl-own-waves">
        {waves.map(({ id, name }) => (
          <li key={id}>
            <TextLink to="/waves/$waveId/agreement" params={{ waveId: id }}>
              {say('honesty.wave', { wave: read(name) })}
            </TextLink>
          </li>
        ))}
      </ul>
    </Panel>
  );
};

/** Where I stand: the own value with its interval, among others of whom nobody is named. */
export const OwnView = () => {
  const say = useOwnMessages();
  const { selection } = useNetworkSelection();
  const own = useQuery(trpc.network.own.queryOptions(selection));
  if (own.isError) return <CallError error={own.error} onRetry={() => void own.refetch()} />;
  if (own.isPending) return <LoadingSkeleton count={8} />;
  const { data } = own;
  if (data.dealers.every(({ auditCount }) => auditCount === 0)) return <NothingToCompare />;
  return (
    <>
      <MethodLine method={data.method} benchmark={null} />
      <JoiningLine joining={data.method.joining} />
      <p className="tl-network-method">{say('note')}</p>
      {data.dealers.map(dealer => (
        <OwnDealer key={dealer.dealerId} dealer={dealer} own={data} />
      ))}
      <Honesty />
    </>
  );
};
