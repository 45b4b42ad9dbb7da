import { ActionIcon, Button, Tooltip } from '@mantine/core';
import { canRun } from '../actions/action.ts';
import { actionById } from '../actions/registry.ts';
import { useSay } from '../catalogue/messages.ts';
import { useCore, useSession, useStore } from '../core/core-context.tsx';
import { endSeveral } from '../gestures/choose-cards.ts';

const ACTIONS = ['card.move', 'card.alignLane', 'card.alignStep', 'card.duplicate', 'remove'] as const;

/** While several cards are being selected by taps: how many they are, and what can be done with all of them. */
export const SeveralBar = () => {
  const core = useCore();
  const say = useSay();
  const count = useSession(session => session.selection.size);
  useSession(session => session.focus);
  useStore(core.layout);
  return (
    <div className="te-modebar te-severalbar" role="toolbar" aria-label={say('several.bar')}>
      <span>{count === 0 ? say('several.none') : say('toolbar.selected', { count })}</span>
      {ACTIONS.map(actionById)
        .filter(action => !(action.edits && core.readOnly))
        .map(action => (
          <Tooltip key={action.id} label={say(action.label)}>
            <ActionIcon
              size={40}
              variant="subtle"
              color="gray"
              aria-label={say(action.label)}
              disabled={!canRun(core, action)}
              onClick={() => action.run(core)}
            >
              <action.icon size={20} stroke={1.6} />
            </ActionIcon>
          </Tooltip>
        ))}
      <Button px="sm" onClick={() => endSeveral(core)}>
        {say('several.done')}
      </Button>
    </div>
  );
};
