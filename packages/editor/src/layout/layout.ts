import type { Blueprint, CardId, LaneId, StageId, StepId } from '@truthline/blueprint';
import { layBands, type Bands, type LaneBand, type LineBand } from './bands.ts';
import { cardFaces, type CardFace, type CardFaces } from './card-face.ts';
import { cardHeight, type CardDress } from './card-size.ts';
import { layColumns, type ColumnBox, type Columns, type StageBox } from './columns.ts';
import type { Box } from './geometry.ts';
import { CARD_WIDTH } from './metrics.ts';
import { placeBoxes, type PlacedBoxes } from './place-boxes.ts';
import { layRoutes, newRouteMemory, type RouteMemory, type Routes } from './routes.ts';
import { labelGaps, lanesOf, stackLanes, type StackedLanes } from './stack-lanes.ts';

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

const NO_BOXES: readonly CardBox[] = [];

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
  readonly routes: Routes;
  readonly width: number;
  readonly height: number;
  /** What the next layout may keep. */
  readonly kept: {
    readonly faces: CardFaces;
    readonly columns: Columns;
    readonly bands: Bands;
    readonly lanes: StackedLanes;
    readonly placed: PlacedBoxes;
    readonly memory: RouteMemory;
    readonly heights: WeakMap<CardFace, number>;
  };
};

export const sameFolding = (one: Folding, other: Folding) =>
  one.collapsedLanes === other.collapsedLanes &&
  one.collapsedSteps === other.collapsedSteps &&
  one.collapsedStages === other.collapsedStages;

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

  const lanes = stackLanes(before?.kept.lanes ?? null, blueprint, columns, {
    gaps: labelGaps(blueprint, dress.language),
    heightOf,
    // A lane none of whose cards changed its face is as it was.
    changed: before !== null && sameFigures ? lanesOf(before.blueprint, blueprint, faces.changed) : null,
  });
  const bands = layBands(
    before?.kept.bands ?? null,
    blueprint,
    dress.language,
    laneId => lanes.stacks.get(laneId)?.stack.height ?? 0,
    folding.collapsedLanes,
  );
  const placed = placeBoxes(before?.kept.placed ?? null, bands.lanes, columns, lanes.stacks, faces.faces);
  const ground: Ground = {
    columns,
    lanes: bands.lanes,
    inColumn: column => placed.columns[column] ?? NO_BOXES,
    spanning: placed.spanning,
  };
  const memory = before?.kept.memory ?? newRouteMemory();
  return {
    ...ground,
    blueprint,
    dress,
    folding,
    faces: faces.faces,
    stages: laid.stages,
    lines: bands.lines,
    boxes: placed.boxes,
    routes: layRoutes(memory, blueprint, dress.language, ground, placed.boxes),
    width: laid.width,
    height: bands.height,
    kept: { faces, columns: laid, bands, lanes, placed, memory, heights },
  };
};
