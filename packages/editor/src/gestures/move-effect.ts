import { LANE_KINDS, LINES, type CardId, type LaneKind, type LineKey } from '@truthline/blueprint';
import type { BlueprintLayout } from '../layout/layout.ts';
import type { Cell } from '../layout/place.ts';

/** What a move would change beside the place: the kind the card becomes, and the weightiest line it crosses. */
export type MoveEffect = { readonly kind: LaneKind; readonly line: LineKey | null };

/** Crossing the line of visibility says most, so it is named before the others. */
const WEIGHT: readonly LineKey[] = ['visibility', 'interaction', 'internalInteraction'];

const rank = (kind: LaneKind) => LANE_KINDS.indexOf(kind);

/** The weightiest line between two kinds, where there is one. */
export const lineBetween = (from: LaneKind, to: LaneKind): LineKey | null => {
  const upper = Math.min(rank(from), rank(to));
  const lower = Math.max(rank(from), rank(to));
  const lines = LINES.filter(line => rank(line.above) >= upper && rank(line.below) <= lower).map(
    line => line.key,
  );
  return WEIGHT.find(key => lines.includes(key)) ?? null;
};

/** `null` where the card stays what it is. */
export const moveEffect = (layout: BlueprintLayout, cardId: CardId, cell: Cell): MoveEffect | null => {
  const from = layout.boxes.get(cardId)?.face.kind;
  const to = layout.blueprint.lane[cell.laneId]?.kind;
  if (from === undefined || to === undefined || from === to) return null;
  return { kind: to, line: lineBetween(from, to) };
};
