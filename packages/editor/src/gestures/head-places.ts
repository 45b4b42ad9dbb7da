import { DRAWN_LENGTH_LIMIT, orderedSteps, type LaneKind, type StageId } from '@truthline/blueprint';
import type { Command, SingleCommand } from '@truthline/document';
import type { EditorCore } from '../core/editor-core.ts';
import { headKey, type Head, type HeadDrop } from '../core/head-state.ts';
import { laneAt } from '../layout/bands.ts';
import { columnAt } from '../layout/columns.ts';
import { clamp, type Point } from '../layout/geometry.ts';
import type { BlueprintLayout } from '../layout/layout.ts';
import { CARD_WIDTH, EMPTY_LANE_HEIGHT, GUTTER, LANE_GAP, STAGE_GAP } from '../layout/metrics.ts';
import { headsOf, standOn } from './heads.ts';

/** Where a lane whose header is pulled to `y` comes to stand: among the lanes of the kind it is over. */
const laneDrop = (layout: BlueprintLayout, y: number): HeadDrop | null => {
  const index = laneAt(layout.lanes, y);
  const lane = layout.lanes[index];
  if (lane === undefined) return null;
  const below = y > lane.y + lane.height / 2;
  const next = layout.lanes[index + 1];
  return {
    kind: 'lane',
    laneKind: lane.kind,
    before: below ? (next?.kind === lane.kind ? next.laneId : null) : lane.laneId,
    mark: below ? lane.y + lane.height + LANE_GAP / 2 : lane.y - LANE_GAP / 2,
  };
};

const stepDrop = (layout: BlueprintLayout, x: number): HeadDrop | null => {
  const empty = layout.stages.find(
    stage => stage.to < stage.from && x >= stage.x && x < stage.x + stage.width,
  );
  if (empty !== undefined)
    return { kind: 'step', stageId: empty.stageId, before: null, mark: empty.x + CARD_WIDTH / 2 };
  const index = clamp(columnAt(layout.columns, x), 0, layout.columns.length - 1);
  const column = layout.columns[index];
  if (column === undefined) return null;
  const after = x > column.x + column.width / 2;
  const next = layout.columns[index + 1];
  return {
    kind: 'step',
    stageId: column.stageId,
    before: after ? (next?.stageId === column.stageId ? next.stepId : null) : column.stepId,
    mark: after ? column.x + column.width + GUTTER / 2 : column.x - GUTTER / 2,
  };
};

const stageDrop = (layout: BlueprintLayout, x: number): HeadDrop | null => {
  const stage = layout.stages.findLast(each => each.x <= x) ?? layout.stages[0];
  if (stage === undefined) return null;
  const after = x > stage.x + stage.width / 2;
  const edge = (STAGE_GAP + GUTTER) / 2;
  return {
    kind: 'stage',
    before: after ? (layout.stages[stage.index + 1]?.stageId ?? null) : stage.stageId,
    mark: after ? stage.x + stage.width - GUTTER / 2 + STAGE_GAP / 2 : stage.x - edge,
  };
};

/** Where a header that is pulled to a point of the world would come to stand. */
export const headDropAt = (layout: BlueprintLayout, head: Head, point: Point): HeadDrop | null => {
  switch (head.kind) {
    case 'lane':
      return laneDrop(layout, point.y);
    case 'step':
      return stepDrop(layout, point.x);
    case 'stage':
      return stageDrop(layout, point.x);
  }
};

/** The kind a lane would become at a drop, where that is another than it has. */
export const kindAfterDrop = (layout: BlueprintLayout, head: Head, drop: HeadDrop): LaneKind | null => {
  if (head.kind !== 'lane' || drop.kind !== 'lane') return null;
  return layout.blueprint.lane[head.laneId]?.kind === drop.laneKind ? null : drop.laneKind;
};

const moveOf = (head: Head, drop: HeadDrop): Command | null => {
  if (head.kind === 'lane' && drop.kind === 'lane')
    return drop.before === head.laneId
      ? null
      : { type: 'lane.move', laneId: head.laneId, kind: drop.laneKind, before: drop.before };
  if (head.kind === 'step' && drop.kind === 'step')
    return drop.before === head.stepId
      ? null
      : { type: 'step.move', stepId: head.stepId, stageId: drop.stageId, before: drop.before };
  if (head.kind === 'stage' && drop.kind === 'stage')
    return drop.before === head.stageId
      ? null
      : { type: 'stage.move', stageId: head.stageId, before: drop.before };
  return null;
};

/** Moves a lane, step or stage with all that stands in it, as one change. */
export const dropHead = (core: EditorCore, head: Head, drop: HeadDrop): void => {
  const command = moveOf(head, drop);
  if (command === null) return;
  const moved = core.execute(command, say => {
    const heads = headsOf(core.layout.get(), head.kind);
    const place = heads.findIndex(each => headKey(each) === headKey(head)) + 1;
    return say('said.head.moved', { place, count: heads.length });
  });
  if (moved) standOn(core, head);
};

