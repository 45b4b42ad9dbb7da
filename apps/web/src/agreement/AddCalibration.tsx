import { Button, Select, Stack, Textarea, TextInput } from '@mantine/core';
import { IconVideoPlus } from '@tabler/icons-react';
import { useMutation, useQueries } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { systemClock, systemRandom, uuidSource } from '@truthline/kernel';
import { LoadingSkeleton } from '@truthline/ui';
import { useState, type FormEvent } from 'react';
import { queryClient, trpc } from '../app/api-client.ts';
import { DealerPicker } from '../dealers/DealerPicker.tsx';
import { CallError } from '../frame/CallError.tsx';
import { FormDialog } from '../frame/FormDialog.tsx';
import { formText } from '../frame/form-text.ts';
import { ProblemAlert } from '../frame/ProblemAlert.tsx';
import { useContentText } from '../frame/use-content-text.ts';
import { useCalibrationsMessages } from './use-calibrations-messages.ts';

const ids = uuidSource(systemClock, systemRandom);

const CalibrationForm = ({ onDone }: { onDone: () => void }) => {
  const say = useCalibrationsMessages();
  const read = useContentText();
  const router = useRouter();
  const [id] = useState(() => ids.next());
  const [nameless, setNameless] = useState(false);
  const [dealerId, setDealer] = useState<string | null>(null);
  const [chosen, setChosen] = useState<string | null>(null);
  const [dealers, checklists] = useQueries({
    queries: [trpc.dealers.list.queryOptions(), trpc.checklists.list.queryOptions()],
  });
  const add = useMutation(
    trpc.agreement.addCalibration.mutationOptions({
      onSuccess: async ({ calibrationId }) => {
        await queryClient.invalidateQueries({ queryKey: trpc.agreement.pathKey() });
        onDone();
        await router.navigate({ to: '/calibrations/$calibrationId', params: { calibrationId } });
      },
    }),
  );
  const failed = [dealers, checklists].find(({ isError }) => isError);
  if (failed !== undefined) return <CallError error={failed.error} onRetry={() => void failed.refetch()} />;
  if (dealers.data === undefined || checklists.data === undefined) return <LoadingSkeleton count={4} />;
  const fitting = checklists.data.filter(
    ({ auditKinds }) => auditKinds.includes('mystery') || auditKinds.includes('oem'),
  );
  const checklist = fitting.find(({ checklistId }) => checklistId === chosen) ?? fitting[0];
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const name = { zh: formText(form, 'zh').trim(), en: formText(form, 'en').trim() };
    setNameless(name.zh === '' && name.en === '');
    if ((name.zh === '' && name.en === '') || dealerId === null || checklist === undefined) return;
    const { checklistId, version } = checklist;
    add.mutate({ id, name, checklistId, version, dealerId, about: formText(form, 'about').trim() });
  };
  return (
    <form noValidate onSubmit={submit}>
      <Stack gap="sm">
        {add.isError ? <ProblemAlert error={add.error} /> : null}
        <TextInput
          name="zh"
          label={say('add.nameZh')}
          description={say('add.name.hint')}
          error={nameless ? say('add.error.name') : undefined}
          maxLength={120}
          data-autofocus
        />
        <TextInput name="en" label={say('add.nameEn')} maxLength={120} />
        <Select
          label={say('add.checklist')}
          data={fitting.map(({ checklistId, title }) => ({ value: checklistId, label: read(title) }))}
          value={checklist?.checklistId ?? null}
          onChange={setChosen}
          allowDeselect={false}
        />
        <DealerPicker
          label={say('add.dealer')}
          dealers={dealers.data}
          value={dealerId}
          onChange={setDealer}
        />
        <Textarea
          name="about"
          label={say('add.about')}
          description={say('add.about.hint')}
          autosize
          minRows={3}
          maxLength={2000}
        />
        <Button type="submit" loading={add.isPending} disabled={dealerId === null}>
          {say('add.submit')}
        </Button>
      </Stack>
    </form>
  );
};

/** The button and the dialog that put a recorded visit before the auditors. */
export const AddCalibration = () => (
  <FormDialog
    title={useCalibrationsMessages()('add.open')}
    leftSection={<IconVideoPlus size={18} stroke={1.6} />}
  >
    {close => <CalibrationForm onDone={close} />}
  </FormDialog>
);
