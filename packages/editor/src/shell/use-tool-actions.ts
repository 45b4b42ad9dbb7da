import type { ToolAction } from '@truthline/ui';
import { useMemo, useSyncExternalStore } from 'react';
import { canRun, type EditorAction } from '../actions/action.ts';
import { actionById } from '../actions/registry.ts';
import { useSay } from '../catalogue/messages.ts';
import { useCore } from '../core/core-context.tsx';
import type { EditorCore } from '../core/editor-core.ts';

/** Two letters an action: what a button of it looks like. Equal texts, equal toolbar. */
const stateOf = (core: EditorCore, actions: readonly EditorAction[]): string =>
  actions
    .map(action => `${canRun(core, action) ? 'y' : 'n'}${action.pressed?.(core) === true ? '+' : ' '}`)
    .join('');

/**
 * Actions as a toolbar takes them, in groups of ids; readers are spared the edits. A drag changes the session with
 * every frame, but the toolbar is drawn again only when one of its buttons is to look different.
 */
export const useToolActions = (
  groups: readonly (readonly string[])[],
): readonly (readonly ToolAction[])[] => {
  const core = useCore();
  const say = useSay();
  const offered = useMemo(
    () => groups.map(ids => ids.map(actionById).filter(action => !(action.edits && core.readOnly))),
    [groups, core],
  );
  const [subscribe, snapshot] = useMemo(() => {
    const all = offered.flat();
    const stores = [core.session, core.layout, core.document];
    return [
      (listener: () => void) => {
        const stops = stores.map(store => store.subscribe(listener));
        return () => {
          for (const stop of stops) stop();
        };
      },
      () => stateOf(core, all),
    ] as const;
  }, [core, offered]);
  const state = useSyncExternalStore(subscribe, snapshot);
  return useMemo(() => {
    // Two letters an action, in the order of the groups.
    const begins = offered.map((_, index) => offered.slice(0, index).flat().length);
    return offered.map((actions, group) =>
      actions.map((action, index) => {
        const at = 2 * ((begins[group] ?? 0) + index);
        return {
          id: action.id,
          label: say(action.label),
          icon: action.icon,
          keys: action.keys[0] ?? null,
          enabled: state[at] === 'y',
          ...(action.pressed === undefined ? {} : { pressed: state[at + 1] === '+' }),
          run: () => action.run(core),
        };
      }),
    );
  }, [core, offered, say, state]);
};
