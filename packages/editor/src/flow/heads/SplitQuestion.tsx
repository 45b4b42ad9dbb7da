import { Button, Checkbox } from '@mantine/core';
import { useState } from 'react';
import { useSay } from '../../catalogue/messages.ts';
import { useCore } from '../../core/core-context.tsx';
import type { Head } from '../../core/head-state.ts';
import { updateHeads } from '../../gestures/heads.ts';
import { partsOf, splitHead } from '../../gestures/split-head.ts';

/** Which of its parts go to the new lane, step or stage. */
export const SplitQuestion = ({ head }: { head: Head }) => {
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
