import type { Point } from '../layout/geometry.ts';

const swallow = (event: TouchEvent): void => {
  if (event.cancelable) event.preventDefault();
};

/** A press that moved less than this many pixels stayed where it was. */
const STILL = 5;
/** How long a finger rests before it holds, in milliseconds. */
const HOLD = 450;

export type PressHandlers = {
  /** Pressed and let go in one place. */
  readonly onPress?: () => void;
  /** A finger that rested and was let go in one place: what the other button is for a mouse. */
  readonly onHold?: (at: Point) => void;
  /** The pointer is pulled: a mouse at once, a finger after it has rested. `null` where the gesture was broken off. */
  readonly onPull: (at: Point) => void;
  readonly onDrop: (at: Point | null) => void;
  /** A finger has rested long enough: what is pulled now is dragged. */
  readonly onReady?: () => void;
  /** It is over, whichever way. */
  readonly onEnd?: () => void;
};

type Pressed = {
  readonly clientX: number;
  readonly clientY: number;
  readonly pointerType: string;
  readonly pointerId: number;
};

/**
 * Follows one pointer from its press to its release, by the window, so that it may leave what it began on. A finger
 * that moves before it has rested wants something else (panning) and is let go.
 */
export const followPress = (press: Pressed, handlers: PressHandlers): void => {
  const finger = press.pointerType === 'touch';
  const start: Point = { x: press.clientX, y: press.clientY };
  let ready = !finger;
  let pulled = false;
  const timer = finger
    ? setTimeout(() => {
        ready = true;
        // What a browser makes of a touch afterwards, a press of the mouse, would close what the hold has opened.
        window.addEventListener('touchend', swallow, { capture: true, passive: false, once: true });
        handlers.onReady?.();
      }, HOLD)
    : null;
  const stop = () => {
    if (timer !== null) clearTimeout(timer);
    window.removeEventListener('pointermove', move);
    window.removeEventListener('pointerup', up);
    window.removeEventListener('pointercancel', cancel);
    window.removeEventListener('pointerdown', another, true);
    window.removeEventListener('keydown', escape, true);
    handlers.onEnd?.();
  };
  const cancel = () => {
    stop();
    if (pulled) handlers.onDrop(null);
  };
  // A second finger means something else: pinching.
  const another = (event: PointerEvent) => {
    if (event.pointerId !== press.pointerId) cancel();
  };
  const escape = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !pulled) return;
    event.stopPropagation();
    cancel();
  };
  const move = (event: PointerEvent) => {
    if (event.pointerId !== press.pointerId) return;
    const far = Math.hypot(event.clientX - start.x, event.clientY - start.y) > STILL;
    if (far && !ready) stop();
    else if (far || pulled) {
      pulled = true;
      handlers.onPull({ x: event.clientX, y: event.clientY });
    }
  };
  const up = (event: PointerEvent) => {
    if (event.pointerId !== press.pointerId) return;
    stop();
    const at = { x: event.clientX, y: event.clientY };
    if (pulled) handlers.onDrop(at);
    else if (finger && ready) handlers.onHold?.(at);
    else handlers.onPress?.();
  };
  window.addEventListener('pointermove', move);
  window.addEventListener('pointerup', up);
  window.addEventListener('pointercancel', cancel);
  window.addEventListener('pointerdown', another, true);
  window.addEventListener('keydown', escape, true);
};
