import type { LaneId, LaneKind, StageId, StepId } from '@truthline/blueprint';

/** A lane, step or stage, by its header. */
export type Head =
  | { readonly kind: 'lane'; readonly laneId: LaneId }
  | { readonly kind: 'step'; readonly stepId: StepId }
  | { readonly kind: 'stage'; readonly stageId: StageId };

/** Where a header on its way would come to stand; `mark` is where the line that shows it is drawn, in world units. */
export type HeadDrop = { readonly mark: number } & (
  | { readonly kind: 'lane'; readonly laneKind: LaneKind; readonly before: LaneId | null }
  | { readonly kind: 'step'; readonly stageId: StageId; readonly before: StepId | null }
  | { readonly kind: 'stage'; readonly before: StageId | null }
);

/** What is going on at the headers. None of it is in the document. */
export type HeadState = {
  /** Whose name is being written. */
  readonly renaming: Head | null;
  /** What is asked before it goes: what happens to its contents. */
  readonly removing: Head | null;
  /** What is asked before it is parted in two: what goes to the new one. */
  readonly splitting: Head | null;
  /** A header being pulled to another place. */
  readonly dragging: { readonly head: Head; readonly drop: HeadDrop | null } | null;
  /** An edge being pulled: where it is now, in world units from the start of the lane, step or stage. */
  readonly resizing: { readonly head: Head; readonly edge: number } | null;
  /** Lanes, steps and stages folded to a strip that shows how many cards they hold. */
  readonly collapsedLanes: ReadonlySet<LaneId>;
  readonly collapsedSteps: ReadonlySet<StepId>;
  readonly collapsedStages: ReadonlySet<StageId>;
};

export const initialHeads: HeadState = {
  renaming: null,
  removing: null,
  splitting: null,
  dragging: null,
  resizing: null,
  collapsedLanes: new Set(),
  collapsedSteps: new Set(),
  collapsedStages: new Set(),
};

/** One text for one header: what tells two apart. */
export const headKey = (head: Head): string => {
  switch (head.kind) {
    case 'lane':
      return `lane-${head.laneId}`;
    case 'step':
      return `step-${head.stepId}`;
    case 'stage':
      return `stage-${head.stageId}`;
  }
};

export const sameHead = (one: Head | null, other: Head): boolean =>
  one !== null && headKey(one) === headKey(other);
