import { orderedLanes, orderedSteps, type Blueprint, type LaneKind } from '@truthline/blueprint';

export type PreviewLane = {
  readonly id: string;
  readonly kind: LaneKind;
  readonly top: number;
  readonly height: number;
};
export type PreviewCard = {
  readonly id: string;
  readonly kind: LaneKind;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly hasMoment: boolean;
};
export type Preview = { readonly lanes: readonly PreviewLane[]; readonly cards: readonly PreviewCard[] };

/** The drawing in small: a band a lane, a bar a card, in a box of the given size. */
export const previewOf = (blueprint: Blueprint, width: number, height: number): Preview => {
  const lanes = orderedLanes(blueprint);
  const steps = orderedSteps(blueprint);
  const laneHeight = height / Math.max(1, lanes.length);
  const stepWidth = width / Math.max(1, steps.length);
  const laneAt = new Map(lanes.map((lane, index) => [lane.id, { index, kind: lane.kind }]));
  const stepAt = new Map(steps.map((step, index) => [step.id, index]));
  const withMoment = new Set(Object.values(blueprint.moment).map(({ cardId }) => cardId));
  const cells = new Map<string, string[]>();
  for (const card of Object.values(blueprint.card)) {
    const cell = `${card.laneId} ${card.stepId}`;
    cells.set(cell, [...(cells.get(cell) ?? []), card.id]);
  }
  const cards = Object.values(blueprint.card).flatMap((card): PreviewCard[] => {
    const lane = laneAt.get(card.laneId);
    const step = stepAt.get(card.stepId);
    if (lane === undefined || step === undefined) return [];
    const siblings = cells.get(`${card.laneId} ${card.stepId}`) ?? [];
    const slot = (laneHeight - 2) / Math.max(1, siblings.length);
    return [
      {
        id: card.id,
        kind: lane.kind,
        x: step * stepWidth + 1,
        y: lane.index * laneHeight + 1 + siblings.indexOf(card.id) * slot,
        width: Math.max(1, stepWidth - 2),
        height: Math.max(1, slot - 1),
        hasMoment: withMoment.has(card.id),
      },
    ];
  });
  return {
    lanes: lanes.map((lane, index) => ({
      id: lane.id,
      kind: lane.kind,
      top: index * laneHeight,
      height: laneHeight,
    })),
    cards,
  };
};
