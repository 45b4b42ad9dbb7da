import { Alert, Button, FileButton, Group, Modal, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconAlertTriangle, IconFileSpreadsheet, IconUpload } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../app/api-client.ts';
import { ProblemAlert } from '../frame/ProblemAlert.tsx';
import { FoundInSheet } from './FoundInSheet.tsx';
import { SheetLines } from './SheetLines.tsx';
import { useChecklistsMessages } from './use-checklists-messages.ts';
import { useSaveSheet } from './use-save-sheet.ts';
import { useSheetsMessages } from './use-sheets-messages.ts';

/** In bytes, as the server takes them. */
const SIZE_LIMIT = 5 * 1024 * 1024;

const lookInto = (file: File) => {
  const form = new FormData();
  form.set('file', file);
  return api.checklists.readSheet.mutate(form);
};

const ImportForm = ({ onDone }: { onDone: () => void }) => {
  const say = useSheetsMessages();
  const [unfit, setUnfit] = useState<'wrongType' | 'tooLarge' | null>(null);
  const save = useSaveSheet();
  const reading = useMutation({ mutationFn: lookInto });
  const choose = (file: File | null) => {
    if (file === null) return;
    const isWorkbook = /\.xlsx$/i.test(file.name);
    const why = !isWorkbook ? 'wrongType' : file.size > SIZE_LIMIT ? 'tooLarge' : null;
    setUnfit(why);
    if (why === null) reading.mutate(file);
    else reading.reset();
  };
  const { data } = reading;
  return (
    <Stack gap="md">
      <Text size="sm">{say('lead')}</Text>
      <Group gap="xs" align="center">
        <FileButton accept=".xlsx" onChange={choose} inputProps={{ 'aria-label': say('choose') }}>
          {props => (
            <Button
              {...props}
              loading={reading.isPending}
              leftSection={<IconUpload size={18} stroke={1.6} />}
            >
              {data === undefined ? say('choose') : say('again')}
            </Button>
          )}
        </FileButton>
        <Button
          variant="default"
          loading={save.isPending}
          leftSection={<IconFileSpreadsheet size={18} stroke={1.6} />}
          onClick={() => save.mutate({ of: 'template' })}
        >
          {say('template')}
        </Button>
      </Group>
      {data === undefined ? (
        <Text size="sm" c="dimmed">
          {say('template.text')} {say('choose.hint')}
        </Text>
      ) : null}
      <div aria-live="polite">
        {reading.isPending ? say('running', { file: reading.variables.name }) : null}
        {unfit === null ? null : (
          <Alert color="below" role="alert">
            {say(unfit)}
          </Alert>
        )}
        {reading.isError ? <ProblemAlert error={reading.error} /> : null}
        {data?.status === 'refused' ? (
          <>
            <Alert color="below" icon={<IconAlertTriangle />} role="alert" mb="xs">
              {say('refused', { count: data.problems.length, file: reading.variables?.name ?? '' })}
            </Alert>
            <SheetLines lines={data.problems} caption={say('lines.caption')} textHeader={say('lines.text')} />
          </>
        ) : null}
      </div>
      {data?.status === 'read' && reading.variables !== undefined ? (
        <FoundInSheet file={reading.variables} found={data} onDone={onDone} />
      ) : null}
    </Stack>
  );
};

/** The button and the dialog that make a draft of a workbook. */
export const ImportChecklist = () => {
  const say = useSheetsMessages();
  const sayChecklists = useChecklistsMessages();
  const [opened, dialog] = useDisclosure(false);
  return (
    <>
      <Button variant="default" leftSection={<IconUpload size={18} stroke={1.6} />} onClick={dialog.open}>
        {say('open')}
      </Button>
      <Modal
        opened={opened}
        onClose={dialog.close}
        size="xl"
        title={say('title')}
        closeButtonProps={{ 'aria-label': sayChecklists('close') }}
      >
        <ImportForm onDone={dialog.close} />
      </Modal>
    </>
  );
};
