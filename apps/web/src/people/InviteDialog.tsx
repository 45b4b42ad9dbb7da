import { Modal } from '@mantine/core';
import { useState } from 'react';
import { InvitationLink, type Invited } from './InvitationLink.tsx';
import { InviteForm } from './InviteForm.tsx';
import { usePeopleMessages } from './use-people-messages.ts';

/** First the form, then the link it made. */
export const InviteDialog = ({ opened, onClose }: { opened: boolean; onClose: () => void }) => {
  const say = usePeopleMessages();
  const [invited, setInvited] = useState<Invited | null>(null);
  const close = () => {
    onClose();
    setInvited(null);
  };
  return (
    <Modal
      opened={opened}
      onClose={close}
      title={invited === null ? say('invite') : say('link.title', { name: invited.name })}
      closeButtonProps={{ 'aria-label': say('close') }}
    >
      {invited === null ? (
        <InviteForm onInvited={setInvited} />
      ) : (
        <InvitationLink invited={invited} onDone={close} />
      )}
    </Modal>
  );
};
