import { Button, Modal } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconPlus } from '@tabler/icons-react';
import { DealerForm, type Region } from './DealerForm.tsx';
import { useDealersMessages } from './use-dealers-messages.ts';

/** The button and the dialog that add a dealer to one of the regions. */
export const AddDealer = ({ regions }: { regions: readonly Region[] }) => {
  const say = useDealersMessages();
  const [opened, dialog] = useDisclosure(false);
  return (
    <>
      <Button leftSection={<IconPlus size={18} stroke={1.6} />} onClick={dialog.open}>
        {say('dealer.open')}
      </Button>
      <Modal
        opened={opened}
        onClose={dialog.close}
        title={say('dealer.open')}
        closeButtonProps={{ 'aria-label': say('close') }}
      >
        <DealerForm regions={regions} onDone={dialog.close} />
      </Modal>
    </>
  );
};
