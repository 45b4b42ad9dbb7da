import { Button, Group, Select, Stack, TextInput } from '@mantine/core';
import type { AuditKind } from '@truthline/audit';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { queryClient, trpc } from '../app/api-client.ts';
import type { Assignment } from '../assignments/standing.ts';
import { FormDialog } from '../frame/FormDialog.tsx';
import { ProblemAlert } from '../frame/ProblemAlert.tsx';
import { useWaveMessages } from './use-wave-messages.ts';

type Props = { kind: AuditKind; visit: Assignment };

const ReassignForm = ({ kind, visit, onDone }: Props & { onDone: () => void }) => {
  const say = useWaveMessages();
  const auditors = useQuery(trpc.assignments.auditors.queryOptions({ kind }));
  const [auditorId, setAuditor] = useState<string | null>(null);
  const [reason, setReason] = useState('');
  const settle = {
    onSuccess: async () => {
      await queryClient.invalidateQueries({ queryKey: trpc.waves.pathKey() });
      onDone();
    },
  };
  const reassign = useMutation(trpc.assignments.reassign.mutationOptions(settle));
  const withdraw = useMutation(trpc.assignments.withdraw.mutationOptions(settle));
  const error = reassign.error ?? withdraw.error ?? auditors.error;
  const asked = { assignmentId: visit.id, reason: reason.trim() };
  return (
    <Stack gap="sm">
      {error === null ? null : <ProblemAlert error={error} />}
      <Select
        searchable
        label={say('reassign.auditor')}
        data={(auditors.data ?? [])
          .filter(({ id }) => id !== visit.auditorId)
          .map(({ id, name }) => ({ value: id, label: name }))}
        value={auditorId}
        onChange={setAuditor}
      />
      <TextInput
        label={say('reassign.reason')}
        maxLength={2000}
        value={reason}
        onChange={event => setReason(event.currentTarget.value)}
      />
      <Group justify="space-between">
        <Button
          variant="default"
          disabled={asked.reason === ''}
          loading={withdraw.isPending}
          onClick={() => withdraw.mutate(asked)}
        >
          {say('reassign.withdraw')}
        </Button>
        <Button
          disabled={asked.reason === '' || auditorId === null}
          loading={reassign.isPending}
          onClick={() => auditorId !== null && reassign.mutate({ ...asked, auditorId })}
        >
          {say('reassign.save')}
        </Button>
      </Group>
    </Stack>
  );
};

/** Gives a visit that is not begun to somebody else, or takes it back, with a reason. */
export const Reassign = (props: Props) => (
  <FormDialog title={useWaveMessages()('reassign.open')} variant="subtle">
    {close => <ReassignForm {...props} onDone={close} />}
  </FormDialog>
);
