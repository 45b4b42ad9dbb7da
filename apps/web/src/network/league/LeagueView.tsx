import { Panel } from '@truthline/ui';
import { TextLink } from '../../frame/links.tsx';
import { WithComparison } from '../comparison/WithComparison.tsx';
import { useNetworkSelection } from '../frame/network-selection.ts';
import { useNetworkMessages } from '../frame/use-network-messages.ts';
import { LeagueTable } from './LeagueTable.tsx';

/** Every dealer with its uncertainty. */
export const LeagueView = () => {
  const say = useNetworkMessages();
  const { search } = useNetworkSelection();
  const [waveId, ...others] = search.waves ?? [];
  return (
    <>
      {waveId === undefined || others.length > 0 ? null : (
        <TextLink to="/waves/$waveId/agreement" params={{ waveId }}>
          {say('agreement')}
        </TextLink>
      )}
      <WithComparison>
        {comparison => (
          <div className="tl-network-league">
            <Panel title={say('table.title')} note={say('table.note')} flush>
              <LeagueTable comparison={comparison} />
            </Panel>
          </div>
        )}
      </WithComparison>
    </>
  );
};
