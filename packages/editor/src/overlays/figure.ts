import type { CardId, MomentId } from '@truthline/blueprint';
import type { Say } from '../catalogue/messages.ts';

/**
 * One figure on the drawing. `failed` and `beyond` are drawn as a bold frame, `thin` (too few answers to trust, or
 * nothing to compare with) as a dashed one: colour is never the only sign.
 */
export type Figure = {
  readonly text: string;
  /** How many answers stand behind it, as it is drawn beside; null where it is not counted. */
  readonly count: string | null;
  /** Null where there is nothing to say. */
  readonly colour: { readonly fill: string; readonly ink: string } | null;
  readonly sign: 'failed' | 'beyond' | 'thin' | 'plain';
  /** The figure in words, without the name of what it belongs to. */
  readonly read: (say: Say) => string;
};

/** All figures of one card: those of its moments, and one of its own. */
export type CardFigures = {
  readonly moments: ReadonlyMap<MomentId, Figure>;
  readonly own: Figure | null;
  /** The colour that speaks for the card as a whole: its own, else that of its weakest moment. */
  readonly accent: string | null;
  readonly failed: boolean;
};

export type Figures = ReadonlyMap<CardId, CardFigures>;

const sameFigure = (one: Figure | null | undefined, other: Figure | null | undefined): boolean =>
  one === other ||
  (one !== null &&
    one !== undefined &&
    other !== null &&
    other !== undefined &&
    one.text === other.text &&
    one.count === other.count &&
    one.sign === other.sign &&
    one.colour?.fill === other.colour?.fill);

const sameFigures = (one: CardFigures, other: CardFigures): boolean =>
  sameFigure(one.own, other.own) &&
  one.moments.size === other.moments.size &&
  [...one.moments].every(([id, figure]) => sameFigure(figure, other.moments.get(id)));

/**
 * The next figures with every card of the last ones that shows the same, so that only what changed is drawn again.
 * Both must be of one overlay in one language: then equal texts mean equal sentences.
 */
export const keepFigures = (previous: Figures | null, next: Figures): Figures => {
  if (previous === null) return next;
  let changed = previous.size !== next.size;
  const kept = new Map<CardId, CardFigures>();
  for (const [id, figures] of next) {
    const before = previous.get(id);
    const stays = before !== undefined && sameFigures(before, figures);
    kept.set(id, stays ? before : figures);
    changed ||= !stays;
  }
  return changed ? kept : previous;
};
