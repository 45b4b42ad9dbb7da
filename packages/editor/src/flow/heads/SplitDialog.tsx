import { Modal } from '@mantine/core';
import { useSay } from '../../catalogue/messages.ts';
import { useCore, useSession } from '../../core/core-context.tsx';
import { headKey } from '../../core/head-state.ts';
import { headName, updateHeads } from '../../gestures/heads.ts';
import { lazily } from '@truthline/ui';

const SplitQuestion = lazily(async () => (await import('./SplitQuestion.tsx')).SplitQuestion);

/** Splitting a lane, step or stage: what goes to the new one is asked. */
export const SplitDialog = ({ onGone }: { onGone: () => void }) => {
  const core = useCore();
  const say = useSay();
  const head = useSession(({ heads }) => heads.splitting);
  return (
    <Modal
      opened={head !== null}
      onClose={() => updateHeads(core, { splitting: null })}
      title={head === null ? '' : say('split.title', { name: headName(core, head) || say('head.unnamed') })}
      closeButtonProps={{ 'aria-label': say('panel.close') }}
      onKeyDown={event => event.stopPropagation()}
      // A field it opens has the keyboard at once and must keep it.
      returnFocus={false}
      onExitTransitionEnd={onGone}
    >
      {head === null ? null : <SplitQuestion key={headKey(head)} head={head} />}
    </Modal>
  );
};
