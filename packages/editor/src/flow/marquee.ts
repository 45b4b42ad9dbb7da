import { toWorld } from '../camera/view.ts';
import type { EditorCore } from '../core/editor-core.ts';
import { REST } from '../core/session.ts';
import { overlaps, type Box, type Point } from '../layout/geometry.ts';

/** True on the empty ground of the canvas. */
export const isPane = (target: EventTarget): boolean =>
  target instanceof Element &&
  target.closest('.react-flow__pane') !== null &&
  target.closest('[data-card]') === null;

export const marqueeBox = (from: Point, to: Point): Box => ({
  x: Math.min(from.x, to.x),
  y: Math.min(from.y, to.y),
  width: Math.abs(from.x - to.x),
  height: Math.abs(from.y - to.y),
});

/** Shift and pull over the ground: whatever the rectangle touches joins the selection. */
export const beginMarquee = (core: EditorCore, canvas: HTMLElement, press: MouseEvent): void => {
  const rect = canvas.getBoundingClientRect();
  const worldOf = (event: MouseEvent) =>
    toWorld(core.view.get(), { x: event.clientX - rect.left, y: event.clientY - rect.top });
  const from = worldOf(press);
  const before = core.session.get().selection;
  const follow = (event: MouseEvent) => {
    const to = worldOf(event);
    const area = marqueeBox(from, to);
    const touched = [...core.layout.get().boxes.values()].filter(box => overlaps(box, area));
    core.update({
      mode: { kind: 'marquee', from, to },
      selection: new Set([...before, ...touched.map(box => box.id)]),
    });
  };
  const end = () => {
    window.removeEventListener('mousemove', follow);
    window.removeEventListener('mouseup', end);
    if (core.session.get().mode.kind !== 'marquee') return;
    // The click that follows the release would clear what has just been selected.
    const swallow = (click: Event) => click.stopPropagation();
    canvas.addEventListener('click', swallow, { capture: true, once: true });
    setTimeout(() => canvas.removeEventListener('click', swallow, { capture: true }), 0);
    const count = core.session.get().selection.size;
    core.update({ mode: REST });
    core.announce(say => say('said.selected', { count }));
  };
  window.addEventListener('mousemove', follow);
  window.addEventListener('mouseup', end);
};
