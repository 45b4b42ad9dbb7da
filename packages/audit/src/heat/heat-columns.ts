import {
  DIMENSIONS,
  LANE_KINDS,
  orderedLanes,
  orderedMoments,
  orderedSteps,
  type Blueprint,
  type LocalText,
  type MomentId,
} from '@truthline/blueprint';
import type { AuditKind } from '../checklist.ts';
import type { ChecklistVersion, Item } from '../checklist.ts';

/** What the columns of a heatmap are. */
export const HEAT_GROUPINGS = ['moments', 'sections', 'dimensions', 'lanes', 'steps'] as const;
export type HeatGrouping = (typeof HEAT_GROUPINGS)[number];

export type HeatColumn = {
  readonly id: string;
  /** Null where the key says what it is: a SERVQUAL dimension, a kind of lane, or what stands on no drawing. */
  readonly name: LocalText | null;
  /** Columns of the same group stand side by side: those of one stage of the drawing. */
  readonly groupId: string;
  readonly groupName: LocalText | null;
  readonly momentIds: readonly MomentId[];
  /** Items asked in it, and how evenly they weigh: (Σw)²/(k·Σw²), 1 where all weigh alike (Kish 1965, section 11.7). */
  readonly items: number;
  readonly evenness: number;
};

/** The column of moments that stand on no drawing. */
export const OFF_DRAWING = 'offDrawing';

type Place = Pick<HeatColumn, 'id' | 'name' | 'groupId' | 'groupName'>;

const offDrawing: Place = { id: OFF_DRAWING, name: null, groupId: OFF_DRAWING, groupName: null };

/** Where columns are not parted into groups they are one. */
const alone = (id: string, name: LocalText | null): Place => ({ id, name, groupId: 'all', groupName: null });

/** Where a moment stands on the drawing: its lane, its step and the stage of that. */
const readDrawing = (drawing: Blueprint | null) => {
  const places = new Map<MomentId, { readonly lane: Place; readonly step: Place }>();
  if (drawing === null) return { order: [], lanes: [], steps: [], places };
  const laneOf = new Map(orderedLanes(drawing).map(lane => [lane.id, alone(lane.id, lane.name)]));
  const stepOf = new Map(
    orderedSteps(drawing).map(({ id, name, stageId }): [string, Place] => [
      id,
      { id, name, groupId: stageId, groupName: drawing.stage[stageId]?.name ?? null },
    ]),
  );
  const order = orderedMoments(drawing);
  for (const { id, cardId } of order) {
    const card = drawing.card[cardId];
    if (card === undefined) continue;
    const lane = laneOf.get(card.laneId);
    const step = stepOf.get(card.stepId);
    if (lane !== undefined && step !== undefined) places.set(id, { lane, step });
  }
  return {
    order: order.map(({ id }) => id),
    lanes: [...laneOf.values()],
    steps: [...stepOf.values()],
    places,
  };
};

const evennessOf = (items: readonly Item[]): number => {
  const total = items.reduce((sum, { weight }) => sum + weight, 0);
  const squares = items.reduce((sum, { weight }) => sum + weight ** 2, 0);
  return squares === 0 ? 1 : total ** 2 / (items.length * squares);
};

/**
 * The columns of a heatmap in the order of the drawing (sections in the order of the checklist, dimensions in SERVQUAL's),
 * each with the moments it joins. Only what these kinds of audit ask. A moment belongs where its first item does, for
 * roll-ups are kept by moment.
 */
export const heatColumns = (
  checklist: ChecklistVersion,
  kinds: readonly AuditKind[],
  drawing: Blueprint | null,
  by: HeatGrouping,
): readonly HeatColumn[] => {
  const asked = Map.groupBy(
    checklist.items.filter(({ auditKinds }) => auditKinds.some(kind => kinds.includes(kind))),
    ({ momentId }) => momentId,
  );
  const { order, lanes, steps, places } = readDrawing(drawing);
  const placeOf = (momentId: MomentId, first: Item): Place => {
    const stands = places.get(momentId);
    switch (by) {
      case 'moments':
        return {
          ...alone(momentId, first.momentName),
          groupId: stands?.step.groupId ?? OFF_DRAWING,
          groupName: stands?.step.groupName ?? null,
        };
      case 'sections':
        return alone(
          first.sectionId,
          checklist.sections.find(({ id }) => id === first.sectionId)?.name ?? null,
        );
      case 'dimensions':
        return alone(first.dimension, null);
      case 'lanes':
        // Without a drawing the checklist still says of which kind the lane is.
        return drawing === null ? alone(first.laneKind, null) : (stands?.lane ?? offDrawing);
      case 'steps':
        return stands?.step ?? offDrawing;
    }
  };
  const orderOf = (): readonly string[] => {
    switch (by) {
      case 'moments':
        return order;
      case 'sections':
        return checklist.sections.map(({ id }) => id);
      case 'dimensions':
        return DIMENSIONS;
      case 'lanes':
        return drawing === null ? LANE_KINDS : lanes.map(({ id }) => id);
      case 'steps':
        return steps.map(({ id }) => id);
    }
  };
  const found = new Map<string, { place: Place; momentIds: MomentId[]; items: Item[] }>();
  for (const [momentId, items] of asked) {
    const [first] = items;
    if (first === undefined) continue;
    const place = placeOf(momentId, first);
    const column = found.get(place.id);
    if (column === undefined) found.set(place.id, { place, momentIds: [momentId], items: [...items] });
    else {
      column.momentIds.push(momentId);
      column.items.push(...items);
    }
  }
  const ranks = new Map(orderOf().map((id, at) => [id, at]));
  return [...found.values()]
    .map(({ place, momentIds, items }) => ({
      ...place,
      momentIds,
      items: items.length,
      evenness: evennessOf(items),
    }))
    .toSorted((one, other) => (ranks.get(one.id) ?? Infinity) - (ranks.get(other.id) ?? Infinity) || 0);
};
