import { removeLink } from '../fix.ts';
import type { Rule } from '../rule.ts';

export const linkToNothing: Rule = {
  id: 'L02',
  severity: 'error',
  needs: null,
  reads: ['link', 'card'],
  check: ({ blueprint }) =>
    Object.values(blueprint.link).flatMap(link => {
      const missing = [link.fromCardId, link.toCardId].filter(id => blueprint.card[id] === undefined);
      return missing.length === 0
        ? []
        : [
            {
              message: 'missing',
              place: [{ table: 'link', id: link.id }],
              values: { link: link.id, card: missing.join(', ') },
              fix: removeLink(link),
            },
          ];
    }),
};
