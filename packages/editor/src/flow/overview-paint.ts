import type { CardId, LaneKind } from '@truthline/blueprint';
import type { Frame, View } from '../camera/view.ts';
import { sight } from '../camera/view.ts';
import { columnAt } from '../layout/columns.ts';
import type { BlueprintLayout, CardBox } from '../layout/layout.ts';

export type OverviewColours = {
  readonly accents: { readonly [K in LaneKind]: string };
  readonly card: string;
  readonly link: string;
  readonly selected: string;
  readonly failed: string;
  readonly text: string;
};

export type OverviewMarks = {
  readonly selection: ReadonlySet<CardId>;
  /** Fill of a card an overlay speaks of; null leaves it as it is. */
  readonly fillOf: ((box: CardBox) => string | null) | null;
  readonly failedOf: (box: CardBox) => boolean;
  /** Steps back while something else is read, searched or filtered. */
  readonly dimOf: (box: CardBox) => boolean;
};

/** Below this the bars that stand for lines of text are thinner than a pixel: only their cost would be left. */
const BARS_FROM = 0.12;

/**
 * Paints cards and arrows as shapes: what is mounted at 100 % would be unreadable and slow here. Cards outside of sight
 * are skipped by column. One path per colour, because a canvas pays for each fill, not for each rectangle.
 */
export const paintOverview = (
  context: CanvasRenderingContext2D,
  layout: BlueprintLayout,
  view: View,
  frame: Frame,
  density: number,
  colours: OverviewColours,
  marks: OverviewMarks,
): void => {
  context.setTransform(density, 0, 0, density, 0, 0);
  context.clearRect(0, 0, frame.width, frame.height);
  const { zoom } = view;
  context.setTransform(density * zoom, 0, 0, density * zoom, density * view.x, density * view.y);
  const seen = sight(view, frame);
  const first = Math.max(0, columnAt(layout.columns, seen.x) - 1);
  const last = Math.min(layout.columns.length - 1, columnAt(layout.columns, seen.x + seen.width) + 1);

  context.strokeStyle = colours.link;
  context.lineWidth = Math.min(6, 0.8 / zoom);
  context.beginPath();
  for (const route of layout.routes.within(first, last))
    for (const [index, point] of route.points.entries())
      if (index === 0) context.moveTo(point.x, point.y);
      else context.lineTo(point.x, point.y);
  context.stroke();

  const fills = new Map<string, CardBox[]>();
  const failed: CardBox[] = [];
  const selected: CardBox[] = [];
  for (let column = first; column <= last; column += 1)
    for (const box of layout.inColumn(column)) {
      if (box.column !== column && column !== first) continue;
      const fill = marks.dimOf(box) ? colours.link : (marks.fillOf?.(box) ?? colours.accents[box.face.kind]);
      const group = fills.get(fill);
      if (group === undefined) fills.set(fill, [box]);
      else group.push(box);
      if (marks.failedOf(box)) failed.push(box);
      if (marks.selection.has(box.id)) selected.push(box);
    }
  for (const [fill, boxes] of fills) {
    context.fillStyle = colours.card;
    context.strokeStyle = fill;
    context.lineWidth = Math.min(8, 1 / zoom);
    context.beginPath();
    for (const box of boxes) context.rect(box.x, box.y, box.width, box.height);
    context.fill();
    context.stroke();
    context.fillStyle = fill;
    context.beginPath();
    for (const box of boxes) context.rect(box.x, box.y, 22, box.height);
    context.fill();
  }
  const ring = (boxes: readonly CardBox[], colour: string, width: number) => {
    if (boxes.length === 0) return;
    context.strokeStyle = colour;
    context.lineWidth = width / zoom;
    context.beginPath();
    for (const box of boxes) context.rect(box.x, box.y, box.width, box.height);
    context.stroke();
  };
  ring(failed, colours.failed, 2);
  ring(selected, colours.selected, 2);

  if (zoom < BARS_FROM) return;
  // Lines of text as bars: enough to tell a full card from an empty one.
  context.fillStyle = colours.text;
  context.globalAlpha = 0.35;
  context.beginPath();
  for (const boxes of fills.values())
    for (const box of boxes)
      for (let y = 12; y < box.height - 8; y += 18) context.rect(box.x + 34, box.y + y, box.width - 50, 6);
  context.fill();
  context.globalAlpha = 1;
};
