import { Modal, type ModalProps } from '@mantine/core';
import { useMounted } from '@mantine/hooks';

/** A dialog that first stands closed: it then knows what to give the focus back to. */
export const ShownDialog = ({ opened, ...props }: ModalProps) => {
  const stands = useMounted();
  return <Modal opened={stands && opened} {...props} />;
};
