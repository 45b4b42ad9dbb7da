import { useRef, useState, type KeyboardEvent, type RefObject } from 'react';

/** One tab stop for many points: arrows, Home and End walk among them. */
export const useRovingFocus = (
  count: number,
): {
  readonly container: RefObject<SVGGElement | null>;
  readonly current: number;
  readonly setCurrent: (index: number) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
} => {
  const container = useRef<SVGGElement | null>(null);
  const [current, setCurrent] = useState(0);
  const go = (index: number) => {
    const next = Math.min(count - 1, Math.max(0, index));
    setCurrent(next);
    container.current?.querySelector<SVGGElement>(`[data-index="${next}"]`)?.focus();
  };
  return {
    container,
    current: Math.min(current, Math.max(0, count - 1)),
    setCurrent,
    onKeyDown: event => {
      const steps: { readonly [key: string]: number } = {
        ArrowRight: current + 1,
        ArrowDown: current + 1,
        ArrowLeft: current - 1,
        ArrowUp: current - 1,
        Home: 0,
        End: count - 1,
      };
      const next = steps[event.key];
      if (next === undefined) return;
      event.preventDefault();
      go(next);
    },
  };
};
