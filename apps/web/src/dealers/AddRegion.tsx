import { Button, Stack, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { queryClient, trpc } from '../app/api-client.ts';
import { problemOf } from '../app/problem.ts';
import { FormDialog } from '../frame/FormDialog.tsx';
import { formText } from '../frame/form-text.ts';
import { ProblemAlert } from '../frame/ProblemAlert.tsx';
import { useDealersMessages } from './use-dealers-messages.ts';

const RegionForm = ({ onDone }: { onDone: () => void }) => {
  const say = useDealersMessages();
  const [error, setError] = useState<'name' | 'nameTaken' | null>(null);
  const add = useMutation(
    trpc.regions.add.mutationOptions({
      onSuccess: async () => {
        await queryClient.invalidateQueries({ queryKey: trpc.regions.pathKey() });
        onDone();
      },
      onError: failure => setError(problemOf(failure).code === 'nameTaken' ? 'nameTaken' : null),
    }),
  );
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const name = { zh: formText(form, 'zh').trim(), en: formText(form, 'en').trim() };
    const isMissing = name.zh === '' && name.en === '';
    setError(isMissing ? 'name' : null);
    if (!isMissing) add.mutate({ name });
  };
  return (
    <form noValidate onSubmit={submit}>
      <Stack gap="sm">
        {add.isError && error === null ? <ProblemAlert error={add.error} /> : null}
        <TextInput
          name="zh"
          label={say('field.nameZh')}
          description={say('field.name.hint')}
          error={error === null ? undefined : say(`error.${error}`)}
          maxLength={120}
          data-autofocus
        />
        <TextInput name="en" label={say('field.nameEn')} maxLength={120} />
        <Button type="submit" loading={add.isPending}>
          {say('region.submit')}
        </Button>
      </Stack>
    </form>
  );
};

/** The button and the dialog that add a region. The first one is what an empty network needs first. */
export const AddRegion = ({ isFirst = false }: { isFirst?: boolean }) => {
  const say = useDealersMessages();
  return (
    <FormDialog
      title={say('region.open')}
      label={say(isFirst ? 'region.openFirst' : 'region.open')}
      variant={isFirst ? 'filled' : 'default'}
    >
      {close => <RegionForm onDone={close} />}
    </FormDialog>
  );
};
