import { markAsRework } from '../fix.ts';
import { DRAWING, type Rule } from '../rule.ts';

export const backwardsLink: Rule = {
  id: 'L11',
  severity: 'warn',
  needs: null,
  reads: DRAWING,
  check: ({ cards, linksFrom, cardById, columnsOf }) =>
    cards.flatMap(from =>
      linksFrom(from).flatMap(link => {
        const to = cardById(link.toCardId);
        if (to === undefined || link.kind === 'rework') return [];
        if (columnsOf(to).last >= columnsOf(from).first) return [];
        return [
          {
            message: 'backwards',
            place: [
              { table: 'link', id: link.id },
              { table: 'card', id: from.id },
              { table: 'card', id: to.id },
            ] as const,
            values: { from: from.text, to: to.text },
            fix: markAsRework(link),
          },
        ];
      }),
    ),
};
