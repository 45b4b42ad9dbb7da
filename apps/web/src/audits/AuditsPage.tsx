import { Group, SegmentedControl } from '@mantine/core';
import { IconChecklist, IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { EmptyState, LoadingSkeleton, PageFrame, Panel } from '@truthline/ui';
import { useState } from 'react';
import { trpc } from '../app/api-client.ts';
import { useSession } from '../app/session.ts';
import { CallError } from '../frame/CallError.tsx';
import { ButtonLink } from '../frame/links.tsx';
import { ExportAnswers } from '../results/ExportAnswers.tsx';
import { AuditsTable } from './AuditsTable.tsx';
import { runnableKinds } from './runnable-kinds.ts';
import { useAuditsMessages } from './use-audits-messages.ts';
import { WaitingStarts } from './WaitingStarts.tsx';

const FILTERS = ['all', 'draft', 'submitted'] as const;
type Filter = (typeof FILTERS)[number];

export const AuditsPage = () => {
  const say = useAuditsMessages();
  const { may } = useSession();
  const [filter, setFilter] = useState<Filter>('all');
  const audits = useQuery(trpc.audits.list.queryOptions({}));
  const start =
    runnableKinds(may).length === 0 ? undefined : (
      <ButtonLink to="/audits/new" before={<IconPlus size={18} />}>
        {say('start')}
      </ButtonLink>
    );
  const shown = (audits.data ?? []).filter(({ status }) =>
    filter === 'all' ? true : filter === 'draft' ? status === 'draft' : status !== 'draft',
  );
  return (
    <PageFrame
      title={say('title')}
      lead={say('lead')}
      actions={
        <Group gap="xs">
          <ExportAnswers />
          {start}
        </Group>
      }
    >
      <WaitingStarts />
      {audits.isError ? (
        <CallError error={audits.error} onRetry={() => void audits.refetch()} />
      ) : audits.isPending ? (
        <LoadingSkeleton count={10} />
      ) : audits.data.length === 0 ? (
        <Panel>
          <EmptyState
            icon={IconChecklist}
            title={say('empty.title')}
            text={say('empty.text')}
            action={start}
          />
        </Panel>
      ) : (
        <Panel flush>
          <SegmentedControl
            size="xs"
            mx="md"
            mb="xs"
            aria-label={say('filter.label')}
            data={FILTERS.map(value => ({ value, label: say(`filter.${value}`) }))}
            value={filter}
            onChange={value => setFilter(FILTERS.find(choice => choice === value) ?? 'all')}
          />
          <AuditsTable audits={shown} />
        </Panel>
      )}
    </PageFrame>
  );
};
