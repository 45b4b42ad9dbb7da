import type {
  Blueprint,
  Lane,
  LaneId,
  Language,
  RecordTypes,
  Stage,
  Step,
  StepId,
  Table,
} from '@truthline/blueprint';
import { layOut, type BlueprintLayout } from '../layout/layout.ts';

/**
 * One drawing of two: `to` with all that only `from` has put back where it was, so that what was removed can be seen. For
 * looking at, never for storing.
 */
export const drawTogether = (from: Blueprint, to: Blueprint): Blueprint => ({
  ...to,
  stage: { ...from.stage, ...to.stage },
  step: { ...from.step, ...to.step },
  role: { ...from.role, ...to.role },
  lane: { ...from.lane, ...to.lane },
  card: { ...from.card, ...to.card },
  link: { ...from.link, ...to.link },
  moment: { ...from.moment, ...to.moment },
  failurePoint: { ...from.failurePoint, ...to.failurePoint },
  waitPoint: { ...from.waitPoint, ...to.waitPoint },
});

/** The rows of both, each where the right side has it; what both have is called as on its own side. */
const inStep = <Name extends 'stage' | 'step' | 'lane'>(
  own: Table<Name>,
  other: Table<Name>,
  right: Table<Name>,
  placed: (row: RecordTypes[Name], right: RecordTypes[Name] | undefined) => RecordTypes[Name],
): Table<Name> =>
  Object.fromEntries(
    Object.entries<RecordTypes[Name]>({ ...other, ...own }).map(
      ([id, row]) => [id, placed(row, right[id])] as const,
    ),
  );

const placeStage = (row: Stage, right: Stage | undefined): Stage =>
  right === undefined ? row : { ...row, orderKey: right.orderKey };
const placeStep = (row: Step, right: Step | undefined): Step =>
  right === undefined ? row : { ...row, orderKey: right.orderKey, stageId: right.stageId };
const placeLane = (row: Lane, right: Lane | undefined): Lane =>
  right === undefined ? row : { ...row, orderKey: right.orderKey, kind: right.kind };

const joined = (own: Blueprint, other: Blueprint, right: Blueprint): Blueprint => ({
  ...own,
  role: { ...other.role, ...own.role },
  stage: inStep(own.stage, other.stage, right.stage, placeStage),
  step: inStep(own.step, other.step, right.step, placeStep),
  lane: inStep(own.lane, other.lane, right.lane, placeLane),
});

const slots = ({ columns }: BlueprintLayout): ReadonlyMap<StepId, { room: number; gutter: number }> =>
  new Map(columns.map(({ stepId, width, gutter }) => [stepId, { room: width + gutter, gutter }] as const));

const heights = ({ lanes }: BlueprintLayout): ReadonlyMap<LaneId, number> =>
  new Map(lanes.map(({ laneId, height }) => [laneId, height] as const));

const withWidths = (own: BlueprintLayout, other: BlueprintLayout): Blueprint => {
  const [mine, theirs] = [slots(own), slots(other)];
  const { blueprint } = own;
  const steps = Object.values(blueprint.step).map(step => {
    const slot = mine.get(step.id);
    const room = Math.max(slot?.room ?? 0, theirs.get(step.id)?.room ?? 0);
    return [step.id, { ...step, width: slot === undefined ? step.width : room - slot.gutter }] as const;
  });
  return { ...blueprint, step: Object.fromEntries(steps) };
};

const withHeights = (own: BlueprintLayout, other: BlueprintLayout): Blueprint => {
  const [mine, theirs] = [heights(own), heights(other)];
  const lanes = Object.values(own.blueprint.lane).map(lane => {
    const height = Math.max(mine.get(lane.id) ?? 0, theirs.get(lane.id) ?? 0);
    return [lane.id, { ...lane, height }] as const;
  });
  return { ...own.blueprint, lane: Object.fromEntries(lanes) };
};

/**
 * Two blueprints to be drawn beside each other in step: both have the lanes and steps of both, in the order of the right
 * one, and every lane and step as large as the larger of its two. For looking at, never for storing.
 */
export const drawInStep = (
  left: Blueprint,
  right: Blueprint,
  language: Language,
): readonly [Blueprint, Blueprint] => {
  const lay = (blueprint: Blueprint) => layOut(null, blueprint, { language, figures: null });
  const [one, other] = [lay(joined(left, right, right)), lay(joined(right, left, right))];
  const [wide, wideOther] = [lay(withWidths(one, other)), lay(withWidths(other, one))];
  return [withHeights(wide, wideOther), withHeights(wideOther, wide)];
};
