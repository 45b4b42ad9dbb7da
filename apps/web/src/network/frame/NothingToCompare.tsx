import { IconChartDots3 } from '@tabler/icons-react';
import { EmptyState, Panel } from '@truthline/ui';
import { useMay } from '../../app/session.ts';
import { ButtonLink } from '../../frame/links.tsx';
import { useNetworkMessages } from './use-network-messages.ts';

/** What a view shows where no audit is final in what was chosen. */
export const NothingToCompare = () => {
  const say = useNetworkMessages();
  const may = useMay();
  return (
    <Panel>
      <EmptyState
        icon={IconChartDots3}
        title={say('empty.title')}
        text={say('empty.text')}
        action={may('wave.import') ? <ButtonLink to="/waves">{say('empty.action')}</ButtonLink> : undefined}
      />
    </Panel>
  );
};
