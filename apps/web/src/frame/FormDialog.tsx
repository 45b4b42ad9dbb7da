import { Button, Modal, type ButtonProps } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import type { ReactNode } from 'react';
import { useFrameMessages } from './use-frame-messages.ts';

type FormDialogProps = Pick<ButtonProps, 'variant' | 'size' | 'leftSection'> & {
  title: string;
  /** What the button says; the title where it says nothing else. */
  label?: string;
  /** The form, and what closes the dialog when it is done. */
  children: (close: () => void) => ReactNode;
};

/** A button, and the dialog with a form that it opens. */
export const FormDialog = ({ title, label = title, children, ...button }: FormDialogProps) => {
  const say = useFrameMessages();
  const [opened, dialog] = useDisclosure(false);
  return (
    <>
      <Button {...button} onClick={dialog.open}>
        {label}
      </Button>
      <Modal
        opened={opened}
        onClose={dialog.close}
        title={title}
        closeButtonProps={{ 'aria-label': say('dialog.close') }}
      >
        {children(dialog.close)}
      </Modal>
    </>
  );
};
