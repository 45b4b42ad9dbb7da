import type { Blueprint } from '../blueprint.ts';
import { keysAreIds, oneJourney } from './identity.ts';
import { orderKeysUnique } from './order-keys.ts';
import { linksJoinTwo, referencesHold } from './references.ts';
import { spansFit } from './spans.ts';
import type { InvariantViolation } from './violation.ts';

/** Everything in which the blueprint breaks SPEC.md; empty for every blueprint that may be stored. Linear in its records. */
export const checkInvariants = (blueprint: Blueprint): readonly InvariantViolation[] => [
  ...keysAreIds(blueprint),
  ...oneJourney(blueprint),
  ...referencesHold(blueprint),
  ...spansFit(blueprint),
  ...linksJoinTwo(blueprint),
  ...orderKeysUnique(blueprint),
];
