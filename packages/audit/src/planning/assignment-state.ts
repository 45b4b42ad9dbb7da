import type { AuditStatus } from '../audit.ts';
import { dayNumber } from './calendar-day.ts';

/** Where a visit that was assigned stands. */
export const ASSIGNMENT_STATES = ['planned', 'underWay', 'overdue', 'done'] as const;
export type AssignmentState = (typeof ASSIGNMENT_STATES)[number];

/** The day a clock in a time zone shows, `YYYY-MM-DD`. */
export const dayAt = (timeZone: string, instant: number): string =>
  new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(
    instant,
  );

/**
 * Done is what has been submitted, whenever that was; overdue what has not on the day after `dueOn`. `today` is the day at
 * the dealer, `status` that of the audit; null where it is not begun.
 */
export const assignmentState = (
  dueOn: string,
  status: AuditStatus | null,
  today: string,
): AssignmentState => {
  if (status !== null && status !== 'draft' && status !== 'returned') return 'done';
  if (today > dueOn) return 'overdue';
  return status === null ? 'planned' : 'underWay';
};

/** The days within which one visit is to be made; without a first day it is to be made on the last. */
export type VisitWindow = { readonly notBefore: string | null; readonly dueOn: string };

/** True where two visits to one dealer could fall closer together than the lock-out, in days, allows. */
export const tooClose = (one: VisitWindow, other: VisitWindow, lockoutDays: number): boolean => {
  const [first, second] = one.dueOn <= other.dueOn ? [one, other] : [other, one];
  return dayNumber(second.notBefore ?? second.dueOn) - dayNumber(first.dueOn) < lockoutDays;
};
