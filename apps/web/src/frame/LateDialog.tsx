import type { ModalProps } from '@mantine/core';
import { lazily } from '@truthline/ui';
import { useState } from 'react';

const Shown = lazily(async () => (await import('./ShownDialog.tsx')).ShownDialog);

/** A dialog of a page whose first load has no room for dialogs: fetched soon after the page stands, or when it is opened. */
export const LateDialog = (props: ModalProps) => {
  const [wanted, setWanted] = useState(false);
  if (props.opened && !wanted) setWanted(true);
  return wanted ? <Shown {...props} /> : null;
};
