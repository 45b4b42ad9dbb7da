import {
  cellCards,
  orderedLanes,
  orderedSteps,
  stepIndexes,
  type Blueprint,
  type CardId,
  type LaneId,
  type LinkId,
  type StageId,
  type StepId,
} from '@truthline/blueprint';
import { compareOrderKeys } from '@truthline/kernel';
import { layBands, type Bands, type LaneBand, type LineBand } from './bands.ts';
import { cardFaces, type CardFace, type CardFaces } from './card-face.ts';
import { cardHeight, type CardDress } from './card-size.ts';
import { areStacked, layColumns, type ColumnBox, type Columns, type StageBox } from './columns.ts';
import type { Box } from './geometry.ts';
import { spanWidth, stackLane, type CardDemand, type LaneStack } from './lane-stack.ts';
import { CARD_WIDTH, LABEL_GAP, STACK_GAP } from './metrics.ts';
import { labelText, wordsOf } from './link-label.ts';
import { routeLink, sameRoute, type LinkRoute } from './link-route.ts';
import { placeLabels, type Labelled } from './place-labels.ts';

/** Where a card stands and what it shows. The same object for as long as neither changes. */
export type CardBox = Box & {
  readonly id: CardId;
  readonly face: CardFace;
  /** Index of its lane, top to bottom. */
  readonly lane: number;
  /** First and last column it covers. */
  readonly column: number;
  readonly lastColumn: number;
};

/** What a route has to know of its surroundings. */
export type Ground = {
  readonly columns: readonly ColumnBox[];
  readonly lanes: readonly LaneBand[];
  /** Cards that cover a column, lane by lane, top to bottom. */
  readonly inColumn: (column: number) => readonly CardBox[];
  /** Whether any card covers more than one column: then gutters are not free everywhere. */
  readonly spanning: boolean;
};

/** Lanes, steps and stages whose cards are counted, not drawn. */
export type Folding = {
  readonly collapsedLanes: ReadonlySet<LaneId>;
  readonly collapsedSteps: ReadonlySet<StepId>;
  readonly collapsedStages: ReadonlySet<StageId>;
};

const NOTHING_FOLDED: Folding = {
  collapsedLanes: new Set(),
  collapsedSteps: new Set(),
  collapsedStages: new Set(),
};

/** The whole drawing in world units. Everything the canvas, the overview and the keyboard ask is answered here. */
export type BlueprintLayout = Ground & {
  readonly blueprint: Blueprint;
  readonly dress: CardDress;
  readonly folding: Folding;
  readonly stages: readonly StageBox[];
  readonly lines: readonly LineBand[];
  /** What every card shows, also the cards that folding leaves without a box. */
  readonly faces: ReadonlyMap<CardId, CardFace>;
  readonly boxes: ReadonlyMap<CardId, CardBox>;
  readonly routes: ReadonlyMap<LinkId, LinkRoute>;
  readonly width: number;
  readonly height: number;
  /** What the next layout may keep. */
  readonly kept: {
    readonly faces: CardFaces;
    readonly columns: Columns;
    readonly bands: Bands;
    readonly stacks: ReadonlyMap<LaneId, LaneStack>;
    readonly heights: WeakMap<CardFace, number>;
  };
};

export const sameFolding = (one: Folding, other: Folding) =>
  one.collapsedLanes === other.collapsedLanes &&
  one.collapsedSteps === other.collapsedSteps &&
  one.collapsedStages === other.collapsedStages;

const demandsOfLane = (
  blueprint: Blueprint,
  laneId: LaneId,
  columns: readonly ColumnBox[],
  labelGap: ReadonlyMap<CardId, number>,
  heightOf: (id: CardId, width: number) => number,
): readonly CardDemand[] => {
  const demands: CardDemand[] = [];
  for (const step of orderedSteps(blueprint)) {
    const cards = cellCards(blueprint, laneId, step.id);
    if (cards.length === 0) continue;
    const column = stepIndexes(blueprint).get(step.id) ?? 0;
    if (columns[column]?.folded === true) continue;
    for (const card of cards) {
      const lastColumn = Math.min(column + card.span - 1, columns.length - 1);
      demands.push({
        id: card.id,
        column,
        lastColumn,
        height: heightOf(card.id, spanWidth(columns, column, lastColumn)),
        gap: labelGap.get(card.id) ?? STACK_GAP,
      });
    }
  }
  return demands;
};

/** The gap above a card that labelled arrows join with the card above: every label has its line there. */
const labelGaps = (blueprint: Blueprint, language: CardDress['language']): ReadonlyMap<CardId, number> => {
  const gaps = new Map<CardId, number>();
  for (const link of Object.values(blueprint.link)) {
    const text = labelText(link, language);
    if (text === null) continue;
    const from = blueprint.card[link.fromCardId];
    const to = blueprint.card[link.toCardId];
    if (from === undefined || to === undefined || !areStacked(blueprint, from, to)) continue;
    const below = compareOrderKeys(from.orderKey, to.orderKey) < 0 ? to.id : from.id;
    const before = gaps.get(below);
    gaps.set(below, text.height + (before === undefined ? LABEL_GAP : before + 1));
  }
  return gaps;
};