/** The drop one place further on, which for a lane or step may be the first of the next kind or stage. */
export const nextDrop = (layout: BlueprintLayout, head: Head, forward: boolean): HeadDrop | null => {
  switch (head.kind) {
    case 'lane': {
      const index = layout.lanes.findIndex(lane => lane.laneId === head.laneId);
      const here = layout.lanes[index];
      const beside = layout.lanes[index + (forward ? 1 : -1)];
      if (here === undefined || beside === undefined) return null;
      const beyond = forward ? layout.lanes[index + 2] : beside;
      // Into another kind a lane comes at the near end of it.
      const before =
        beside.kind === here.kind
          ? beyond?.kind === here.kind
            ? beyond.laneId
            : null
          : forward
            ? beside.laneId
            : null;
      return { kind: 'lane', laneKind: beside.kind, before, mark: 0 };
    }
    case 'step': {
      const steps = orderedSteps(layout.blueprint);
      const index = steps.findIndex(step => step.id === head.stepId);
      const here = steps[index];
      const stages = layout.stages;
      if (here === undefined) return null;
      const beside = steps[index + (forward ? 1 : -1)];
      if (beside !== undefined && beside.stageId === here.stageId) {
        const beyond = forward ? steps[index + 2] : beside;
        return {
          kind: 'step',
          stageId: here.stageId,
          before: beyond?.stageId === here.stageId ? beyond.id : null,
          mark: 0,
        };
      }
      const stage = stages.findIndex(each => each.stageId === here.stageId);
      const other = stages[stage + (forward ? 1 : -1)];
      if (other === undefined) return null;
      const first = steps.find(step => step.stageId === other.stageId);
      return { kind: 'step', stageId: other.stageId, before: forward ? (first?.id ?? null) : null, mark: 0 };
    }
    case 'stage': {
      const index = layout.stages.findIndex(stage => stage.stageId === head.stageId);
      if (index === -1 || layout.stages[index + (forward ? 1 : -1)] === undefined) return null;
      const before = layout.stages[forward ? index + 2 : index - 1]?.stageId ?? null;
      return { kind: 'stage', before, mark: 0 };
    }
  }
};

/** A column is as wide as a card needs, or wider where a person asks for it. */
const widthOf = (wanted: number): number | null =>
  wanted <= CARD_WIDTH ? null : Math.round(Math.min(wanted, DRAWN_LENGTH_LIMIT));

/** A stage is as wide as its steps: each takes its share of what is wanted; folded ones stay strips. */
const resizeStage = (core: EditorCore, stageId: StageId, size: number): void => {
  const columns = core.layout.get().columns.filter(column => column.stageId === stageId);
  const open = columns.filter(column => !column.folded);
  const fixed = columns.reduce((sum, column) => sum + column.gutter + (column.folded ? column.width : 0), 0);
  const drawn = open.reduce((sum, column) => sum + column.width, 0);
  const { step } = core.document.state().blueprint;
  const commands = open.flatMap(({ stepId, width }): SingleCommand[] => {
    const next = widthOf((width / drawn) * (size - fixed));
    return step[stepId]?.width === next ? [] : [{ type: 'step.edit', stepId, fields: { width: next } }];
  });
  if (commands.length > 0)
    core.execute({ type: 'batch', label: 'stage.resize', commands }, say =>
      say('said.head.resized', { size: Math.round(size) }),
    );
};

/** How high or wide a lane, step or stage is at least, in world units: what its cards need, or more where a person asks for it. */
export const resizeHead = (core: EditorCore, head: Head, size: number): void => {
  if (head.kind === 'lane') {
    const height = size <= EMPTY_LANE_HEIGHT ? null : Math.round(Math.min(size, DRAWN_LENGTH_LIMIT));
    core.execute({ type: 'lane.edit', laneId: head.laneId, fields: { height } }, say =>
      say('said.head.resized', { size: Math.round(size) }),
    );
  } else if (head.kind === 'step') {
    core.execute({ type: 'step.edit', stepId: head.stepId, fields: { width: widthOf(size) } }, say =>
      say('said.head.resized', { size: Math.round(size) }),
    );
  } else resizeStage(core, head.stageId, size);
};

/** How high a lane, how wide a step or stage is drawn now; `null` where it is gone. */
export const drawnSize = (layout: BlueprintLayout, head: Head): number | null => {
  if (head.kind === 'lane') return layout.lanes.find(lane => lane.laneId === head.laneId)?.height ?? null;
  if (head.kind === 'step')
    return layout.columns.find(column => column.stepId === head.stepId)?.width ?? null;
  return layout.stages.find(stage => stage.stageId === head.stageId)?.width ?? null;
};
