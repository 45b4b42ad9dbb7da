import type { CardId, LaneId } from '@truthline/blueprint';
import type { LaneBand } from './bands.ts';
import type { CardFace } from './card-face.ts';
import type { ColumnBox } from './columns.ts';
import type { LaneStack, StackedCard } from './lane-stack.ts';
import type { CardBox } from './layout.ts';

/** The boxes of all cards, by card and by the columns they cover, lane by lane. */
export type PlacedBoxes = {
  readonly boxes: ReadonlyMap<CardId, CardBox>;
  /** A list is the same object for as long as its column and the boxes in it are. */
  readonly columns: readonly (readonly CardBox[])[];
  readonly ground: readonly ColumnBox[];
  readonly spanning: boolean;
};

const boxOf = (old: CardBox | undefined, face: CardFace, card: StackedCard, lane: LaneBand): CardBox => {
  const { id, x, width, height, column, lastColumn } = card;
  const y = lane.y + card.top;
  return old !== undefined &&
    old.face === face &&
    old.x === x &&
    old.y === y &&
    old.width === width &&
    old.height === height &&
    old.lane === lane.index &&
    old.column === column &&
    old.lastColumn === lastColumn
    ? old
    : { id, face, x, y, width, height, lane: lane.index, column, lastColumn };
};

const sameList = (one: readonly CardBox[], other: readonly CardBox[]) =>
  one.length === other.length && one.every((box, index) => box === other[index]);

/** Puts the stacked cards where their lanes are. What stands where it stood, and shows what it showed, is the same box. */
export const placeBoxes = (
  previous: PlacedBoxes | null,
  lanes: readonly LaneBand[],
  ground: readonly ColumnBox[],
  stacks: ReadonlyMap<LaneId, { readonly stack: LaneStack }>,
  faces: ReadonlyMap<CardId, CardFace>,
): PlacedBoxes => {
  const boxes = new Map<CardId, CardBox>();
  const columns: CardBox[][] = ground.map(() => []);
  let spanning = false;
  for (const lane of lanes) {
    if (lane.folded) continue;
    for (const card of stacks.get(lane.laneId)?.stack.cards ?? []) {
      const face = faces.get(card.id);
      if (face === undefined) continue;
      const box = boxOf(previous?.boxes.get(card.id), face, card, lane);
      boxes.set(card.id, box);
      spanning ||= box.lastColumn > box.column;
      for (let column = card.column; column <= card.lastColumn; column += 1) columns[column]?.push(box);
    }
  }
  const kept = columns.map((list, index) => {
    const before = previous?.columns[index];
    return before !== undefined && previous?.ground[index] === ground[index] && sameList(before, list)
      ? before
      : list;
  });
  return { boxes, columns: kept, ground, spanning };
};
