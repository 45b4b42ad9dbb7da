import type { FailurePoint } from '../../records/failure-point.ts';
import type { LocalText } from '../../records/local-text.ts';
import { isBlank } from '../../records/read-text.ts';
import type { Observation, Rule } from '../rule.ts';

const isMissing = (text: LocalText | null) => text === null || isBlank(text);

/** One message for each of the three that is missing; none can be invented by a machine. */
const observe = (point: FailurePoint, message: string): Observation => ({
  message,
  place: [
    { table: 'failurePoint', id: point.id },
    { table: 'card', id: point.cardId },
  ],
  values: { failure: point.mode },
  fix: null,
});

export const unguardedFailure: Rule = {
  id: 'L19',
  severity: 'warn',
  needs: null,
  reads: ['failurePoint'],
  check: ({ blueprint }) =>
    Object.values(blueprint.failurePoint).flatMap(point => [
      ...(isMissing(point.prevention) ? [observe(point, 'prevention')] : []),
      ...(isMissing(point.detectionMethod) ? [observe(point, 'detection')] : []),
      ...(isMissing(point.recovery) ? [observe(point, 'recovery')] : []),
    ]),
};
