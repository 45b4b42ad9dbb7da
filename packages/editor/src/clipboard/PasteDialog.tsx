import { Modal } from '@mantine/core';
import { useSay } from '../catalogue/messages.ts';
import { useCore, useSession } from '../core/core-context.tsx';
import { lazily } from '@truthline/ui';

const PasteQuestion = lazily(async () => (await import('./PasteQuestion.tsx')).PasteQuestion);

/** What a pasted table or lines would make; where they are not understood, a sentence says why and the text is kept. */
export const PasteDialog = () => {
  const core = useCore();
  const say = useSay();
  const pasting = useSession(session => session.pasting);
  return (
    <Modal
      opened={pasting !== null}
      onClose={() => core.update({ pasting: null })}
      title={say('paste.title')}
      size="lg"
      closeButtonProps={{ 'aria-label': say('panel.close') }}
      onKeyDown={event => event.stopPropagation()}
    >
      {pasting === null ? null : <PasteQuestion pasting={pasting} />}
    </Modal>
  );
};
