import { useEffect } from 'react';
import { matchesKeys } from '@truthline/ui';
import { canRun } from '../actions/action.ts';
import { actionById } from '../actions/registry.ts';
import { useCore } from '../core/core-context.tsx';

const EVERYWHERE = ['find', 'palette'] as const;

/**
 * Search and the palette answer their keys wherever on the page the keyboard is, also in a field and before anything has
 * been pressed: otherwise the browser's own search would come up, which sees only the cards that are mounted.
 */
export const useFindKeys = (): void => {
  const core = useCore();
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing) return;
      if (document.querySelector('[role="dialog"][aria-modal="true"]') !== null) return;
      const action = EVERYWHERE.map(actionById).find(
        each => each.keys.some(keys => matchesKeys(event, keys)) && canRun(core, each),
      );
      if (action === undefined) return;
      event.preventDefault();
      action.run(core);
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [core]);
};
