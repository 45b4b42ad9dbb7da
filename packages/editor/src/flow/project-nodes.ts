import type { CardId } from '@truthline/blueprint';
import type { Node, NodeHandle } from '@xyflow/react';
import type { Point } from '../layout/geometry.ts';
import type { BlueprintLayout, CardBox } from '../layout/layout.ts';
import type { ColumnWindow } from './column-window.ts';

export type CardNode = Node<{ readonly box: CardBox }, 'card'>;

/** Cards on their way: they are drawn this far from where they stand. */
export type Shift = { readonly cardIds: ReadonlySet<CardId>; readonly offset: Point };

// Our own arrows need no handles; an empty preset keeps React Flow from measuring for them.
const NO_HANDLES: NodeHandle[] = [];
const SILENT = { 'aria-roledescription': undefined } as const;

const nodeOf = (box: CardBox, offset: Point | null): CardNode => ({
  id: box.id,
  type: 'card',
  position: offset === null ? { x: box.x, y: box.y } : { x: box.x + offset.x, y: box.y + offset.y },
  width: box.width,
  height: box.height,
  measured: { width: box.width, height: box.height },
  handles: NO_HANDLES,
  domAttributes: SILENT,
  data: { box },
  ...(offset === null ? {} : { zIndex: 10 }),
});

/**
 * Makes React Flow's nodes from the layout: a card in the window, in reading order, so that the page's own order is
 * the order of reading. A card whose box is the same object gets the same node object; `keep` stays mounted anywhere.
 */
export const createNodeProjection = () => {
  const nodes = new WeakMap<CardBox, CardNode>();
  const resting = (box: CardBox): CardNode => {
    const known = nodes.get(box);
    if (known !== undefined) return known;
    const node = nodeOf(box, null);
    nodes.set(box, node);
    return node;
  };
  return (
    layout: BlueprintLayout,
    window: ColumnWindow,
    keep: ReadonlySet<CardId>,
    shift: Shift | null,
  ): CardNode[] => {
    const projected: CardNode[] = [];
    const add = (box: CardBox) =>
      projected.push(shift?.cardIds.has(box.id) === true ? nodeOf(box, shift.offset) : resting(box));
    const outside = [...keep]
      .map(id => layout.boxes.get(id))
      .filter(box => box !== undefined)
      .filter(box => box.lastColumn < window.from || box.column > window.to)
      .toSorted((one, other) => one.column - other.column || one.y - other.y);
    for (const box of outside) if (box.column < window.from) add(box);
    for (let column = window.from; column <= window.to; column += 1)
      for (const box of layout.inColumn(column))
        if (box.column === column || (column === window.from && box.column < column)) add(box);
    for (const box of outside) if (box.column >= window.from) add(box);
    return projected;
  };
};
