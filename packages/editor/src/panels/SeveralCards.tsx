import { Button } from '@mantine/core';
import { readText, type CardId } from '@truthline/blueprint';
import { actionById } from '../actions/registry.ts';
import { useSay } from '../catalogue/messages.ts';
import { useCore, useStore } from '../core/core-context.tsx';

const SHOWN = 30;
const ACTIONS = [
  'card.move',
  'card.alignLane',
  'card.alignStep',
  'card.duplicate',
  'remove',
  'zoom.selection',
] as const;

/** What can be done with many cards at once, and which they are. */
export const SeveralCards = ({ cardIds }: { cardIds: ReadonlySet<CardId> }) => {
  const core = useCore();
  const say = useSay();
  const language = useStore(core.language);
  const { blueprint } = useStore(core.layout);
  return (
    <div className="te-part">
      <div className="te-actions">
        {ACTIONS.map(actionById)
          .filter(action => !(action.edits && core.readOnly))
          .map(action => (
            <Button key={action.id} size="xs" variant="default" onClick={() => action.run(core)}>
              {say(action.label)}
            </Button>
          ))}
      </div>
      <ul>
        {[...cardIds].slice(0, SHOWN).map(id => {
          const card = blueprint.card[id];
          return card === undefined ? null : <li key={id}>{readText(card.text, language)}</li>;
        })}
      </ul>
      {cardIds.size > SHOWN ? say('panel.more', { count: cardIds.size - SHOWN }) : null}
    </div>
  );
};
