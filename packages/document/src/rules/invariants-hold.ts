import { checkInvariants, type Blueprint, type InvariantViolation } from '@truthline/blueprint';
import type { Refusal } from '../refusal.ts';

const refusalOf = ({ invariant, table, id, other }: InvariantViolation): Refusal =>
  other === null || invariant === 'orderKeyUnique'
    ? { reason: 'invariantBroken', rule: invariant, table, id }
    : { reason: 'recordInUse', table: other.table, id: other.id, by: { table, id } };

/** The blueprint as a whole is one that may be stored. */
export const invariantsHold = (blueprint: Blueprint): Refusal | null => {
  const [violation] = checkInvariants(blueprint);
  return violation === undefined ? null : refusalOf(violation);
};
