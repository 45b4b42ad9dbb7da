import { useCallback, useEffect, useRef, useState, type PointerEvent } from 'react';

/** Where a dragged item would go: before an item of a section, or to its end where `before` is null. */
export type Drop = { readonly sectionId: string; readonly before: string | null };

/** A press that moves less is a press, in CSS pixels. */
const SLACK = 4;
/** So near to the edge of the list it rolls on, this far with each move. */
const EDGE = 36;
const ROLL = 14;

type Held = { readonly id: string; readonly x: number; readonly y: number; readonly pointerId: number };

/** The place under the pointer: above the middle of an item before it, below it behind it. */
const dropAt = (x: number, y: number): Drop | null => {
  const under = document.elementFromPoint(x, y);
  const sectionId = under?.closest<HTMLElement>('[data-section]')?.dataset['section'];
  if (sectionId === undefined) return null;
  const item = under?.closest<HTMLElement>('[data-item]');
  const id = item?.dataset['item'];
  if (item === null || item === undefined || id === undefined) return { sectionId, before: null };
  const { top, height } = item.getBoundingClientRect();
  if (y < top + height / 2) return { sectionId, before: id };
  const next = item.nextElementSibling;
  return { sectionId, before: next instanceof HTMLElement ? (next.dataset['item'] ?? null) : null };
};

/**
 * Items moved by the pointer: a mouse takes the whole row, a finger or a pen its grip, so that the rest of the row scrolls.
 * Escape leaves everything as it was.
 */
export const useDragOrder = (onDrop: (id: string, drop: Drop) => void) => {
  const held = useRef<Held | null>(null);
  const [dragged, setDragged] = useState<string | null>(null);
  const [over, setOver] = useState<Drop | null>(null);
  const end = useCallback(() => {
    held.current = null;
    setDragged(null);
    setOver(null);
  }, []);
  useEffect(() => {
    if (dragged === null) return;
    const leave = (event: KeyboardEvent) => {
      if (event.key === 'Escape') end();
    };
    window.addEventListener('keydown', leave);
    return () => window.removeEventListener('keydown', leave);
  }, [dragged, end]);
  const row = (id: string) => ({
    'data-item': id,
    'data-dragged': dragged === id,
    onPointerDown: (event: PointerEvent<HTMLElement>) => {
      const grip = event.target instanceof Element && event.target.closest('.tl-outline-grip') !== null;
      if (event.button !== 0 || (event.pointerType !== 'mouse' && !grip)) return;
      held.current = { id, x: event.clientX, y: event.clientY, pointerId: event.pointerId };
    },
    onPointerMove: (event: PointerEvent<HTMLElement>) => {
      const from = held.current;
      if (from === null || from.id !== id || from.pointerId !== event.pointerId) return;
      const { clientX: x, clientY: y, currentTarget } = event;
      if (dragged === null) {
        if (Math.hypot(x - from.x, y - from.y) < SLACK) return;
        currentTarget.setPointerCapture(event.pointerId);
        setDragged(id);
      }
      setOver(dropAt(x, y));
      const list = currentTarget.closest('nav');
      const box = list?.getBoundingClientRect();
      if (list === null || box === undefined) return;
      if (y < box.top + EDGE) list.scrollBy(0, -ROLL);
      else if (y > box.bottom - EDGE) list.scrollBy(0, ROLL);
    },
    onPointerUp: (event: PointerEvent<HTMLElement>) => {
      const drop = dragged === id ? dropAt(event.clientX, event.clientY) : null;
      end();
      if (drop !== null && drop.before !== id) onDrop(id, drop);
    },
    onPointerCancel: end,
  });
  return { over, row };
};
