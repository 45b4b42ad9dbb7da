import { useLayoutEffect } from 'react';
import type { Frame, View } from '../camera/view.ts';
import { useCore } from '../core/core-context.tsx';

/**
 * Follows the camera without drawing React again: `place` sets styles, once now and on every frame of a pan or zoom.
 * `place` must be stable (`useCallback`): a new one is a new placing.
 */
export const useViewEffect = (place: (view: View, frame: Frame) => void): void => {
  const core = useCore();
  useLayoutEffect(() => {
    const run = () => place(core.view.get(), core.frame.get());
    run();
    const stops = [core.view.subscribe(run), core.frame.subscribe(run)];
    return () => {
      for (const stop of stops) stop();
    };
  }, [core, place]);
};
