import { Button, Group, Stack, Textarea } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { queryClient, trpc } from '../app/api-client.ts';
import { FormDialog } from '../frame/FormDialog.tsx';
import { ProblemAlert } from '../frame/ProblemAlert.tsx';
import type { Action } from './standing.ts';
import { useActionsMessages } from './use-actions-messages.ts';

const useMove = (onDone: () => void = () => undefined) =>
  useMutation(
    trpc.actions.move.mutationOptions({
      onSuccess: async () => {
        await queryClient.invalidateQueries({ queryKey: trpc.actions.pathKey() });
        onDone();
      },
    }),
  );

const WithdrawForm = ({ actionId, onDone }: { actionId: string; onDone: () => void }) => {
  const say = useActionsMessages();
  const [reason, setReason] = useState('');
  const move = useMove(onDone);
  return (
    <Stack gap="sm">
      {move.isError ? <ProblemAlert error={move.error} /> : null}
      <Textarea
        label={say('withdraw.reason')}
        maxLength={2000}
        autosize
        minRows={2}
        required
        value={reason}
        onChange={event => setReason(event.currentTarget.value)}
      />
      <Button
        disabled={reason.trim() === ''}
        loading={move.isPending}
        onClick={() => move.mutate({ actionId, step: 'withdraw', reason })}
      >
        {say('step.withdraw')}
      </Button>
    </Stack>
  );
};

/** What whoever looks can do with an action. */
export const ActionSteps = ({ action: { id, may } }: { action: Action }) => {
  const say = useActionsMessages();
  const move = useMove();
  return (
    <Group gap={6} wrap="wrap">
      {move.isError ? <ProblemAlert error={move.error} /> : null}
      {may.steps.map(step =>
        step === 'withdraw' ? (
          <FormDialog
            key={step}
            title={say('withdraw.title')}
            label={say('step.withdraw')}
            variant="subtle"
            size="compact-sm"
          >
            {close => <WithdrawForm actionId={id} onDone={close} />}
          </FormDialog>
        ) : (
          <Button
            key={step}
            size="compact-sm"
            variant="default"
            loading={move.isPending}
            onClick={() => move.mutate({ actionId: id, step })}
          >
            {say(`step.${step}`)}
          </Button>
        ),
      )}
    </Group>
  );
};
