import type { Audit } from '@truthline/audit';
import type { DemoAssignment, PlannedAudit } from './demo-network.ts';
import { shopperIds } from './people.ts';

/** What the wave that is running goes by. */
const CHECKLIST = 'appointment';

const OVERDUE = 4;
const UNDER_WAY = 3;
const PLANNED = 17;
const DONE = 12;

/** When a visit is due, in days from the day the network is loaded: the late ones first, then two weeks ahead. */
const dueIn = (place: number): number => {
  if (place < OVERDUE) return place - 6;
  if (place < OVERDUE + UNDER_WAY) return place - OVERDUE + 1;
  return ((place * 5) % 16) + 1;
};

/** Visits of the running wave that are given out: some late, some begun, most still to come, and some that were made. */
export const demoAssignments = (
  openPlan: readonly PlannedAudit[],
  audits: readonly Audit[],
): readonly DemoAssignment[] => {
  const waiting = openPlan.filter(({ kind, checklistId }) => kind === 'mystery' && checklistId === CHECKLIST);
  // One visit a dealer, as the plan of the wave has it.
  const calls = [...new Map(waiting.map(planned => [planned.dealerId, planned])).values()];
  const [first] = calls;
  const open = calls.slice(0, OVERDUE + UNDER_WAY + PLANNED).map((planned, place): DemoAssignment => {
    const isBegun = place >= OVERDUE && place < OVERDUE + UNDER_WAY;
    return {
      ...planned,
      id: `assignment-${planned.waveId}-${planned.dealerId}`,
      auditorId: shopperIds[place % shopperIds.length] ?? shopperIds[0],
      due: { inDays: dueIn(place) },
      stands: place < OVERDUE ? 'overdue' : isBegun ? 'underWay' : 'planned',
    };
  });
  const made = audits
    .filter(
      ({ waveId, kind, checklistId }) =>
        waveId === first?.waveId && kind === 'mystery' && checklistId === CHECKLIST,
    )
    .slice(-DONE)
    .map(
      ({
        id,
        waveId,
        dealerId,
        auditorId,
        checklistId,
        checklistVersion,
        kind,
        startedAt,
      }): DemoAssignment => ({
        id,
        waveId: waveId ?? '',
        dealerId,
        auditorId,
        checklistId,
        checklistVersion,
        kind,
        due: { on: startedAt.slice(0, 10) },
        stands: 'done',
      }),
    );
  return [...open, ...made];
};
