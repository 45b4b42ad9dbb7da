import { WEEKDAYS, assignmentState, dayAt } from '@truthline/audit';
import {
  listAssignments as listSaved,
  listChecklists,
  listDealers,
  listWaves,
  type AssignmentFilter,
  type SavedAssignment,
  type Tx,
} from '@truthline/db';
import { presentDealer } from '../dealers/dealers-service.ts';
import type { Work } from '../request/context.ts';
import type { PresentedAssignment } from './presented.ts';

/** Assignments with the names of what they are about; those at dealers out of sight are left out. `now` in ms. */
export const presentAssignments = async (
  tx: Tx,
  assignments: readonly SavedAssignment[],
  now: number,
): Promise<readonly PresentedAssignment[]> => {
  if (assignments.length === 0) return [];
  const dealers = new Map((await listDealers(tx)).map(dealer => [dealer.id, presentDealer(dealer)]));
  const titles = new Map((await listChecklists(tx)).map(({ id, title }) => [id, title]));
  const waves = new Map((await listWaves(tx)).map(({ id, name }) => [id, name]));
  const days = new Map<string, string>();
  const todayAt = (timeZone: string): string => {
    const day = days.get(timeZone) ?? dayAt(timeZone, now);
    days.set(timeZone, day);
    return day;
  };
  return assignments.flatMap(assignment => {
    const dealer = dealers.get(assignment.dealerId);
    if (dealer === undefined) return [];
    const { id, waveId, auditorId, auditorName, checklistId, kind, dueOn, notBefore, hours, note } =
      assignment;
    return [
      {
        id,
        waveId,
        waveName: waveId === null ? null : (waves.get(waveId) ?? null),
        dealer,
        auditorId,
        auditorName,
        checklistId,
        version: assignment.checklistVersion,
        checklistTitle: titles.get(checklistId) ?? { zh: '', en: '' },
        kind,
        dueOn,
        notBefore,
        weekday: assignment.weekday === null ? null : (WEEKDAYS[assignment.weekday - 1] ?? null),
        hours,
        note,
        persona: assignment.persona,
        state: assignmentState(dueOn, assignment.auditStatus, todayAt(dealer.timeZone)),
        auditStatus: assignment.auditStatus,
      },
    ];
  });
};

/** The assignments in reach, the first due first. */
export const listAssignments = (
  { ports, signedIn }: Work,
  filter: AssignmentFilter,
): Promise<readonly PresentedAssignment[]> =>
  ports.store.within(signedIn.scope, async tx =>
    presentAssignments(tx, await listSaved(tx, filter), ports.clock.now()),
  );
