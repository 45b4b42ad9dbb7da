import { Alert, Button, Checkbox, NumberInput, Stack, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useFormats } from '@truthline/ui';
import { useState, type FormEvent } from 'react';
import { queryClient, trpc, type api } from '../app/api-client.ts';
import { formText } from '../frame/form-text.ts';
import { ShownOnce } from '../frame/ShownOnce.tsx';
import { useProblemText } from '../frame/use-problem-text.ts';
import { useIntegrationsMessages } from './use-integrations-messages.ts';

type Scope = Parameters<typeof api.integrations.makeKey.mutate>[0]['scopes'][number];
const SCOPES: readonly Scope[] = ['network:read', 'audits:read', 'export:read', 'waves:import'];

/** Name, scopes and life of a key; then the key, once. */
export const MakeKey = ({ onDone }: { onDone: () => void }) => {
  const say = useIntegrationsMessages();
  const problemText = useProblemText();
  const formats = useFormats();
  const [chosen, setChosen] = useState<readonly Scope[]>(['network:read']);
  const [days, setDays] = useState<string | number>(365);
  const [wrong, setWrong] = useState(false);
  const make = useMutation(
    trpc.integrations.makeKey.mutationOptions({
      onSuccess: () => queryClient.invalidateQueries({ queryKey: trpc.integrations.keys.queryKey() }),
    }),
  );
  if (make.isSuccess)
    return (
      <ShownOnce
        label={say('keys.shown', { name: make.variables.name })}
        value={make.data.key}
        text={say('keys.shown.text', { until: formats.date(make.data.expiresAt) })}
        words={{ copy: say('copy'), copied: say('copied'), done: say('done') }}
        onDone={onDone}
      />
    );
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const name = formText(new FormData(event.currentTarget), 'name').trim();
    const isLife = typeof days === 'number' && Number.isInteger(days) && days >= 1 && days <= 730;
    const isWhole = name !== '' && chosen.length > 0 && isLife;
    setWrong(!isWhole);
    if (isWhole) make.mutate({ name, scopes: [...chosen], days });
  };
  return (
    <form noValidate onSubmit={submit}>
      <Stack gap="sm">
        {wrong || make.isError ? (
          <Alert color="below" role="alert">
            {make.isError ? problemText(make.error) : say('keys.error')}
          </Alert>
        ) : null}
        <TextInput name="name" label={say('keys.name')} maxLength={120} data-autofocus />
        <Checkbox.Group
          label={say('keys.scopes')}
          value={[...chosen]}
          onChange={values => setChosen(SCOPES.filter(scope => values.includes(scope)))}
        >
          <Stack gap={6} mt={6}>
            {SCOPES.map(scope => (
              <Checkbox key={scope} value={scope} label={say(`scope.${scope}`)} />
            ))}
          </Stack>
        </Checkbox.Group>
        <NumberInput label={say('keys.days')} value={days} onChange={setDays} min={1} max={730} />
        <Button type="submit" loading={make.isPending}>
          {say('keys.make')}
        </Button>
      </Stack>
    </form>
  );
};
