import { useEffect, useRef } from 'react';
import { matchesKeys, type ToolAction } from './tool-action.ts';

const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLElement &&
  (target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName));

/** Runs enabled actions by their keys while the component is on screen; never while the user types in a field. */
export const useActionKeys = (actions: readonly ToolAction[]): void => {
  const latest = useRef(actions);
  useEffect(() => {
    latest.current = actions;
  }, [actions]);
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || isTyping(event.target)) return;
      const action = latest.current.find(
        ({ keys, enabled }) => enabled && keys !== null && matchesKeys(event, keys),
      );
      if (action === undefined) return;
      event.preventDefault();
      action.run();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, []);
};
