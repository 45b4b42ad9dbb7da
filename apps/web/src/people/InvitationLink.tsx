import { Button, CopyButton, Group, Stack, TextInput } from '@mantine/core';
import { IconCheck, IconCopy } from '@tabler/icons-react';
import { useFormats } from '@truthline/ui';
import { usePeopleMessages } from './use-people-messages.ts';

export type Invited = { readonly name: string; readonly link: string; readonly expiresAt: string };

/** The one time the link is shown. */
export const InvitationLink = ({ invited, onDone }: { invited: Invited; onDone: () => void }) => {
  const say = usePeopleMessages();
  const formats = useFormats();
  return (
    <Stack gap="sm">
      <p className="tl-page-lead">{say('link.text', { until: formats.dateTime(invited.expiresAt) })}</p>
      <TextInput
        aria-label={say('link.title', { name: invited.name })}
        value={invited.link}
        readOnly
        onFocus={event => event.currentTarget.select()}
      />
      <Group justify="flex-end">
        <CopyButton value={invited.link}>
          {({ copied, copy }) => (
            <Button
              leftSection={copied ? <IconCheck size={18} /> : <IconCopy size={18} stroke={1.6} />}
              onClick={copy}
            >
              {copied ? say('link.copied') : say('link.copy')}
            </Button>
          )}
        </CopyButton>
        <Button variant="default" onClick={onDone}>
          {say('link.done')}
        </Button>
      </Group>
    </Stack>
  );
};
