import type { EditorCore } from '../core/editor-core.ts';
import { NOTHING_SELECTED } from '../core/session.ts';
import { typeNewCard } from '../gestures/typing.ts';
import { focusOfNode, type TreeLine, type TreeNode } from './tree.ts';

/** Comes to a line; what it stands for is chosen. While one links or selects several, the selection stays. */
export const standOnLine = (core: EditorCore, line: TreeLine): void => {
  const focus = focusOfNode(line.node);
  const { mode, several } = core.session.get();
  const stays = mode.kind === 'linking' || several;
  core.update({
    focus,
    ...(stays ? {} : { selection: focus?.kind === 'card' ? new Set([focus.cardId]) : NOTHING_SELECTED }),
  });
};

/** Opens what a line stands for: the form of whatever has one, and the keyboard in it; a new card in an empty cell. */
export const chooseLine = (core: EditorCore, { node }: TreeLine): boolean => {
  if (node.kind === 'cell') {
    if (!core.readOnly) typeNewCard(core, { laneId: node.laneId, stepId: node.stepId });
    return true;
  }
  if (node.kind === 'lanes') return true;
  core.update({ panel: 'inspector' });
  // The panel is drawn first.
  requestAnimationFrame(() => {
    const panel = document.querySelector('.te-panel-body');
    panel?.querySelector<HTMLElement>('input, textarea, select, button')?.focus();
  });
  return true;
};

/** What hangs on a card and is not a link. */
export const isMark = ({ kind }: TreeNode): boolean =>
  kind === 'moment' || kind === 'failure' || kind === 'wait';

/** Takes a moment, a failure point or a wait point off its card. False for a line that is none of them. */
export const removeMark = (core: EditorCore, node: TreeNode): boolean => {
  if (core.readOnly) return false;
  switch (node.kind) {
    case 'moment':
      core.execute({ type: 'moment.remove', momentIds: [node.id] }, say => say('said.deleted'));
      return true;
    case 'failure':
      core.execute({ type: 'failurePoint.remove', failurePointIds: [node.id] }, say => say('said.deleted'));
      return true;
    case 'wait':
      core.execute({ type: 'waitPoint.remove', waitPointIds: [node.id] }, say => say('said.deleted'));
      return true;
    case 'journey':
    case 'lanes':
    case 'lane':
    case 'stage':
    case 'step':
    case 'cell':
    case 'card':
    case 'link':
      return false;
  }
};
