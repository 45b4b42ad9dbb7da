import { useRef, type PointerEvent } from 'react';

/** A finger that moved so far sideways, and twice as far as up or down, has swiped, in CSS pixels. */
const FAR_ENOUGH = 60;

type Handlers = {
  readonly onPointerDown: (event: PointerEvent) => void;
  readonly onPointerUp: (event: PointerEvent) => void;
  readonly onPointerCancel: () => void;
};

/** Turns a swipe to the left or right into a step onwards or back. Mice and pens write and select: they do not swipe. */
export const useSwipe = (onStep: (step: 1 | -1) => void): Handlers => {
  const from = useRef<{ readonly id: number; readonly x: number; readonly y: number } | null>(null);
  return {
    onPointerDown: ({ pointerType, pointerId, isPrimary, clientX, clientY }) => {
      from.current = pointerType === 'touch' && isPrimary ? { id: pointerId, x: clientX, y: clientY } : null;
    },
    onPointerUp: ({ pointerId, clientX, clientY }) => {
      const start = from.current;
      from.current = null;
      if (start === null || start.id !== pointerId) return;
      const along = clientX - start.x;
      if (Math.abs(along) < FAR_ENOUGH || Math.abs(along) < 2 * Math.abs(clientY - start.y)) return;
      onStep(along < 0 ? 1 : -1);
    },
    onPointerCancel: () => {
      from.current = null;
    },
  };
};
