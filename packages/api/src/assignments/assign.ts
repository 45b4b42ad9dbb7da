import { WEEKDAYS, askedItems, auditKindSchema, tooClose, type Weekday } from '@truthline/audit';
import {
  addAssignments,
  findWave,
  listAssignments,
  listDealers,
  listPeople,
  recordTrail,
  type NewAssignment,
  type Tx,
} from '@truthline/db';
import { err, ok, type Result } from '@truthline/kernel';
import { z } from 'zod';
import { readChecklist } from '../checklists/checklists-service.ts';
import type { Work } from '../request/context.ts';
import { checklistKeySchema, uuidSchema } from '../request/input.ts';
import { isoInstant } from '../request/instant.ts';
import { problem, type Problem } from '../request/problem.ts';
import { notedConflicts, refuseAuditor } from './auditors.ts';

export const newAssignmentSchema = checklistKeySchema.extend({
  waveId: uuidSchema.nullable().default(null),
  dealerId: uuidSchema,
  auditorId: uuidSchema,
  kind: auditKindSchema,
  dueOn: z.iso.date(),
  notBefore: z.iso.date().nullable().default(null),
  note: z.string().trim().max(2000).default(''),
});

/** What a visit needs beside what it shares with the others that are given out together. */
export type Visit = Pick<
  NewAssignment,
  'dealerId' | 'auditorId' | 'notBefore' | 'dueOn' | 'hours' | 'note'
> & {
  readonly weekday: Weekday | null;
};
export type SharedByVisits = Pick<NewAssignment, 'waveId' | 'checklistId' | 'checklistVersion' | 'kind'> & {
  readonly lockoutDays: number;
};

/** What speaks against one of these visits: the person, or another visit to the dealer that lies too near. */
const firstObstacle = async (
  tx: Tx,
  { kind, lockoutDays }: SharedByVisits,
  visits: readonly Visit[],
): Promise<Problem | null> => {
  const people = new Map((await listPeople(tx)).map(person => [person.id, person]));
  const dealers = new Set((await listDealers(tx)).map(({ id }) => id));
  const noted = tx.scope.reach.kind === 'network' ? await notedConflicts(tx) : [];
  const there = kind === 'self' ? [] : (await listAssignments(tx, {})).filter(one => one.kind !== 'self');
  const windows = new Map<string, Pick<Visit, 'notBefore' | 'dueOn'>[]>();
  for (const { dealerId, notBefore, dueOn } of there)
    windows.set(dealerId, [...(windows.get(dealerId) ?? []), { notBefore, dueOn }]);
  for (const visit of visits) {
    const { dealerId, auditorId } = visit;
    if (!dealers.has(dealerId)) return problem('notFound', {}, [{ kind: 'dealer', id: dealerId }]);
    const refused = refuseAuditor(
      people.get(auditorId),
      tx.scope.networkId,
      { kind, dealerId, auditorId },
      noted,
    );
    if (refused !== null) return refused;
    const near = windows.get(dealerId) ?? [];
    if (lockoutDays > 0 && near.some(other => tooClose(other, visit, lockoutDays)))
      return problem('lockedOut', { days: lockoutDays }, [{ kind: 'dealer', id: dealerId }]);
    windows.set(dealerId, [...near, visit]);
  }
  return null;
};

/** Gives out visits, all or none. The trail gets one entry a visit, at its dealer. */
export const giveOut = async (
  tx: Tx,
  { ports, signedIn }: Work,
  shared: SharedByVisits,
  visits: readonly Visit[],
): Promise<Result<readonly string[], Problem>> => {
  const { checklistId, checklistVersion, kind, waveId } = shared;
  const checklist = await readChecklist(tx, { checklistId, version: checklistVersion });
  if (!checklist.ok) return checklist;
  if (askedItems(checklist.value, kind).length === 0) return err(problem('kindNotOnChecklist', { kind }));
  if (visits.some(({ notBefore, dueOn }) => notBefore !== null && notBefore > dueOn))
    return err(problem('badInput', {}, [{ kind: 'field', id: 'notBefore' }]));
  const obstacle = await firstObstacle(tx, shared, visits);
  if (obstacle !== null) return err(obstacle);
  const given = visits.map(({ weekday, ...visit }) => ({
    ...visit,
    waveId,
    checklistId,
    checklistVersion,
    kind,
    id: ports.ids.next(),
    weekday: weekday === null ? null : WEEKDAYS.indexOf(weekday) + 1,
  }));
  await addAssignments(tx, given, { assignedByName: signedIn.name, assignedAt: isoInstant(ports.clock) });
  for (const { id, dealerId, auditorId, dueOn } of given)
    await recordTrail(tx, {
      actorName: signedIn.name,
      action: 'assignment.add',
      subject: { kind: 'assignment', id },
      dealerId,
      details: { auditorId, dueOn, kind, waveId },
    });
  return ok(given.map(({ id }) => id));
};

/** One visit outside of any plan's proposal; in a wave it keeps to the wave's days. */
export const addAssignment = (
  work: Work,
  { version, waveId, checklistId, kind, ...visit }: z.output<typeof newAssignmentSchema>,
): Promise<Result<{ readonly assignmentId: string }, Problem>> =>
  work.ports.store.attempt(work.signedIn.scope, async tx => {
    const wave = waveId === null ? null : await findWave(tx, waveId);
    if (waveId !== null && wave === null) return err(problem('waveUnknown'));
    const shared = { waveId, checklistId, checklistVersion: version, kind, lockoutDays: 0 };
    const given = await giveOut(tx, work, shared, [{ ...visit, weekday: null, hours: null }]);
    return given.ok ? ok({ assignmentId: given.value[0] ?? '' }) : given;
  });
