import {
  LINES,
  cellCards,
  orderedLanes,
  orderedSteps,
  stepIndexes,
  type Blueprint,
  type Card,
  type Lane,
  type LineKey,
  type Step,
} from '@truthline/blueprint';
import { SIZES } from './style.ts';

export type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };

export type Layout = {
  readonly width: number;
  readonly height: number;
  readonly steps: readonly { readonly step: Step; readonly x: number }[];
  readonly lanes: readonly { readonly lane: Lane; readonly box: Box }[];
  readonly lines: readonly { readonly key: LineKey; readonly y: number }[];
  readonly cards: ReadonlyMap<string, { readonly card: Card; readonly lane: Lane; readonly box: Box }>;
  /** Where the body begins, below the headers. */
  readonly top: number;
};

type Placed = { readonly card: Card; readonly column: number; readonly slot: number };

/** Stacks the cards of a lane: each takes the first slot that is free in all the columns it covers. */
const stackLane = (blueprint: Blueprint, lane: Lane, steps: readonly Step[]): readonly Placed[] => {
  const columns = stepIndexes(blueprint);
  const taken = steps.map(() => new Set<number>());
  return steps.flatMap(step =>
    cellCards(blueprint, lane.id, step.id).map(card => {
      const column = columns.get(card.stepId) ?? 0;
      const covered = taken.slice(column, column + card.span);
      let slot = 0;
      while (covered.some(slots => slots.has(slot))) slot += 1;
      for (const slots of covered) slots.add(slot);
      return { card, column, slot };
    }),
  );
};

const lineAbove = (lane: Lane, before: Lane | undefined): LineKey | null => {
  if (before === undefined || before.kind === lane.kind) return null;
  return LINES.find(({ below }) => below === lane.kind)?.key ?? null;
};

/** Places everything: columns by step, rows by lane, a lane as high as its fullest cell. */
export const layOut = (blueprint: Blueprint): Layout => {
  const { card: size } = SIZES;
  const steps = orderedSteps(blueprint);
  const left = SIZES.margin + SIZES.gutter;
  const top = SIZES.margin + SIZES.title + SIZES.stageHeader + SIZES.stepHeader;
  const width = left + Math.max(1, steps.length) * SIZES.column + SIZES.margin;

  const lanes: { lane: Lane; box: Box }[] = [];
  const lines: { key: LineKey; y: number }[] = [];
  const cards = new Map<string, { card: Card; lane: Lane; box: Box }>();
  let y = top;
  let before: Lane | undefined;
  for (const lane of orderedLanes(blueprint)) {
    const line = lineAbove(lane, before);
    if (line !== null) {
      lines.push({ key: line, y: y + SIZES.lineGap / 2 });
      y += SIZES.lineGap;
    }
    const placed = stackLane(blueprint, lane, steps);
    const slots = placed.reduce((most, { slot }) => Math.max(most, slot + 1), 1);
    const height = slots * (size.height + size.gap) - size.gap + 2 * SIZES.lanePadding;
    lanes.push({ lane, box: { x: SIZES.margin, y, width: width - 2 * SIZES.margin, height } });
    for (const { card, column, slot } of placed)
      cards.set(card.id, {
        card,
        lane,
        box: {
          x: left + column * SIZES.column + (SIZES.column - size.width) / 2,
          y: y + SIZES.lanePadding + slot * (size.height + size.gap),
          width: (card.span - 1) * SIZES.column + size.width,
          height: size.height,
        },
      });
    y += height;
    before = lane;
  }
  return {
    width,
    height: y + SIZES.legend + SIZES.margin,
    steps: steps.map((step, column) => ({ step, x: left + column * SIZES.column })),
    lanes,
    lines,
    cards,
    top,
  };
};
