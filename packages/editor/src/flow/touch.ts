import { toWorld } from '../camera/view.ts';
import type { EditorCore } from '../core/editor-core.ts';
import { beginDrag, dragBy, endDrag } from '../gestures/drag-cards.ts';
import { menuFor } from '../gestures/open-menu.ts';
import { followPress } from '../gestures/press.ts';
import type { Point } from '../layout/geometry.ts';
import { cardAt } from '../layout/place.ts';

/** What has presses of its own: headers, palette, fields, knobs. */
const OWN = '.te-left, .te-top, .te-palette, .te-knob, .te-span-edge, .te-link-ends, input, textarea';

/**
 * A finger that rests on a card has it in hand: pulled it drags the card, let go it opens the menu. A finger that
 * moves at once pans, and two pinch: those are React Flow's, and only while a card is in hand are they kept from it.
 */
export const beginTouch = (core: EditorCore, canvas: HTMLElement, press: PointerEvent): void => {
  const { target } = press;
  if (press.pointerType !== 'touch' || !press.isPrimary || !(target instanceof Element)) return;
  if (target.closest(OWN) !== null || core.session.get().mode.kind !== 'rest') return;
  const rect = canvas.getBoundingClientRect();
  const onScreen = (at: Point): Point => ({ x: at.x - rect.left, y: at.y - rect.top });
  const worldOf = (at: Point) => toWorld(core.view.get(), onScreen(at));
  const start = worldOf({ x: press.clientX, y: press.clientY });
  const box = cardAt(core.layout.get(), start);
  const hold = (event: TouchEvent) => {
    event.stopPropagation();
    if (event.cancelable) event.preventDefault();
  };
  const release = () => canvas.removeEventListener('touchmove', hold, { capture: true });
  followPress(press, {
    onReady: () => {
      canvas.addEventListener('touchmove', hold, { capture: true, passive: false });
      if (box === null) return;
      const { selection, several } = core.session.get();
      const kept = several || selection.has(box.id) ? selection : [];
      core.update({ focus: { kind: 'card', cardId: box.id }, selection: new Set([...kept, box.id]) });
    },
    onEnd: release,
    onHold: at => {
      menuFor(core, target, onScreen(at));
    },
    onPull: at => {
      if (box === null || core.readOnly) return;
      if (core.session.get().mode.kind === 'rest') beginDrag(core, box.id);
      const now = worldOf(at);
      dragBy(core, { x: now.x - start.x, y: now.y - start.y });
    },
    onDrop: at => endDrag(core, at !== null),
  });
};
