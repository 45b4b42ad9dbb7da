import type { ToolAction } from '@truthline/ui';
import { canRun } from '../actions/action.ts';
import { actionById } from '../actions/registry.ts';
import { useSay } from '../catalogue/messages.ts';
import { useCore, useSession, useStore } from '../core/core-context.tsx';

/** Actions as a toolbar takes them, in groups of ids. They follow session and document; readers are spared the edits. */
export const useToolActions = (
  groups: readonly (readonly string[])[],
): readonly (readonly ToolAction[])[] => {
  const core = useCore();
  const say = useSay();
  // Whether an action can run depends on these alone.
  useSession(session => session);
  useStore(core.layout);
  return groups.map(ids =>
    ids
      .map(actionById)
      .filter(action => !(action.edits && core.readOnly))
      .map(action => ({
        id: action.id,
        label: say(action.label),
        icon: action.icon,
        keys: action.keys[0] ?? null,
        enabled: canRun(core, action),
        ...(action.pressed === undefined ? {} : { pressed: action.pressed(core) }),
        run: () => action.run(core),
      })),
  );
};
