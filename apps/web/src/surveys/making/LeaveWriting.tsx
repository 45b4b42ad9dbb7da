import { Button, Group, Modal, Text } from '@mantine/core';
import { useFrameMessages } from '../../frame/use-frame-messages.ts';
import { useMakingMessages } from './use-making-messages.ts';

/** Nothing of a survey is kept before it is published: whoever leaves is told. */
export const LeaveWriting = ({ onStay, onLeave }: { onStay: () => void; onLeave: () => void }) => {
  const say = useMakingMessages();
  const sayFrame = useFrameMessages();
  return (
    <Modal
      opened
      onClose={onStay}
      title={say('leave.title')}
      closeButtonProps={{ 'aria-label': sayFrame('dialog.close') }}
    >
      <Text size="sm" mb="sm">
        {say('leave.text')}
      </Text>
      <Group justify="end" gap="sm">
        <Button variant="default" onClick={onLeave}>
          {say('leave.go')}
        </Button>
        <Button data-autofocus onClick={onStay}>
          {say('leave.stay')}
        </Button>
      </Group>
    </Modal>
  );
};
