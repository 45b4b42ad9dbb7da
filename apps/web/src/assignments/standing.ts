import { assignmentState, dayAt, type AssignmentState } from '@truthline/audit';
import type { api } from '../app/api-client.ts';

export type Assignment = Awaited<ReturnType<typeof api.assignments.mine.query>>[number];

/** What is late comes first, what is done last. */
const ORDER: readonly AssignmentState[] = ['overdue', 'underWay', 'planned', 'done'];

/** Where each stands now: what a phone has kept may be days old. `now` in ms. */
export const standing = (
  assignments: readonly Assignment[],
  now: number,
): ReadonlyMap<AssignmentState, readonly Assignment[]> => {
  const byState = Map.groupBy(assignments, ({ dueOn, auditStatus, dealer }) =>
    assignmentState(dueOn, auditStatus, dayAt(dealer.timeZone, now)),
  );
  return new Map(
    ORDER.flatMap(state => {
      const found = byState.get(state);
      return found === undefined ? [] : [[state, found] as const];
    }),
  );
};

/** The visit to make next: the one due first of those that are not done. */
export const nextOf = (assignments: readonly Assignment[], now: number): Assignment | null =>
  [...standing(assignments, now)]
    .filter(([state]) => state !== 'done')
    .flatMap(([, found]) => found)
    .toSorted((one, other) => (one.dueOn < other.dueOn ? -1 : 1))[0] ?? null;
