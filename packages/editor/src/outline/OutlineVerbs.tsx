import { ActionIcon, Tooltip } from '@mantine/core';
import { keysAsText } from '@truthline/ui';
import { canRun } from '../actions/action.ts';
import { actionById } from '../actions/registry.ts';
import { useSay } from '../catalogue/messages.ts';
import { useCore, useSession, useStore } from '../core/core-context.tsx';
import type { TreeNode } from './tree.ts';

const HEAD = [
  'head.rename',
  'head.before',
  'head.after',
  'head.nudge.up',
  'head.nudge.down',
  'head.nudge.left',
  'head.nudge.right',
  'head.remove',
] as const;
const CARD = [
  'card.type',
  'card.new',
  'card.newNext',
  'nudge.up',
  'nudge.down',
  'nudge.left',
  'nudge.right',
  'card.move',
  'card.link',
  'card.moment',
  'card.failure',
  'card.wait',
  'card.duplicate',
  'remove',
] as const;

const verbsOf = (kind: TreeNode['kind']): readonly string[] => {
  switch (kind) {
    case 'lane':
    case 'stage':
    case 'step':
      return HEAD;
    case 'cell':
      return ['card.new'];
    case 'card':
      return CARD;
    case 'link':
      return ['remove'];
    case 'journey':
    case 'lanes':
    case 'moment':
    case 'failure':
    case 'wait':
      return [];
  }
};

const onMac = () => /mac/i.test(navigator.userAgent);

/** What can be done with the line one is at, from the registry the keys read too. */
export const OutlineVerbs = ({ kind }: { kind: TreeNode['kind'] | undefined }) => {
  const core = useCore();
  const say = useSay();
  useStore(core.layout);
  useSession(session => session.focus);
  useSession(session => session.mode);
  const verbs = (kind === undefined ? [] : verbsOf(kind))
    .map(actionById)
    .filter(action => canRun(core, action));
  return (
    <div className="te-outline-verbs" role="toolbar" aria-label={say('outline.actions')}>
      {[...verbs, actionById('panel.inspector')].map(action => {
        const [keys] = action.keys;
        return (
          <Tooltip
            key={action.id}
            label={
              keys === undefined ? say(action.label) : `${say(action.label)} (${keysAsText(keys, onMac())})`
            }
          >
            <ActionIcon
              size="lg"
              variant="subtle"
              color="gray"
              aria-label={say(action.label)}
              onClick={() => action.run(core)}
            >
              <action.icon size={18} stroke={1.6} />
            </ActionIcon>
          </Tooltip>
        );
      })}
    </div>
  );
};
