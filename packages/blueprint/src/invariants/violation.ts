import type { TableName } from '../blueprint.ts';

/** The numbered rules of SPEC.md that no stored blueprint breaks. */
export const INVARIANTS = [
  'keyIsId',
  'oneJourney',
  'stepHasStage',
  'cardHasLane',
  'cardHasStep',
  'spanFits',
  'linkJoinsCards',
  'linkJoinsTwo',
  'standsOnCard',
  'roleExists',
  'orderKeyUnique',
] as const;
export type Invariant = (typeof INVARIANTS)[number];

/** One rule broken by one record. */
export type InvariantViolation = {
  readonly invariant: Invariant;
  readonly table: TableName;
  readonly id: string;
  /** The field that breaks it, where one does. */
  readonly field: string | null;
  /** The record it names in vain, or the sibling it collides with. */
  readonly other: { readonly table: TableName; readonly id: string } | null;
};
