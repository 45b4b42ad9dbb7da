import { Button, Select, Stack, TextInput } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { SERVICES, type Service } from '@truthline/blueprint';
import { useState, type FormEvent } from 'react';
import { queryClient, trpc } from '../app/api-client.ts';
import { FormDialog } from '../frame/FormDialog.tsx';
import { formText } from '../frame/form-text.ts';
import { ProblemAlert } from '../frame/ProblemAlert.tsx';
import { useContentText } from '../frame/use-content-text.ts';
import { useFrameMessages } from '../frame/use-frame-messages.ts';
import { useChecklistsMessages } from './use-checklists-messages.ts';

const NewForm = ({ onDone }: { onDone: () => void }) => {
  const say = useChecklistsMessages();
  const sayFrame = useFrameMessages();
  const read = useContentText();
  const router = useRouter();
  const [service, setService] = useState<Service>('aftersales');
  const [blueprintId, setBlueprint] = useState<string | null>(null);
  const [unnamed, setUnnamed] = useState(false);
  const drawings = useQuery(trpc.blueprints.list.queryOptions());
  const start = useMutation(
    trpc.checklists.startDraft.mutationOptions({
      onSuccess: async ({ checklistId }) => {
        onDone();
        await router.navigate({ to: '/checklists/$checklistId', params: { checklistId } });
        await queryClient.invalidateQueries({ queryKey: trpc.checklists.pathKey() });
      },
    }),
  );
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const title = { zh: formText(form, 'zh').trim(), en: formText(form, 'en').trim() };
    const missing = title.zh === '' && title.en === '';
    setUnnamed(missing);
    if (missing) return;
    start.mutate(
      blueprintId === null
        ? { from: 'nothing', title, service }
        : { from: 'blueprint', title, service, blueprintId },
    );
  };
  return (
    <form noValidate onSubmit={submit}>
      <Stack gap="sm">
        {start.isError ? <ProblemAlert error={start.error} /> : null}
        <TextInput
          name="zh"
          label={say('new.zh')}
          error={unnamed ? say('new.unnamed') : undefined}
          maxLength={120}
          data-autofocus
        />
        <TextInput name="en" label={say('new.en')} maxLength={120} />
        <Select
          label={say('checklist.service')}
          data={SERVICES.map(value => ({ value, label: sayFrame(`service.${value}`) }))}
          value={service}
          allowDeselect={false}
          onChange={value => setService(SERVICES.find(each => each === value) ?? 'aftersales')}
        />
        <Select
          label={say('new.from')}
          description={say('new.from.hint')}
          placeholder={say('new.from.nothing')}
          data={(drawings.data ?? []).map(({ id, title, dealerName }) => ({
            value: id,
            label: dealerName === null ? read(title) : `${read(title)} · ${read(dealerName)}`,
          }))}
          value={blueprintId}
          clearable
          searchable
          clearButtonProps={{ 'aria-label': say('new.from.nothing') }}
          onChange={setBlueprint}
        />
        <Button type="submit" loading={start.isPending}>
          {say('new.submit')}
        </Button>
      </Stack>
    </form>
  );
};

/** The button and the dialog that begin a checklist: from the moments of a drawing, or from nothing. */
export const NewChecklist = () => (
  <FormDialog title={useChecklistsMessages()('new.title')} leftSection={<IconPlus size={18} stroke={1.6} />}>
    {close => <NewForm onDone={close} />}
  </FormDialog>
);
