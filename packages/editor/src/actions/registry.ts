import { matchesKeys } from '@truthline/ui';
import { commentActions } from '../comments/comment-actions.ts';
import type { EditorCore } from '../core/editor-core.ts';
import { canRun, type EditorAction } from './action.ts';
import { cardActions } from './card-actions.ts';
import { changeActions } from './change-actions.ts';
import { goActions, nudgeActions } from './go-actions.ts';
import { linkActions } from './link-actions.ts';
import { clipboardActions } from './clipboard-actions.ts';
import { headActions } from './head-actions.ts';
import { lookActions } from './look-actions.ts';
import { overlayActions } from './overlay-actions.ts';
import { readingActions } from './reading-actions.ts';
import { viewActions } from './view-actions.ts';

/** Everything a person can do in the editor. */
export const EDITOR_ACTIONS: readonly EditorAction[] = [
  ...readingActions,
  ...changeActions,
  ...clipboardActions,
  ...headActions,
  ...linkActions,
  ...cardActions,
  ...nudgeActions,
  ...goActions,
  ...viewActions,
  ...commentActions,
  ...lookActions,
  ...overlayActions,
];

const byId = new Map(EDITOR_ACTIONS.map(action => [action.id, action]));

/** @throws Error where there is no such action: a bug, not something a person can do. */
export const actionById = (id: string): EditorAction => {
  const action = byId.get(id);
  if (action === undefined) throw new Error(`no action ${id}`);
  return action;
};

type KeyPress = Parameters<typeof matchesKeys>[0];

/** Runs the action a key press stands for. False where it stands for none that can run now. */
export const runByKey = (core: EditorCore, press: KeyPress): boolean => {
  const action = EDITOR_ACTIONS.find(
    candidate =>
      candidate.byBrowser !== true &&
      candidate.keys.some(keys => matchesKeys(press, keys)) &&
      canRun(core, candidate),
  );
  if (action === undefined) return false;
  action.run(core);
  return true;
};
