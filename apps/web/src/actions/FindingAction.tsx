import './actions.css';
import { Button, Select, Stack, TextInput, Textarea } from '@mantine/core';
import { IconTool } from '@tabler/icons-react';
import { useMutation, useQuery } from '@tanstack/react-query';
import { systemClock, systemRandom, uuidSource } from '@truthline/kernel';
import { useFormats } from '@truthline/ui';
import { useState } from 'react';
import { queryClient, trpc } from '../app/api-client.ts';
import { useMay } from '../app/session.ts';
import { FormDialog } from '../frame/FormDialog.tsx';
import { TextLink } from '../frame/links.tsx';
import { ProblemAlert } from '../frame/ProblemAlert.tsx';
import { useActionsMessages } from './use-actions-messages.ts';

const ids = uuidSource(systemClock, systemRandom);
const FORTNIGHT = 14 * 86_400_000;

type Finding = { readonly auditId: string; readonly dealerId: string; readonly itemId: string };

const dayFrom = (instant: number) => new Date(instant).toISOString().slice(0, 10);

const MakeForm = ({ finding, onDone }: { finding: Finding; onDone: () => void }) => {
  const say = useActionsMessages();
  const { auditId, dealerId, itemId } = finding;
  // One id for the action: sent again, it is opened once.
  const [id] = useState(() => ids.next());
  const [text, setText] = useState('');
  const [ownerId, setOwner] = useState<string | null>(null);
  const [dueOn, setDue] = useState(() => dayFrom(systemClock.now() + FORTNIGHT));
  const owners = useQuery(trpc.actions.owners.queryOptions({ dealerId }));
  const open = useMutation(
    trpc.actions.open.mutationOptions({
      onSuccess: async () => {
        await queryClient.invalidateQueries({ queryKey: trpc.actions.pathKey() });
        onDone();
      },
    }),
  );
  const error = open.error ?? owners.error;
  return (
    <Stack gap="sm">
      {error === null ? null : <ProblemAlert error={error} />}
      <Textarea
        label={say('make.text')}
        maxLength={2000}
        autosize
        minRows={2}
        required
        value={text}
        onChange={event => setText(event.currentTarget.value)}
      />
      <Select
        label={say('make.owner')}
        description={say('make.owner.hint')}
        required
        data={(owners.data ?? []).map(owner => ({ value: owner.id, label: owner.name }))}
        value={ownerId}
        onChange={setOwner}
      />
      <TextInput
        type="date"
        label={say('make.due')}
        required
        min={dayFrom(systemClock.now())}
        value={dueOn}
        onChange={event => setDue(event.currentTarget.value)}
      />
      <Button
        disabled={text.trim() === '' || ownerId === null || dueOn === ''}
        loading={open.isPending}
        onClick={() =>
          ownerId !== null && open.mutate({ id, auditId, itemId, text: text.trim(), ownerId, dueOn })
        }
      >
        {say('make.save')}
      </Button>
    </Stack>
  );
};

/** Beside a failed item: the action that was made of it, or the button that makes one. */
export const FindingAction = ({ finding, known }: { finding: Finding; known: boolean }) => {
  const say = useActionsMessages();
  const formats = useFormats();
  const may = useMay();
  const { auditId, itemId } = finding;
  const actions = useQuery({
    ...trpc.actions.list.queryOptions({ auditId }),
    enabled: may('action.read') && known,
  });
  if (actions.data === undefined) return null;
  const made = actions.data.find(action => action.itemId === itemId && action.status !== 'withdrawn');
  if (made !== undefined)
    return (
      <div className="tl-action-made">
        <TextLink to="/actions">
          {say('made.open', { state: say(`state.${made.status}`), day: formats.day(made.dueOn) })}
        </TextLink>
      </div>
    );
  if (!may('action.write')) return null;
  return (
    <div className="tl-action-made">
      <FormDialog
        title={say('make.title', { item: itemId })}
        label={say('make')}
        variant="light"
        size="compact-sm"
        leftSection={<IconTool size={14} aria-hidden />}
      >
        {close => <MakeForm finding={finding} onDone={close} />}
      </FormDialog>
    </div>
  );
};
