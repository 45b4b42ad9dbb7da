import { LANE_KINDS, LINES, type CardId, type LaneKind, type LineKey } from '@truthline/blueprint';
import type { BlueprintLayout } from '../layout/layout.ts';
import type { Say } from '../catalogue/messages.ts';
import type { DropPlace } from '../layout/place.ts';
import { cardMoves } from './move-cards.ts';

/**
 * What a move would change beside the place: the kind that so many cards become, and the weightiest line they cross for it.
 */
export type MoveEffect = {
  readonly kind: LaneKind;
  readonly line: LineKey | null;
  readonly count: number;
};

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

const weightOf = ({ line }: MoveEffect) => (line === null ? WEIGHT.length : WEIGHT.indexOf(line));

/** What a move would make of its cards, the weightiest first; nothing where every card stays what it is. */
export const moveEffects = (
  layout: BlueprintLayout,
  cardIds: ReadonlySet<CardId>,
  anchor: CardId,
  place: DropPlace,
): readonly MoveEffect[] => {
  const effects = cardMoves(layout, cardIds, anchor, place).flatMap(({ cardId, laneId }) => {
    const from = layout.boxes.get(cardId)?.face.kind;
    const kind = layout.blueprint.lane[laneId]?.kind;
    return from === undefined || kind === undefined || from === kind
      ? []
      : [{ kind, line: lineBetween(from, kind) }];
  });
  return [...Map.groupBy(effects, ({ kind, line }) => `${kind} ${line}`).values()]
    .flatMap(([effect, ...others]) => (effect === undefined ? [] : [{ ...effect, count: others.length + 1 }]))
    .toSorted((one, other) => weightOf(one) - weightOf(other) || other.count - one.count);
};

/** The effects as sentences; one card on its way is not counted. */
export const effectSentences = (
  effects: readonly MoveEffect[],
  moving: number,
  say: Say,
): readonly string[] =>
  effects.map(({ kind, line, count }) => {
    const becomes = say(`kind.${kind}`);
    if (line === null)
      return moving === 1
        ? say('drop.becomes', { kind: becomes })
        : say('drop.becomeMany', { count, kind: becomes });
    const crossed = say(`line.${line}`);
    return moving === 1
      ? say('drop.crosses', { line: crossed, kind: becomes })
      : say('drop.crossMany', { count, line: crossed, kind: becomes });
  });
