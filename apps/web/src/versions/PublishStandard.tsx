import './versions.css';
import { Modal } from '@mantine/core';
import { lazily } from '@truthline/ui';
import type { PublishFormProps } from './PublishForm.tsx';
import { useDeskMessages } from './use-desk-messages.ts';

const PublishForm = lazily(async () => (await import('./PublishForm.tsx')).PublishForm);

type PublishStandardProps = Omit<PublishFormProps, 'onDone'> & { opened: boolean; onClose: () => void };

/** Freezes the standard as it is under the next number, with what is new and what the check finds in view. */
export const PublishStandard = ({ opened, onClose, ...form }: PublishStandardProps) => {
  const say = useDeskMessages();
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      size="lg"
      title={say('publish.title', { number: (form.last?.number ?? 0) + 1 })}
      closeButtonProps={{ 'aria-label': say('close') }}
    >
      <PublishForm {...form} onDone={onClose} />
    </Modal>
  );
};
