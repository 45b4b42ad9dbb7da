import type { CardId } from '@truthline/blueprint';
import type { PointerEvent as ReactPointerEvent } from 'react';
import { toWorld } from '../camera/view.ts';
import { useCore, useSession } from '../core/core-context.tsx';
import { REST } from '../core/session.ts';
import { linkCards } from '../gestures/link-cards.ts';
import { cardAt } from '../layout/place.ts';

/** A press that moved less than this many pixels was a press, not a pull. */
const PULL = 8;

/**
 * Begins a link at a selected card: pulled to another card, or pressed once and the other card then pressed (touch).
 * Not in the tab order: the keyboard has L.
 */
export const LinkKnob = ({ from }: { from: CardId }) => {
  const core = useCore();
  const alone = useSession(session => session.selection.size === 1);
  if (!alone) return null;

  const begin = (press: ReactPointerEvent<HTMLElement>) => {
    press.stopPropagation();
    const rect = press.currentTarget.closest('[data-editor-canvas]')?.getBoundingClientRect();
    if (rect === undefined) return;
    const worldOf = (event: PointerEvent) =>
      toWorld(core.view.get(), { x: event.clientX - rect.left, y: event.clientY - rect.top });
    const pulled = (event: PointerEvent) =>
      Math.hypot(event.clientX - press.clientX, event.clientY - press.clientY) > PULL;
    const follow = (event: PointerEvent) => {
      if (pulled(event)) core.update({ mode: { kind: 'linking', from, pointer: worldOf(event) } });
    };
    const end = (event: PointerEvent) => {
      window.removeEventListener('pointermove', follow);
      window.removeEventListener('pointerup', end);
      window.removeEventListener('pointercancel', end);
      if (!pulled(event)) return;
      const target = cardAt(core.layout.get(), worldOf(event));
      if (target === null) core.update({ mode: REST });
      else linkCards(core, from, target.id);
    };
    core.update({ mode: { kind: 'linking', from, pointer: null } });
    window.addEventListener('pointermove', follow);
    window.addEventListener('pointerup', end);
    window.addEventListener('pointercancel', end);
  };

  return (
    <span
      className="te-knob nodrag nopan"
      aria-hidden="true"
      onPointerDown={begin}
      onClick={event => event.stopPropagation()}
    >
      →
    </span>
  );
};
