import type { Link } from '../../records/link.ts';
import { strongComponents } from '../components.ts';
import type { DrawingIndex } from '../drawing-index.ts';
import { markAsRework } from '../fix.ts';
import { DRAWING, type Rule } from '../rule.ts';

const isForward = (link: Link) => link.kind !== 'rework';

/** The link to be called rework: of those that stay among the cycle's cards, the one that leads furthest back. */
const returningLink = ({ columnsOf, cardById }: DrawingIndex, links: readonly Link[]) => {
  const back = (link: Link) => {
    const [from, to] = [cardById(link.fromCardId), cardById(link.toCardId)];
    return from === undefined || to === undefined ? 0 : columnsOf(from).first - columnsOf(to).first;
  };
  const furthest = links.toSorted((one, other) => back(other) - back(one))[0];
  return furthest !== undefined && back(furthest) > 0 ? furthest : undefined;
};

/** Asking and answering is not going round: a cycle counts only where it holds a sequence link. */
export const unmarkedCycle: Rule = {
  id: 'L12',
  severity: 'error',
  needs: null,
  reads: DRAWING,
  check: index => {
    const place = new Map<string, number>(index.cards.map((card, position) => [card.id, position]));
    const forward = (id: string): readonly Link[] => {
      const card = index.cardById(id);
      return card === undefined ? [] : index.linksFrom(card).filter(isForward);
    };
    return strongComponents([...place.keys()], id => forward(id).map(link => link.toCardId)).flatMap(ids => {
      const members = new Set(ids);
      const links = ids.flatMap(forward).filter(link => members.has(link.toCardId));
      if (ids.length < 2 || !links.some(link => link.kind === 'sequence')) return [];
      const [first, ...others] = ids
        .toSorted((one, other) => (place.get(one) ?? 0) - (place.get(other) ?? 0))
        .flatMap(id => index.cardById(id) ?? []);
      if (first === undefined) return [];
      const returning = returningLink(index, links);
      return [
        {
          message: 'cycle',
          place: [
            { table: 'card', id: first.id },
            ...others.map(card => ({ table: 'card', id: card.id }) as const),
          ] as const,
          values: { card: first.text, count: ids.length },
          fix: returning === undefined ? null : markAsRework(returning),
        },
      ];
    });
  },
};
