import { Button, Group, Stack, TextInput } from '@mantine/core';
import { IconCalendarPlus } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { queryClient, trpc } from '../app/api-client.ts';
import { problemOf } from '../app/problem.ts';
import { FormDialog } from '../frame/FormDialog.tsx';
import { formText } from '../frame/form-text.ts';
import { ProblemAlert } from '../frame/ProblemAlert.tsx';
import { checkWish, type WishErrors } from './plan-wave.ts';
import { useWavesMessages } from './use-waves-messages.ts';

const WaveForm = ({ onDone }: { onDone: () => void }) => {
  const say = useWavesMessages();
  const [errors, setErrors] = useState<WishErrors>({});
  const add = useMutation(
    trpc.waves.add.mutationOptions({
      onSuccess: async () => {
        await queryClient.invalidateQueries({ queryKey: trpc.waves.pathKey() });
        onDone();
      },
      onError: error => setErrors(problemOf(error).code === 'nameTaken' ? { name: 'nameTaken' } : {}),
    }),
  );
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const wish = {
      name: { zh: formText(form, 'zh').trim(), en: formText(form, 'en').trim() },
      startsOn: formText(form, 'startsOn'),
      endsOn: formText(form, 'endsOn'),
    };
    const wrong = checkWish(wish);
    setErrors(wrong);
    if (Object.keys(wrong).length === 0) add.mutate(wish);
  };
  const errorAt = (field: keyof WishErrors) => {
    const error = errors[field];
    return error === undefined ? undefined : say(`plan.error.${error}`);
  };
  return (
    <form noValidate onSubmit={submit}>
      <Stack gap="sm">
        {add.isError && errors.name === undefined ? <ProblemAlert error={add.error} /> : null}
        <TextInput
          name="zh"
          label={say('plan.nameZh')}
          description={say('plan.name.hint')}
          error={errorAt('name')}
          maxLength={120}
          data-autofocus
        />
        <TextInput name="en" label={say('plan.nameEn')} maxLength={120} />
        <Group grow align="flex-start">
          <TextInput name="startsOn" type="date" label={say('plan.from')} error={errorAt('startsOn')} />
          <TextInput name="endsOn" type="date" label={say('plan.to')} error={errorAt('endsOn')} />
        </Group>
        <Button type="submit" loading={add.isPending}>
          {say('plan.submit')}
        </Button>
      </Stack>
    </form>
  );
};

/** The button and the dialog that plan a wave. */
export const PlanWave = () => (
  <FormDialog
    title={useWavesMessages()('plan.open')}
    variant="default"
    leftSection={<IconCalendarPlus size={18} stroke={1.6} />}
  >
    {close => <WaveForm onDone={close} />}
  </FormDialog>
);
