import { LINK_KINDS, readText, type Blueprint, type Language, type Link } from '@truthline/blueprint';
import type { Box, Layout } from './layout.ts';
import { element, textLine } from './markup.ts';
import { LINK_COLOURS, LINK_DASHES, SIZES } from './style.ts';

type Point = readonly [x: number, y: number];
type Route = { readonly path: string; readonly label: Point; readonly beside: boolean };

const middle = (box: Box) => ({ x: box.x + box.width / 2, y: box.y + box.height / 2 });

const curve = ([x1, y1]: Point, [cx1, cy1]: Point, [cx2, cy2]: Point, [x2, y2]: Point): Route => ({
  path: `M${x1},${y1}C${cx1},${cy1} ${cx2},${cy2} ${x2},${y2}`,
  label: [(x1 + 3 * cx1 + 3 * cx2 + x2) / 8, (y1 + 3 * cy1 + 3 * cy2 + y2) / 8],
  beside: x1 === x2,
});

/** From side to side where the target lies further on, from edge to edge in one column, below everything on the way back. */
const route = (from: Box, to: Box): Route => {
  const [start, end] = [middle(from), middle(to)];
  if (to.x >= from.x + from.width) {
    const reach = Math.min(60, (to.x - from.x - from.width) / 2 + 16);
    return curve(
      [from.x + from.width, start.y],
      [from.x + from.width + reach, start.y],
      [to.x - reach, end.y],
      [to.x, end.y],
    );
  }
  if (to.x + to.width <= from.x) {
    const depth = Math.max(from.y, to.y) + SIZES.card.height + 18;
    return curve(
      [start.x, from.y + from.height],
      [start.x, depth + 20],
      [end.x, depth + 20],
      [end.x, to.y + to.height],
    );
  }
  const down = end.y > start.y;
  const y1 = down ? from.y + from.height : from.y;
  const y2 = down ? to.y : to.y + to.height;
  const near = Math.abs(y2 - y1) <= SIZES.card.height;
  // A long way down a column would run behind other cards: bow out to the left of them.
  const bow = near ? 0 : -(SIZES.card.width / 2 + 14);
  return near
    ? curve([start.x, y1], [start.x, (y1 + y2) / 2], [end.x, (y1 + y2) / 2], [end.x, y2])
    : curve([from.x, start.y], [start.x + bow, start.y], [end.x + bow, end.y], [to.x, end.y]);
};

const drawLink = (link: Link, from: Box, to: Box, language: Language): string => {
  const { path, label, beside } = route(from, to);
  const colour = LINK_COLOURS[link.kind];
  const share = link.probability === null ? '' : ` ${Math.round(link.probability * 100)} %`;
  const text = link.label === null ? share.trim() : readText(link.label, language) + share;
  return (
    element('path', {
      d: path,
      fill: 'none',
      stroke: colour,
      'stroke-width': link.kind === 'sequence' || link.kind === 'rework' ? 1.5 : 1,
      'stroke-dasharray': LINK_DASHES[link.kind],
      'marker-end': `url(#arrow-${link.kind})`,
      class: `link ${link.kind}`,
    }) +
    (text === ''
      ? ''
      : textLine(label[0] + (beside ? 8 : 0), label[1] + (beside ? 4 : -3), text, {
          'text-anchor': beside ? 'start' : 'middle',
          'font-size': 10,
          fill: colour,
          stroke: '#ffffff',
          'stroke-width': 3,
          'paint-order': 'stroke',
        }))
  );
};

/** The arrowheads that links end in, one a kind. */
export const arrowHeads = (): string =>
  LINK_KINDS.map(kind =>
    element(
      'marker',
      {
        id: `arrow-${kind}`,
        viewBox: '0 0 8 8',
        refX: 7,
        refY: 4,
        markerWidth: 7,
        markerHeight: 7,
        orient: 'auto-start-reverse',
      },
      element('path', { d: 'M0,0L8,4L0,8z', fill: LINK_COLOURS[kind] }),
    ),
  ).join('');

export const drawLinks = (blueprint: Blueprint, { cards }: Layout, language: Language): string =>
  Object.values(blueprint.link)
    .map(link => {
      const [from, to] = [cards.get(link.fromCardId), cards.get(link.toCardId)];
      return from === undefined || to === undefined ? '' : drawLink(link, from.box, to.box, language);
    })
    .join('');
