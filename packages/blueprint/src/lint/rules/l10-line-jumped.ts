import type { LaneKind } from '../../records/lane.ts';
import { DRAWING, type Rule } from '../rule.ts';

/** How deep below the customer; evidence lies beside the grid and crosses no line. */
const DEPTH: { readonly [Kind in LaneKind]: number | null } = {
  evidence: null,
  customer: 0,
  frontstage: 1,
  backstage: 2,
  support: 3,
};

export const lineJumped: Rule = {
  id: 'L10',
  severity: 'warn',
  needs: null,
  reads: DRAWING,
  check: ({ cards, linksFrom, cardById, kindOf }) =>
    cards.flatMap(from =>
      linksFrom(from).flatMap(link => {
        const to = cardById(link.toCardId);
        const [fromKind, toKind] = [kindOf(from), to === undefined ? undefined : kindOf(to)];
        if (to === undefined || fromKind === undefined || toKind === undefined) return [];
        const [above, below] = [DEPTH[fromKind], DEPTH[toKind]];
        if (above === null || below === null || Math.abs(above - below) < 2) return [];
        return [
          {
            message: 'jumped',
            place: [
              { table: 'link', id: link.id },
              { table: 'card', id: from.id },
              { table: 'card', id: to.id },
            ] as const,
            values: { from: from.text, to: to.text, count: Math.abs(above - below) },
            fix: null,
          },
        ];
      }),
    ),
};
