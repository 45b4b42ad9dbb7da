import './league.css';
import { Switch } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { getRouteApi, useRouter } from '@tanstack/react-router';
import { Panel } from '@truthline/ui';
import { useCallback } from 'react';
import { TextLink } from '../../frame/links.tsx';
import { WithComparison } from '../comparison/WithComparison.tsx';
import { AddressInput } from '../frame/AddressInput.tsx';
import { withoutEmpty } from '../frame/network-search.ts';
import { useNetworkSelection } from '../frame/network-selection.ts';
import { useNetworkMessages } from '../frame/use-network-messages.ts';
import { leagueSearch } from './league-search.ts';
import { LeagueTable } from './LeagueTable.tsx';

const route = getRouteApi('/signedIn/network/league');

/** Every dealer with its uncertainty: sorted, grouped, searched and pinned, all of it in the address. */
export const LeagueView = () => {
  const say = useNetworkMessages();
  const { search } = useNetworkSelection();
  const look = leagueSearch(route.useSearch());
  const router = useRouter();
  const set = useCallback(
    (change: Readonly<Record<string, unknown>>) =>
      void router.navigate({
        to: '.',
        replace: true,
        search: before => withoutEmpty({ ...before, ...change }),
      }),
    [router],
  );
  const setPins = useCallback((pins: readonly string[]) => set({ pins }), [set]);
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
            <Panel
              title={say('table.title')}
              note={say('table.note')}
              actions={
                comparison.rows.length < 2 ? undefined : (
                  <div className="tl-network-look">
                    <Switch
                      size="xs"
                      label={say('group.region')}
                      checked={look.group === 'region'}
                      onChange={({ currentTarget: { checked } }) =>
                        set({ group: checked ? 'region' : undefined })
                      }
                    />
                    <AddressInput
                      size="xs"
                      leftSection={<IconSearch size={14} stroke={1.6} />}
                      aria-label={say('find')}
                      placeholder={say('find')}
                      inAddress={look.find ?? ''}
                      onWrite={text => set({ find: text === '' ? undefined : text })}
                    />
                  </div>
                )
              }
              flush
            >
              <LeagueTable comparison={comparison} look={look} onLook={set} onPins={setPins} />
            </Panel>
          </div>
        )}
      </WithComparison>
    </>
  );
};
