import {
  emptyBlueprint,
  cardIdSchema,
  laneIdSchema,
  LANE_KINDS,
  linkIdSchema,
  newCard,
  newLane,
  newStep,
  stageIdSchema,
  stepIdSchema,
  type Blueprint,
  type Card,
  type Lane,
  type LaneKind,
  type Link,
  type Stage,
  type Step,
} from '@truthline/blueprint';
import { orderKeysBetween } from '@truthline/kernel';

/** What `window.bench.load` takes: boxes on a grid of lanes × columns, as every canvas under measurement can draw them. */
export type BenchDocument = {
  readonly lanes: readonly {
    readonly id: string;
    readonly x: number;
    readonly y: number;
    readonly w: number;
    readonly h: number;
    readonly label: string;
  }[];
  readonly cards: readonly {
    readonly id: string;
    /** Index or id of its lane. */
    readonly lane: number | string;
    readonly col: number;
    readonly x: number;
    readonly y: number;
    readonly w: number;
    readonly h: number;
    readonly label: string;
    readonly kind: string;
  }[];
  readonly links: readonly { readonly id: string; readonly from: string; readonly to: string }[];
};

const LANES = 8;
const PITCH = { x: 200, y: 130 } as const;

/** A document of `count` cards in 8 lanes with about 1.3 links a card: the one the canvases were compared with. */
export const generateBenchDocument = (count: number): BenchDocument => {
  const columns = Math.ceil(count / LANES);
  const card = (index: number) => `c${index}`;
  const links: { id: string; from: string; to: string }[] = [];
  const join = (from: number, to: number) => {
    if (to < count) links.push({ id: `l${links.length}`, from: card(from), to: card(to) });
  };
  for (let index = 0; index < count; index += 1) {
    join(index, index + LANES);
    if (index % 3 === 0 && index % LANES !== LANES - 1) join(index, index + 1);
  }
  return {
    lanes: Array.from({ length: LANES }, (_, index) => ({
      id: `lane${index}`,
      x: 0,
      y: index * PITCH.y,
      w: columns * PITCH.x,
      h: PITCH.y,
      label: `Lane ${index + 1}`,
    })),
    cards: Array.from({ length: count }, (_, index) => ({
      id: card(index),
      lane: index % LANES,
      col: Math.floor(index / LANES),
      x: Math.floor(index / LANES) * PITCH.x + 20,
      y: (index % LANES) * PITCH.y + 20,
      w: 160,
      h: 90,
      label: `Card ${index + 1}: what happens here`,
      kind: index % 11 === 0 ? 'decision' : 'action',
    })),
    links,
  };
};

/** Eight lanes over five kinds, in drawing order. */
const kindOfLane = (index: number, count: number): LaneKind =>
  LANE_KINDS[Math.min(LANE_KINDS.length - 1, Math.floor((index * LANE_KINDS.length) / Math.max(1, count)))] ??
  'support';

const STEPS_OF_A_STAGE = 8;
const both = (text: string) => ({ zh: text, en: text });

/** A table of records. */
export const byId = <R extends { readonly id: string }>(
  records: readonly R[],
): { readonly [id: string]: R } => {
  const table: { [id: string]: R } = {};
  for (const record of records) table[record.id] = record;
  return table;
};

/** The same document as a blueprint: columns become steps, boxes become cards of the cell they lie in. */
export const blueprintOfBench = (source: BenchDocument): Blueprint => {
  const laneKeys = orderKeysBetween(null, null, source.lanes.length);
  const lanes: Lane[] = source.lanes.flatMap((lane, index) => {
    const orderKey = laneKeys[index];
    return orderKey === undefined
      ? []
      : [
          newLane({
            id: laneIdSchema.parse(lane.id),
            kind: kindOfLane(index, source.lanes.length),
            name: both(lane.label),
            orderKey,
          }),
        ];
  });
  const columnCount = source.cards.reduce((most, card) => Math.max(most, card.col + 1), 1);
  const stageKeys = orderKeysBetween(null, null, Math.ceil(columnCount / STEPS_OF_A_STAGE));
  const stages: Stage[] = stageKeys.map((orderKey, index) => ({
    id: stageIdSchema.parse(`stage${index}`),
    name: both(`Stage ${index + 1}`),
    orderKey,
  }));
  const steps: Step[] = orderKeysBetween(null, null, columnCount).flatMap((orderKey, index) => {
    const stage = stages[Math.floor(index / STEPS_OF_A_STAGE)];
    return stage === undefined
      ? []
      : [
          newStep({
            id: stepIdSchema.parse(`step${index}`),
            stageId: stage.id,
            name: both(`Step ${index + 1}`),
            orderKey,
          }),
        ];
  });
  const cardKeys = orderKeysBetween(null, null, source.cards.length);
  const cards = source.cards.flatMap((card, index): readonly Card[] => {
    const lane = typeof card.lane === 'number' ? lanes[card.lane] : lanes.find(({ id }) => id === card.lane);
    const step = steps[card.col];
    const orderKey = cardKeys[index];
    if (lane === undefined || step === undefined || orderKey === undefined) return [];
    return [
      newCard({
        id: cardIdSchema.parse(card.id),
        laneId: lane.id,
        stepId: step.id,
        orderKey,
        form: card.kind === 'decision' ? 'decision' : 'action',
        text: both(card.label),
      }),
    ];
  });
  const cardById = byId(cards);
  const links = source.links.flatMap((link): readonly Link[] => {
    const from = cardById[link.from];
    const to = cardById[link.to];
    return from === undefined || to === undefined
      ? []
      : [
          {
            id: linkIdSchema.parse(link.id),
            fromCardId: from.id,
            toCardId: to.id,
            kind: 'sequence',
            label: null,
            probability: null,
          },
        ];
  });
  return {
    ...emptyBlueprint(both('Bench'), 'other'),
    stage: byId(stages),
    step: byId(steps),
    lane: byId(lanes),
    card: cardById,
    link: byId(links),
  };
};
