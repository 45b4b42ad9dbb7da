import { Button, Checkbox, Modal } from '@mantine/core';
import { useState } from 'react';
import { useSay } from '../../catalogue/messages.ts';
import { useCore, useSession } from '../../core/core-context.tsx';
import { headKey, type Head } from '../../core/head-state.ts';
import { headName, updateHeads } from '../../gestures/heads.ts';
import { partsOf, splitHead } from '../../gestures/split-head.ts';

const Question = ({ head }: { head: Head }) => {
  const core = useCore();
  const say = useSay();
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const parts = partsOf(core.document.state().blueprint, head, core.language.get());
  return (
    <form
      onSubmit={event => {
        event.preventDefault();
        splitHead(core, head, new Set(chosen));
      }}
    >
      <Checkbox.Group
        value={[...chosen]}
        onChange={setChosen}
        label={say(head.kind === 'stage' ? 'split.steps' : 'split.cards')}
      >
        <div className="te-split">
          {parts.map(part => (
            <Checkbox key={part.id} value={part.id} label={part.name || say('card.untitled')} />
          ))}
        </div>
      </Checkbox.Group>
      <div className="te-remove-end">
        <Button variant="default" onClick={() => updateHeads(core, { splitting: null })}>
          {say('toolbar.cancel')}
        </Button>
        <Button type="submit">{say('split.confirm')}</Button>
      </div>
    </form>
  );
};

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
      {head === null ? null : <Question key={headKey(head)} head={head} />}
    </Modal>
  );
};
