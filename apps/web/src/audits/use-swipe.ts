import { useRef, type PointerEvent, type RefCallback } from 'react';

/** A finger that moved so far sideways, and twice as far as up or down, has swiped, in CSS pixels. */
const FAR_ENOUGH = 60;

/** What scrolls sideways itself: a finger that begins there moves it and nothing else. */
const rolls = (target: EventTarget | null): boolean => {
  const strip = target instanceof Element ? target.closest('.tl-photos ul') : null;
  return strip !== null && strip.scrollWidth > strip.clientWidth;
};

/**
 * Keeps a finger that goes sideways from the browser, up and down stays its own. It would take a quick one for a throw of
 * the page, and a tap within the next second only for the hand that ends that throw: an answer given at once was lost.
 */
const keepSideways: RefCallback<HTMLElement> = element => {
  if (element === null) return undefined;
  let start: Touch | null = null;
  const onStart = ({ touches, target }: TouchEvent) => {
    start = touches.length === 1 && !rolls(target) ? touches.item(0) : null;
  };
  const onMove = (event: TouchEvent) => {
    const finger = event.touches.item(0);
    if (start === null || finger === null || !event.cancelable) return;
    const along = Math.abs(finger.clientX - start.clientX);
    if (along > Math.abs(finger.clientY - start.clientY)) event.preventDefault();
  };
  element.addEventListener('touchstart', onStart, { passive: true });
  element.addEventListener('touchmove', onMove, { passive: false });
  return () => {
    element.removeEventListener('touchstart', onStart);
    element.removeEventListener('touchmove', onMove);
  };
};

type Handlers = {
  readonly ref: RefCallback<HTMLElement>;
  readonly onPointerDown: (event: PointerEvent) => void;
  readonly onPointerUp: (event: PointerEvent) => void;
  readonly onPointerCancel: () => void;
};

/** Turns a swipe to the left or right into a step onwards or back. Mice and pens write and select: they do not swipe. */
export const useSwipe = (onStep: (step: 1 | -1) => void): Handlers => {
  const from = useRef<{ readonly id: number; readonly x: number; readonly y: number } | null>(null);
  return {
    ref: keepSideways,
    onPointerDown: ({ pointerType, pointerId, isPrimary, clientX, clientY, target }) => {
      from.current =
        pointerType === 'touch' && isPrimary && !rolls(target)
          ? { id: pointerId, x: clientX, y: clientY }
          : null;
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
