import {
  WEEKDAYS,
  askedItems,
  auditKindSchema,
  personaSchema,
  tooClose,
  type Weekday,
} from '@truthline/audit';
import {
  addAssignments,
  findWave,
  findWavePlan,
  listAssignments,
  listDealers,
  listLastVisits,
  listLockouts,
  listPeople,
  lockPlanning,
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
  persona: personaSchema.nullable().default(null),
});

/** What a visit needs beside what it shares with the others that are given out together. */
export type Visit = Pick<
  NewAssignment,
  'dealerId' | 'auditorId' | 'notBefore' | 'dueOn' | 'hours' | 'note' | 'persona'
> & {
  readonly weekday: Weekday | null;
};
export type SharedByVisits = Pick<NewAssignment, 'waveId' | 'checklistId' | 'checklistVersion' | 'kind'> & {
  readonly lockoutDays: number;
  /** Days at a dealer that these visits keep away from beside those that are given out. */
  readonly taken?: ReadonlyMap<string, readonly TakenDays[]>;
  /** Lock-outs of other waves, by wave; their visits keep the longer one. */
  readonly lockouts?: ReadonlyMap<string, number>;
};
type TakenDays = Pick<Visit, 'notBefore' | 'dueOn'>;

/** What speaks against one of these visits: the person, or another visit to the dealer that lies too near. */
const firstObstacle = async (
  tx: Tx,
  { kind, lockoutDays, taken, lockouts }: SharedByVisits,
  visits: readonly Visit[],
): Promise<Problem | null> => {
  const people = new Map((await listPeople(tx)).map(person => [person.id, person]));
  const dealers = new Set((await listDealers(tx)).map(({ id }) => id));
  const noted = tx.scope.reach.kind === 'network' ? await notedConflicts(tx) : [];
  // Self-audits and the visits of others keep no distance from each other.
  const there = (await listAssignments(tx, {})).filter(one => (one.kind === 'self') === (kind === 'self'));
  const windows = new Map<string, (TakenDays & { readonly days: number })[]>();
  const keepAway = (dealerId: string, window: TakenDays, waveId: string | null) => {
    const days = Math.max(lockoutDays, waveId === null ? 0 : (lockouts?.get(waveId) ?? 0));
    windows.set(dealerId, [...(windows.get(dealerId) ?? []), { ...window, days }]);
  };
  for (const { dealerId, notBefore, dueOn, waveId } of there)
    keepAway(dealerId, { notBefore, dueOn }, waveId);
  for (const [dealerId, days] of taken ?? []) for (const day of days) keepAway(dealerId, day, null);
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
    const near = windows
      .get(dealerId)
      ?.find(({ days, ...other }) => days > 0 && tooClose(other, visit, days));
    if (near !== undefined)
      return problem('lockedOut', { days: near.days }, [{ kind: 'dealer', id: dealerId }]);
    keepAway(dealerId, visit, null);
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
  // One after the other: visits that are given out at once would not see each other.
  await lockPlanning(tx);
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
  for (const { id, dealerId, auditorId, dueOn, persona } of given)
    await recordTrail(tx, {
      actorName: signedIn.name,
      action: 'assignment.add',
      subject: { kind: 'assignment', id },
      dealerId,
      details: { auditorId, dueOn, kind, waveId, ...(persona == null ? {} : { persona }) },
    });
  return ok(given.map(({ id }) => id));
};

/** The last visit to a dealer before a day, where there was one: also one that nobody had given out. */
const lastVisit = async (tx: Tx, dealerId: string, before: string) =>
  (await listLastVisits(tx, before))
    .filter(visit => visit.dealerId === dealerId)
    .map(({ day }) => ({ notBefore: day, dueOn: day }));

/**
 * One visit outside of any plan's proposal. It keeps to the days of its wave, and the distance that its wave and those of
 * the visits around it want.
 */
export const addAssignment = (
  work: Work,
  { version, waveId, checklistId, kind, ...visit }: z.output<typeof newAssignmentSchema>,
): Promise<Result<{ readonly assignmentId: string }, Problem>> =>
  work.ports.store.attempt(work.signedIn.scope, async tx => {
    const wave = waveId === null ? null : await findWave(tx, waveId);
    if (waveId !== null && wave === null) return err(problem('waveUnknown'));
    const plan = waveId === null ? null : await findWavePlan(tx, waveId);
    if (wave !== null) {
      const [from, to] = [wave.startsOn, plan?.deadline ?? wave.endsOn];
      if ((visit.notBefore ?? visit.dueOn) < from || visit.dueOn > to)
        return err(problem('outsideWave', { from, to }, [{ kind: 'field', id: 'dueOn' }]));
    }
    const { dealerId, dueOn } = visit;
    const shared: SharedByVisits = {
      waveId,
      checklistId,
      checklistVersion: version,
      kind,
      lockoutDays: plan?.lockoutDays ?? 0,
      lockouts: await listLockouts(tx),
      taken: kind === 'self' ? new Map() : new Map([[dealerId, await lastVisit(tx, dealerId, dueOn)]]),
    };
    const given = await giveOut(tx, work, shared, [{ ...visit, weekday: null, hours: null }]);
    return given.ok ? ok({ assignmentId: given.value[0] ?? '' }) : given;
  });
