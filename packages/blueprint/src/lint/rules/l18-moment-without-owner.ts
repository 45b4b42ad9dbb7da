import { orderedMoments } from '../../reading/moment-numbers.ts';
import { setOwner } from '../fix.ts';
import { GRID, type Rule } from '../rule.ts';

/** The fix names the role of the card, or of its lane. */
export const momentWithoutOwner: Rule = {
  id: 'L18',
  severity: 'warn',
  needs: null,
  reads: ['moment', ...GRID],
  check: ({ blueprint, cardById, laneOf }) =>
    orderedMoments(blueprint)
      .filter(moment => moment.ownerRoleId === null)
      .map(moment => {
        const card = cardById(moment.cardId);
        const roleId = card?.roleId ?? (card === undefined ? null : (laneOf(card)?.roleId ?? null));
        return {
          message: 'unowned',
          place: [
            { table: 'moment', id: moment.id },
            { table: 'card', id: moment.cardId },
          ],
          values: { moment: moment.name },
          fix: roleId === null ? null : setOwner(moment, roleId),
        };
      }),
};
