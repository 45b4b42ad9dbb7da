import { Alert, Button, Popover, Stack, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconBookmark } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { contentLanguage, useLocale } from '@truthline/ui';
import { useState, type FormEvent } from 'react';
import { queryClient, trpc } from '../app/api-client.ts';
import { useProblemText } from '../frame/use-problem-text.ts';
import { useVersionsMessages } from './use-versions-messages.ts';

/** Gives a revision a name by which it is found again. */
export const NameRevision = ({ blueprintId, revision }: { blueprintId: string; revision: number }) => {
  const say = useVersionsMessages();
  const problemText = useProblemText();
  const language = contentLanguage(useLocale());
  const [opened, setOpened] = useState(false);
  const [name, setName] = useState('');
  const [missing, setMissing] = useState(false);
  const keep = useMutation(
    trpc.blueprints.nameVersion.mutationOptions({
      onSuccess: async () => {
        await queryClient.invalidateQueries({ queryKey: trpc.blueprints.versions.pathKey() });
        notifications.show({
          closeButtonProps: { 'aria-label': say('close') },
          message: say('name.done', { revision, name: name.trim() }),
        });
        setOpened(false);
        setName('');
      },
    }),
  );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const text = name.trim();
    setMissing(text === '');
    if (text !== '') keep.mutate({ blueprintId, revision, name: { zh: '', en: '', [language]: text } });
  };
  return (
    <div className="tl-history-tools">
      <Popover opened={opened} onChange={setOpened} width={300} position="bottom-start" withArrow trapFocus>
        <Popover.Target>
          <Button
            size="compact-sm"
            variant="default"
            leftSection={<IconBookmark size={15} stroke={1.6} />}
            onClick={() => setOpened(!opened)}
          >
            {say('name.button')}
          </Button>
        </Popover.Target>
        <Popover.Dropdown>
          <form noValidate onSubmit={submit}>
            <Stack gap="xs">
              <span className="tl-versions-note">{say('name.text')}</span>
              <TextInput
                label={say('name.label')}
                maxLength={120}
                value={name}
                onChange={event => setName(event.currentTarget.value)}
                error={missing ? say('name.required') : undefined}
                data-autofocus
              />
              {keep.isError ? (
                <Alert color="below" role="alert">
                  {problemText(keep.error)}
                </Alert>
              ) : null}
              <Button type="submit" loading={keep.isPending}>
                {say('name.save')}
              </Button>
            </Stack>
          </form>
        </Popover.Dropdown>
      </Popover>
    </div>
  );
};
