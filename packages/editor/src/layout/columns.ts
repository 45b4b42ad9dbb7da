import {
  cellCards,
  orderedStages,
  orderedSteps,
  readText,
  stepIndexes,
  type Blueprint,
  type Card,
  type Language,
  type Stage,
  type StageId,
  type Step,
  type StepId,
} from '@truthline/blueprint';
import { CARD_WIDTH, FOLDED_WIDTH, GUTTER, STAGE_GAP } from './metrics.ts';
import { keepRows } from './same.ts';
import { labelGutter, labelledLinks } from './link-label.ts';

/** One step as a column. `x` is where its cards begin; the gutter to its right belongs to links. */
export type ColumnBox = {
  readonly stepId: StepId;
  readonly stageId: StageId;
  readonly index: number;
  readonly x: number;
  readonly width: number;
  readonly gutter: number;
  readonly name: string;
  /** Its cards are not drawn: it is a strip, or its stage is. */
  readonly folded: boolean;
  /** Its stage is folded: the first column of the stage is the strip, the others have no width, none has a header. */
  readonly inFoldedStage: boolean;
};

export type StageBox = {
  readonly stageId: StageId;
  readonly index: number;
  readonly x: number;
  readonly width: number;
  readonly name: string;
  readonly folded: boolean;
  /** Column indexes it covers; `from` above `to` while it has no step. */
  readonly from: number;
  readonly to: number;
};

export type Columns = {
  readonly columns: readonly ColumnBox[];
  readonly stages: readonly StageBox[];
  readonly width: number;
  /** What they were laid from. */
  readonly sources: Sources;
};

type Folded = {
  readonly collapsedSteps: ReadonlySet<StepId>;
  readonly collapsedStages: ReadonlySet<StageId>;
};

type Sources = Folded & {
  readonly steps: readonly Step[];
  readonly allStages: readonly Stage[];
  readonly language: Language;
  /** Room that labels take in the gutter right of a column. */
  readonly room: ReadonlyMap<number, number>;
};

const sameRoom = (one: Sources['room'], other: Sources['room']) =>
  one.size === other.size && [...one].every(([gutter, width]) => other.get(gutter) === width);

const sameSources = (one: Sources, other: Sources) =>
  one.steps === other.steps &&
  one.allStages === other.allStages &&
  one.language === other.language &&
  one.collapsedSteps === other.collapsedSteps &&
  one.collapsedStages === other.collapsedStages &&
  sameRoom(one.room, other.room);

const NONE_FOLDED: Folded = { collapsedSteps: new Set(), collapsedStages: new Set() };

/** Free on both sides of a label in its gutter, together. */
const LABEL_SIDES = 10;

/** True where two cards stand one below the other in one cell: their arrow is between them. */
export const areStacked = (blueprint: Blueprint, one: Card, other: Card): boolean => {
  if (one.laneId !== other.laneId || one.stepId !== other.stepId) return false;
  const cell = cellCards(blueprint, one.laneId, one.stepId);
  return Math.abs(cell.indexOf(one) - cell.indexOf(other)) === 1;
};

/** A labelled link leaves its card through the gutter, so the gutter makes room for the label. */
const labelRoom = (
  blueprint: Blueprint,
  language: Language,
  isFolded: (stepId: StepId) => boolean,
): ReadonlyMap<number, number> => {
  const indexes = stepIndexes(blueprint);
  const room = new Map<number, number>();
  const columnsOf = ({ stepId, span }: Card) => {
    const column = indexes.get(stepId) ?? 0;
    return { column, lastColumn: Math.min(column + span, indexes.size) - 1 };
  };
  for (const { link, text } of labelledLinks(blueprint, language)) {
    const from = blueprint.card[link.fromCardId];
    const to = blueprint.card[link.toCardId];
    if (from === undefined || to === undefined || areStacked(blueprint, from, to)) continue;
    if (isFolded(from.stepId) || isFolded(to.stepId)) continue;
    const gutter = labelGutter(columnsOf(from), columnsOf(to));
    room.set(gutter, Math.max(room.get(gutter) ?? 0, text.width + LABEL_SIDES));
  }
  return room;
};

/** Steps left to right, their stages above. Keeps `previous` where nothing changed. */
export const layColumns = (
  previous: Columns | null,
  blueprint: Blueprint,
  language: Language,
  { collapsedSteps, collapsedStages }: Folded = NONE_FOLDED,
): Columns => {
  const room = labelRoom(blueprint, language, stepId => {
    const stageId = blueprint.step[stepId]?.stageId;
    return collapsedSteps.has(stepId) || (stageId !== undefined && collapsedStages.has(stageId));
  });
  const sources: Sources = {
    steps: orderedSteps(blueprint),
    allStages: orderedStages(blueprint),
    language,
    collapsedSteps,
    collapsedStages,
    room,
  };
  if (previous !== null && sameSources(previous.sources, sources)) return previous;
  const steps = Map.groupBy(sources.steps, step => step.stageId);
  const columns: ColumnBox[] = [];
  const stages: StageBox[] = [];
  let x = 0;
  for (const stage of sources.allStages) {
    const start = x;
    const from = columns.length;
    const folded = collapsedStages.has(stage.id);
    const last = steps.get(stage.id)?.at(-1);
    for (const step of steps.get(stage.id) ?? []) {
      const gutter = folded && step !== last ? 0 : Math.max(GUTTER, room.get(columns.length) ?? 0);
      const width = folded
        ? columns.length === from
          ? FOLDED_WIDTH
          : 0
        : collapsedSteps.has(step.id)
          ? FOLDED_WIDTH
          : Math.max(CARD_WIDTH, step.width ?? 0);
      columns.push({
        stepId: step.id,
        stageId: stage.id,
        index: columns.length,
        x,
        width,
        gutter,
        name: readText(step.name, language),
        folded: folded || collapsedSteps.has(step.id),
        inFoldedStage: folded,
      });
      x += width + gutter;
    }
    // A stage without a step is still a place to put one.
    if (columns.length === from) x += CARD_WIDTH + GUTTER;
    stages.push({
      stageId: stage.id,
      index: stages.length,
      x: start,
      width: x - start,
      name: readText(stage.name, language),
      folded,
      from,
      to: columns.length - 1,
    });
    x += STAGE_GAP;
  }
  const width = Math.max(x - STAGE_GAP, CARD_WIDTH);
  return {
    columns: keepRows(previous?.columns, columns),
    stages: keepRows(previous?.stages, stages),
    width,
    sources,
  };
};

/** The columns are in order of x: the last one that begins at or before it. -1 left of the first. */
export const columnAt = (columns: readonly ColumnBox[], x: number): number => {
  let low = 0;
  let high = columns.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    if ((columns[middle]?.x ?? 0) <= x) low = middle + 1;
    else high = middle - 1;
  }
  return high;
};
