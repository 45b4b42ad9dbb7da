import { ActionIcon, Tooltip } from '@mantine/core';
import { keysAsText } from '@truthline/ui';
import { canRun, type EditorAction } from '../actions/action.ts';
import { actionById } from '../actions/registry.ts';
import { useSay } from '../catalogue/messages.ts';
import { useCore, useSession, useStore } from '../core/core-context.tsx';
import { isMark, removeMark } from './outline-gestures.ts';
import type { TreeNode } from './tree.ts';

const HEAD = [
  'head.rename',
  'head.before',
  'head.after',
  'head.nudge.up',
  'head.nudge.down',
  'head.nudge.left',
  'head.nudge.right',
  'head.larger',
  'head.smaller',
  'head.split',
  'head.merge',
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
  'card.wider',
  'card.narrower',
  'copy',
  'cut',
  'paste',
  'card.duplicate',
  'card.alignLane',
  'card.alignStep',
  'remove',
] as const;

const LINK = ['link.label', 'link.kind', 'link.to', 'link.from', 'link.turn', 'go.link', 'remove'] as const;

const verbsOf = (kind: TreeNode['kind']): readonly string[] => {
  switch (kind) {
    case 'lane':
    case 'stage':
    case 'step':
      return HEAD;
    case 'cell':
      return ['card.new', 'paste'];
    case 'card':
      return CARD;
    case 'link':
      return LINK;
    case 'journey':
    case 'lanes':
    case 'moment':
    case 'failure':
    case 'wait':
      return [];
  }
};

type Verb = Pick<EditorAction, 'id' | 'label' | 'icon' | 'keys' | 'run'>;

const onMac = () => /mac/i.test(navigator.userAgent);

/** What can be done with the line one is at, from the registry the keys read too. */
export const OutlineVerbs = ({ node }: { node: TreeNode | undefined }) => {
  const core = useCore();
  const say = useSay();
  useStore(core.layout);
  useSession(session => session.focus);
  useSession(session => session.mode);
  useSession(session => session.selection);
  const verbs: readonly Verb[] = (node === undefined ? [] : verbsOf(node.kind))
    .map(actionById)
    .filter(action => canRun(core, action));
  const remove = actionById('remove');
  const unmark: readonly Verb[] =
    node === undefined || !isMark(node) || core.readOnly
      ? []
      : [{ ...remove, run: () => void removeMark(core, node) }];
  return (
    <div className="te-outline-verbs" role="toolbar" aria-label={say('outline.actions')}>
      {[...verbs, ...unmark, actionById('panel.inspector')].map(action => {
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
