import { Button, CopyButton, Group, Stack, TextInput } from '@mantine/core';
import { IconCheck, IconCopy } from '@tabler/icons-react';

type ShownOnceProps = {
  /** What the value is. */
  label: string;
  value: string;
  /** What to do with it, and that it is not shown again. */
  text: string;
  words: { readonly copy: string; readonly copied: string; readonly done: string };
  onDone: () => void;
};

/** The one time that a link, a key or a secret is shown. */
export const ShownOnce = ({ label, value, text, words, onDone }: ShownOnceProps) => (
  <Stack gap="sm">
    <p className="tl-page-lead">{text}</p>
    <TextInput aria-label={label} value={value} readOnly onFocus={event => event.currentTarget.select()} />
    <Group justify="flex-end">
      <CopyButton value={value}>
        {({ copied, copy }) => (
          <Button
            leftSection={copied ? <IconCheck size={18} /> : <IconCopy size={18} stroke={1.6} />}
            onClick={copy}
          >
            {copied ? words.copied : words.copy}
          </Button>
        )}
      </CopyButton>
      <Button variant="default" onClick={onDone}>
        {words.done}
      </Button>
    </Group>
  </Stack>
);
