import type { FailurePoint } from '../../records/failure-point.ts';
import { isBlank } from '../../records/read-text.ts';
import { actionPriority } from '../../risk/action-priority.ts';
import type { Rule } from '../rule.ts';

const isHigh = ({ severity, occurrence, detection }: FailurePoint) =>
  severity !== null &&
  occurrence !== null &&
  detection !== null &&
  actionPriority({ severity, occurrence, detection }) === 'H';

const firstGap = ({ mitigation }: FailurePoint) => {
  if (mitigation === null || isBlank(mitigation.text)) return 'action';
  if (mitigation.ownerRoleId === null) return 'owner';
  return mitigation.dueDate === null ? 'dueDate' : null;
};

export const highPriorityOpen: Rule = {
  id: 'L21',
  severity: 'error',
  needs: null,
  reads: ['failurePoint'],
  check: ({ blueprint }) =>
    Object.values(blueprint.failurePoint)
      .filter(isHigh)
      .flatMap(point => {
        const message = firstGap(point);
        return message === null
          ? []
          : [
              {
                message,
                place: [
                  { table: 'failurePoint', id: point.id },
                  { table: 'card', id: point.cardId },
                ] as const,
                values: { failure: point.mode },
                fix: null,
              },
            ];
      }),
};
