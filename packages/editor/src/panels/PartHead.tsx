import { ActionIcon } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { Command } from '@truthline/document';
import { useSay } from '../catalogue/messages.ts';
import { useCore } from '../core/core-context.tsx';

/** The head of one part of the details, with the button that deletes what it is about. Undo brings it back. */
export const PartHead = ({ children, remove }: { children: ReactNode; remove: Command }) => {
  const core = useCore();
  const say = useSay();
  return (
    <h3>
      {children}
      {core.readOnly ? null : (
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-label={say('action.remove')}
          onClick={() => core.execute(remove, spoken => spoken('said.deleted'))}
        >
          <IconTrash size={16} stroke={1.6} />
        </ActionIcon>
      )}
    </h3>
  );
};