const layLinks = (
  previous: BlueprintLayout | null,
  blueprint: Blueprint,
  dress: CardDress,
  ground: Ground,
  boxes: ReadonlyMap<CardId, CardBox>,
): ReadonlyMap<LinkId, LinkRoute> => {
  const routes = new Map<LinkId, LinkRoute>();
  const labelled: Labelled[] = [];
  for (const link of Object.values(blueprint.link)) {
    const from = boxes.get(link.fromCardId);
    const to = boxes.get(link.toCardId);
    if (from === undefined || to === undefined || from === to) continue;
    const label = wordsOf(link.label, dress.language);
    const route = routeLink(ground, { id: link.id, kind: link.kind, label }, from, to);
    const text = labelText(link, dress.language);
    if (text !== null) labelled.push({ route, text });
    const before = previous?.routes.get(link.id);
    routes.set(link.id, text === null && before && sameRoute(before, route) ? before : route);
  }
  const places = placeLabels(ground, labelled);
  for (const { route } of labelled) {
    const labelBox = places.get(route.id) ?? null;
    const labelAt =
      labelBox === null
        ? route.labelAt
        : { x: labelBox.x + labelBox.width / 2, y: labelBox.y + labelBox.height / 2 };
    const placed = { ...route, labelBox, labelAt };
    const before = previous?.routes.get(route.id);
    routes.set(route.id, before && sameRoute(before, placed) ? before : placed);
  }
  return routes;
};

/**
 * Lays a blueprint out. With the previous layout at hand, every box, route, column and band that did not change
 * is the same object as before, so a reader that compares by identity redraws only what moved.
 */
export const layOut = (
  previous: BlueprintLayout | null,
  blueprint: Blueprint,
  dress: CardDress,
  folding: Folding = NOTHING_FOLDED,
): BlueprintLayout => {
  const before = previous?.dress.language === dress.language ? previous : null;
  // Figures change the height of some cards at most: all that stands where it stood stays the same object.
  const sameFigures = before?.dress.figures === dress.figures;
  if (sameFigures && before?.blueprint === blueprint && sameFolding(before.folding, folding)) return before;
  const faces = cardFaces(before?.kept.faces ?? null, blueprint, dress.language);
  const laid = layColumns(before?.kept.columns ?? null, blueprint, dress.language, folding);
  const columns = laid.columns;
  const heights = (sameFigures ? before?.kept.heights : undefined) ?? new WeakMap<CardFace, number>();
  const heightOf = (id: CardId, width: number): number => {
    const face = faces.faces.get(id);
    if (face === undefined) return 0;
    // Only the usual width is remembered; a card that spans steps is measured anew.
    const usual = width === CARD_WIDTH;
    const known = usual ? heights.get(face) : undefined;
    if (known !== undefined) return known;
    const height = cardHeight(face, dress, width);
    if (usual) heights.set(face, height);
    return height;
  };

  const gaps = labelGaps(blueprint, dress.language);
  const stacks = new Map<LaneId, LaneStack>();
  for (const lane of orderedLanes(blueprint))
    stacks.set(
      lane.id,
      stackLane(
        before?.kept.stacks.get(lane.id),
        demandsOfLane(blueprint, lane.id, columns, gaps, heightOf),
        columns,
      ),
    );
  const bands = layBands(
    before?.kept.bands ?? null,
    blueprint,
    dress.language,
    laneId => stacks.get(laneId)?.height ?? 0,
    folding.collapsedLanes,
  );

  const boxes = new Map<CardId, CardBox>();
  const byColumn: CardBox[][] = columns.map(() => []);
  for (const lane of bands.lanes) {
    if (lane.folded) continue;
    for (const card of stacks.get(lane.laneId)?.cards ?? []) {
      const face = faces.faces.get(card.id);
      if (face === undefined) continue;
      const y = lane.y + card.top;
      const old = before?.boxes.get(card.id);
      const box: CardBox =
        old !== undefined &&
        old.face === face &&
        old.x === card.x &&
        old.y === y &&
        old.width === card.width &&
        old.height === card.height &&
        old.lane === lane.index &&
        old.column === card.column &&
        old.lastColumn === card.lastColumn
          ? old
          : {
              id: card.id,
              face,
              x: card.x,
              y,
              width: card.width,
              height: card.height,
              lane: lane.index,
              column: card.column,
              lastColumn: card.lastColumn,
            };
      boxes.set(card.id, box);
      for (let column = card.column; column <= card.lastColumn; column += 1) byColumn[column]?.push(box);
    }
  }
  const ground: Ground = {
    columns,
    lanes: bands.lanes,
    inColumn: column => byColumn[column] ?? [],
    spanning: [...boxes.values()].some(box => box.lastColumn > box.column),
  };
  return {
    ...ground,
    blueprint,
    dress,
    folding,
    faces: faces.faces,
    stages: laid.stages,
    lines: bands.lines,
    boxes,
    routes: layLinks(before, blueprint, dress, ground, boxes),
    width: laid.width,
    height: bands.height,
    kept: { faces, columns: laid, bands, stacks, heights },
  };
};
