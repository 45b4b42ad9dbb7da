import { Alert, Button, Checkbox, Stack, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { queryClient, trpc, type api } from '../app/api-client.ts';
import { formText } from '../frame/form-text.ts';
import { ShownOnce } from '../frame/ShownOnce.tsx';
import { useProblemText } from '../frame/use-problem-text.ts';
import { useIntegrationsMessages } from './use-integrations-messages.ts';

type Event = Parameters<typeof api.integrations.addEndpoint.mutate>[0]['events'][number];
const EVENTS: readonly Event[] = ['audit.final', 'finding.opened', 'action.closed'];

/** An address and what it is told; then its secret, once. */
export const AddEndpoint = ({ onDone }: { onDone: () => void }) => {
  const say = useIntegrationsMessages();
  const problemText = useProblemText();
  const [chosen, setChosen] = useState<readonly Event[]>(['audit.final']);
  const [wrong, setWrong] = useState(false);
  const add = useMutation(
    trpc.integrations.addEndpoint.mutationOptions({
      onSuccess: () => queryClient.invalidateQueries({ queryKey: trpc.integrations.endpoints.queryKey() }),
    }),
  );
  if (add.isSuccess)
    return (
      <ShownOnce
        label={say('hooks.shown')}
        value={add.data.secret}
        text={say('hooks.shown.text')}
        words={{ copy: say('copy'), copied: say('copied'), done: say('done') }}
        onDone={onDone}
      />
    );
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const url = formText(new FormData(event.currentTarget), 'url').trim();
    const isWhole = url !== '' && chosen.length > 0;
    setWrong(!isWhole);
    if (isWhole) add.mutate({ url, events: [...chosen] });
  };
  return (
    <form noValidate onSubmit={submit}>
      <Stack gap="sm">
        {wrong || add.isError ? (
          <Alert color="below" role="alert">
            {add.isError ? problemText(add.error) : say('hooks.error')}
          </Alert>
        ) : null}
        <TextInput name="url" type="url" label={say('hooks.url')} maxLength={2000} data-autofocus />
        <Checkbox.Group
          label={say('hooks.events')}
          value={[...chosen]}
          onChange={values => setChosen(EVENTS.filter(event => values.includes(event)))}
        >
          <Stack gap={6} mt={6}>
            {EVENTS.map(event => (
              <Checkbox key={event} value={event} label={say(`event.${event}`)} />
            ))}
          </Stack>
        </Checkbox.Group>
        <Button type="submit" loading={add.isPending}>
          {say('hooks.add')}
        </Button>
      </Stack>
    </form>
  );
};
