import type { BlueprintDiff } from '../diff/diff.ts';
import { linkIdSchema } from '../records/id.ts';
import type { Card } from '../records/card.ts';
import type { LaneKind } from '../records/lane.ts';
import type { LinkKind } from '../records/link.ts';
import type { DrawingIndex } from './drawing-index.ts';

/** True where arrows already lead from one card to another. */
const leadsTo = (index: DrawingIndex, from: Card, to: Card): boolean => {
  const seen = new Set<string>([from.id]);
  const waiting = [from];
  for (let card = waiting.pop(); card !== undefined; card = waiting.pop())
    for (const { toCardId, kind } of index.linksFrom(card)) {
      const next = kind === 'rework' ? undefined : index.cardById(toCardId);
      if (next === undefined || seen.has(next.id)) continue;
      if (next.id === to.id) return true;
      seen.add(next.id);
      waiting.push(next);
    }
  return false;
};

/** The one card of a kind that stands in the step where a card begins; undefined where there are several or none. */
const onlyCardBeside = (index: DrawingIndex, card: Card, kind: LaneKind): Card | undefined => {
  const beside = index.cardsIn(index.columnsOf(card).first, kind);
  return beside.length === 1 ? beside[0] : undefined;
};

/**
 * The fix of a missing link: an arrow between the card and the only card of a kind in its step. Null where the step
 * leaves a choice, or where the arrow would close a circle: then a person has to draw it.
 */
export const joinInStep = (
  index: DrawingIndex,
  card: Card,
  {
    other: otherKind,
    side,
    kind,
  }: { readonly other: LaneKind; readonly side: 'from' | 'to'; readonly kind: LinkKind },
): BlueprintDiff | null => {
  const other = onlyCardBeside(index, card, otherKind);
  if (other === undefined) return null;
  const [from, to] = side === 'from' ? [other, card] : [card, other];
  const id = linkIdSchema.safeParse(`${from.id}-to-${to.id}`);
  if (!id.success || index.blueprint.link[id.data] !== undefined || leadsTo(index, to, from)) return null;
  return {
    link: {
      added: {
        [id.data]: {
          id: id.data,
          fromCardId: from.id,
          toCardId: to.id,
          kind,
          label: null,
          probability: null,
        },
      },
    },
  };
};
