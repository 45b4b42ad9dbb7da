import './waves.css';
import { Button, Select, Stack, TextInput } from '@mantine/core';
import { IconPlus, IconUserOff } from '@tabler/icons-react';
import { useMutation, useQueries, useQuery } from '@tanstack/react-query';
import {
  DataTable,
  EmptyState,
  LoadingSkeleton,
  NoPermissionState,
  PageFrame,
  Panel,
  type Column,
} from '@truthline/ui';
import { useState } from 'react';
import { queryClient, trpc, type api } from '../app/api-client.ts';
import { useMay } from '../app/session.ts';
import { DealerPicker } from '../dealers/DealerPicker.tsx';
import { CallError } from '../frame/CallError.tsx';
import { FormDialog } from '../frame/FormDialog.tsx';
import { ProblemAlert } from '../frame/ProblemAlert.tsx';
import { useContentText } from '../frame/use-content-text.ts';
import { useWaveMessages } from './use-wave-messages.ts';

type Conflict = Awaited<ReturnType<typeof api.assignments.conflicts.query>>[number];

const refresh = () => queryClient.invalidateQueries({ queryKey: trpc.assignments.pathKey() });

const NoteForm = ({ onDone }: { onDone: () => void }) => {
  const say = useWaveMessages();
  const [mystery, oem, dealers] = useQueries({
    queries: [
      trpc.assignments.auditors.queryOptions({ kind: 'mystery' }),
      trpc.assignments.auditors.queryOptions({ kind: 'oem' }),
      trpc.dealers.list.queryOptions(),
    ],
  });
  const [personId, setPerson] = useState<string | null>(null);
  const [dealerId, setDealer] = useState<string | null>(null);
  const [reason, setReason] = useState('');
  const note = useMutation(
    trpc.assignments.noteConflict.mutationOptions({
      onSuccess: async () => {
        await refresh();
        onDone();
      },
    }),
  );
  const auditors = new Map([...(mystery.data ?? []), ...(oem.data ?? [])].map(({ id, name }) => [id, name]));
  const error = note.error ?? mystery.error ?? oem.error ?? dealers.error;
  return (
    <Stack gap="sm">
      {error === null ? null : <ProblemAlert error={error} />}
      <Select
        searchable
        label={say('conflict.auditor')}
        data={[...auditors].map(([value, label]) => ({ value, label }))}
        value={personId}
        onChange={setPerson}
      />
      <DealerPicker
        label={say('conflict.dealer')}
        dealers={dealers.data ?? []}
        value={dealerId}
        onChange={setDealer}
      />
      <TextInput
        label={say('conflict.reason')}
        maxLength={2000}
        value={reason}
        onChange={event => setReason(event.currentTarget.value)}
      />
      <Button
        disabled={personId === null || dealerId === null || reason.trim() === ''}
        loading={note.isPending}
        onClick={() =>
          personId !== null && dealerId !== null && note.mutate({ personId, dealerId, reason: reason.trim() })
        }
      >
        {say('conflict.save')}
      </Button>
    </Stack>
  );
};

const ConflictsTable = ({ conflicts }: { conflicts: readonly Conflict[] }) => {
  const say = useWaveMessages();
  const read = useContentText();
  const remove = useMutation(trpc.assignments.removeConflict.mutationOptions({ onSuccess: refresh }));
  const columns: readonly Column<Conflict>[] = [
    {
      key: 'auditor',
      header: say('conflict.auditor'),
      rowHeader: true,
      sortValue: ({ personName }) => personName,
      render: ({ personName, reason }) => (
        <>
          {personName}
          <div className="tl-only-narrow tl-panel-note">{reason}</div>
        </>
      ),
    },
    {
      key: 'dealer',
      header: say('conflict.dealer'),
      sortValue: ({ dealerName }) => read(dealerName),
      render: ({ dealerName }) => read(dealerName),
    },
    {
      key: 'reason',
      secondary: true,
      header: say('conflict.reason'),
      render: ({ reason }) => reason,
    },
    {
      key: 'remove',
      header: say('conflict.change'),
      align: 'end',
      render: ({ personId, dealerId, personName, dealerName }) => (
        <Button
          size="compact-sm"
          variant="subtle"
          aria-label={say('conflict.remove.of', { auditor: personName, dealer: read(dealerName) })}
          loading={remove.isPending}
          onClick={() => remove.mutate({ personId, dealerId })}
        >
          {say('conflict.remove')}
        </Button>
      ),
    },
  ];
  return (
    <>
      {remove.isError ? <ProblemAlert error={remove.error} /> : null}
      <DataTable
        caption={say('conflict.title')}
        columns={columns}
        rows={conflicts}
        rowKey={({ personId, dealerId }) => `${personId} ${dealerId}`}
      />
    </>
  );
};

/** Who does not audit whom, beside the dealers people work for: what no plan and no assignment goes past. */
export const ConflictsPage = () => {
  const say = useWaveMessages();
  const mayPlan = useMay()('wave.plan');
  const conflicts = useQuery({ ...trpc.assignments.conflicts.queryOptions(), enabled: mayPlan });
  if (!mayPlan) return <NoPermissionState />;
  return (
    <PageFrame
      title={say('conflict.title')}
      lead={say('conflict.lead')}
      actions={
        <FormDialog title={say('conflict.open')} leftSection={<IconPlus size={18} stroke={1.6} />}>
          {close => <NoteForm onDone={close} />}
        </FormDialog>
      }
    >
      <Panel flush>
        {conflicts.isError ? (
          <CallError error={conflicts.error} onRetry={() => void conflicts.refetch()} />
        ) : conflicts.isPending ? (
          <LoadingSkeleton count={4} />
        ) : conflicts.data.length === 0 ? (
          <EmptyState
            icon={IconUserOff}
            title={say('conflict.empty.title')}
            text={say('conflict.empty.text')}
          />
        ) : (
          <ConflictsTable conflicts={conflicts.data} />
        )}
      </Panel>
    </PageFrame>
  );
};
