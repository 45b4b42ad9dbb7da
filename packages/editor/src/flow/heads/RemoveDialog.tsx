import { Modal } from '@mantine/core';
import { useSay } from '../../catalogue/messages.ts';
import { useCore, useSession } from '../../core/core-context.tsx';
import { headKey } from '../../core/head-state.ts';
import { headName, updateHeads } from '../../gestures/heads.ts';
import { lazily } from '@truthline/ui';

const RemoveQuestion = lazily(async () => (await import('./RemoveQuestion.tsx')).RemoveQuestion);

/** Deleting a lane, step or stage that holds cards: they are named, and what happens to them is asked, never guessed. */
export const RemoveDialog = ({ onGone }: { onGone: () => void }) => {
  const core = useCore();
  const say = useSay();
  const head = useSession(({ heads }) => heads.removing);
  return (
    <Modal
      opened={head !== null}
      onClose={() => updateHeads(core, { removing: null })}
      title={head === null ? '' : say('remove.title', { name: headName(core, head) || say('head.unnamed') })}
      closeButtonProps={{ 'aria-label': say('panel.close') }}
      onKeyDown={event => event.stopPropagation()}
      // A field it opens has the keyboard at once and must keep it.
      returnFocus={false}
      onExitTransitionEnd={onGone}
    >
      {head === null ? null : <RemoveQuestion key={headKey(head)} head={head} />}
    </Modal>
  );
};
