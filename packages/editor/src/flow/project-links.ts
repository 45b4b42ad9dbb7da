import type { BlueprintLayout } from '../layout/layout.ts';
import type { LinkRoute } from '../layout/link-route.ts';
import type { ColumnWindow } from './column-window.ts';

/**
 * The arrows to draw: all that touch or cross the window, also those whose two cards are both outside. They are drawn
 * whole, so a long one leaves the window as it should and needs no card at its far end.
 */
export const linksInWindow = (
  { routes }: BlueprintLayout,
  { from, to }: ColumnWindow,
): readonly LinkRoute[] => (to < from ? [] : routes.within(from - 1, to + 1));
