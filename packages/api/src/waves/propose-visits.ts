import {
  WEEKDAYS,
  personaSchema,
  planSlots,
  proposeAuditors,
  sampleDealers,
  tooClose,
  type KnownTies,
  type PlannedSlot,
  type ProposedSlot,
} from '@truthline/audit';
import {
  findWave,
  findWavePlan,
  listAssignments,
  listDealers,
  listLastVisits,
  listPeople,
  lockWave,
  type Person,
  type SavedWavePlan,
  type Tx,
} from '@truthline/db';
import { err, ok, type Result } from '@truthline/kernel';
import { z } from 'zod';
import { giveOut } from '../assignments/assign.ts';
import { auditorOf, mayAudit, notedConflicts } from '../assignments/auditors.ts';
import { presentAssignments } from '../assignments/list-assignments.ts';
import type { Work } from '../request/context.ts';
import { uuidSchema } from '../request/input.ts';
import { problem, type Problem } from '../request/problem.ts';
import type { PresentedBoard, PresentedProposal } from './presented.ts';

/** The most visits one call gives out. */
const VISIT_LIMIT = 50_000;
/** Where dealers are named, nothing is drawn but who goes where. */
const SEED_OF_NAMED = 1;

const hoursSchema = z.strictObject({
  from: z.number().int().min(0).max(23),
  to: z.number().int().min(1).max(24),
});

export const assignVisitsSchema = z.strictObject({
  waveId: uuidSchema,
  slots: z
    .array(
      z.strictObject({
        dealerId: uuidSchema,
        auditorId: uuidSchema,
        notBefore: z.iso.date(),
        dueOn: z.iso.date(),
        weekday: z.enum(WEEKDAYS).nullable(),
        hours: hoursSchema.nullable(),
        persona: personaSchema.nullable().default(null),
      }),
    )
    .min(1)
    .max(VISIT_LIMIT),
});

const findPlan = async (tx: Tx, waveId: string) => {
  const wave = await findWave(tx, waveId);
  const plan = wave === null ? null : await findWavePlan(tx, waveId);
  return wave === null || plan === null ? null : { wave, plan };
};

const drawDealers = async (tx: Tx, { plan: { dealers } }: SavedWavePlan) => {
  if ('dealerIds' in dealers) return { dealerIds: dealers.dealerIds, seed: SEED_OF_NAMED };
  const { seed } = dealers.rule;
  return { dealerIds: sampleDealers(dealers.rule, await listDealers(tx), seed), seed };
};

/** Self-audits go to the dealer's own: the manager, else whoever there may make one. */
const ownPeople = (
  slots: readonly Omit<PlannedSlot, 'within'>[],
  people: readonly Person[],
  networkId: string,
) =>
  slots.map((slot): ProposedSlot => {
    const own = people.filter(person => mayAudit(person, networkId, 'self', slot.dealerId));
    const [first] = own.toSorted(
      (one, other) =>
        Number(other.membership?.role === 'dealerManager') - Number(one.membership?.role === 'dealerManager'),
    );
    return { ...slot, auditorId: first?.id ?? null };
  });

/** Where the policy does not let somebody go, the proposal must not send them: said as a conflict. */
const outOfReach = (
  people: readonly Person[],
  dealerIds: readonly string[],
  networkId: string,
  kind: SavedWavePlan['kind'],
): KnownTies['noted'] =>
  people
    .filter(({ membership }) => membership?.dealerIds !== 'all')
    .flatMap(person =>
      dealerIds
        .filter(dealerId => !mayAudit(person, networkId, kind, dealerId))
        .map(dealerId => ({ personId: person.id, dealerId, reason: '' })),
    );

const propose = async (tx: Tx, plan: SavedWavePlan, startsOn: string): Promise<PresentedProposal> => {
  const { networkId } = tx.scope;
  const { dealerIds, seed } = await drawDealers(tx, plan);
  const visits = plan.kind === 'self' ? [] : await listLastVisits(tx, startsOn);
  const lastDay = new Map(visits.map(({ dealerId, day }) => [dealerId, day]));
  const { slots, tooShort } = planSlots(
    { ...plan.plan, startsOn, deadline: plan.deadline, lockoutDays: plan.lockoutDays },
    dealerIds.map(id => ({ id, lastVisitOn: lastDay.get(id) ?? null })),
    seed,
  );
  const given = Map.groupBy(
    (await listAssignments(tx, {})).filter(({ kind }) => (kind === 'self') === (plan.kind === 'self')),
    ({ dealerId }) => dealerId,
  );
  const gap = Math.max(1, plan.lockoutDays);
  const open = slots
    .filter(
      ({ dealerId, within }) => !(given.get(dealerId) ?? []).some(other => tooClose(other, within, gap)),
    )
    .map(({ within: _within, ...slot }) => slot);
  const people = await listPeople(tx);
  if (plan.kind === 'self')
    return { slots: ownPeople(open, people, networkId), tooShort, assigned: slots.length - open.length };
  const able = people.filter(person =>
    (person.membership?.dealerIds === 'all' ? dealerIds.slice(0, 1) : dealerIds).some(dealerId =>
      mayAudit(person, networkId, plan.kind, dealerId),
    ),
  );
  // Shoppers go before the network's own analysts, who may make the same visits.
  const shoppers = able.filter(({ membership }) => membership?.role === 'mysteryShopper');
  const auditors = shoppers.length > 0 ? shoppers : able;
  const noted = [...(await notedConflicts(tx)), ...outOfReach(auditors, dealerIds, networkId, plan.kind)];
  const rule = { kind: plan.kind, neverTwiceInARow: auditors.length > 1 };
  return {
    slots: proposeAuditors(open, auditors.map(auditorOf), rule, { noted, lastVisits: visits }, seed),
    tooShort,
    assigned: slots.length - open.length,
  };
};

/** The visits a plan asks for that are not given out yet, each with who could make it. Stores nothing. */
export const proposeVisits = (
  { ports, signedIn }: Work,
  waveId: string,
): Promise<Result<PresentedProposal, Problem>> =>
  ports.store.attempt(signedIn.scope, async tx => {
    const found = await findPlan(tx, waveId);
    return found === null
      ? err(problem('waveUnknown'))
      : ok(await propose(tx, found.plan, found.wave.startsOn));
  });

/** Gives out visits of a wave as its plan rules them, all or none. */
export const assignVisits = (
  work: Work,
  { waveId, slots }: z.output<typeof assignVisitsSchema>,
): Promise<Result<{ readonly assigned: number }, Problem>> =>
  work.ports.store.attempt(work.signedIn.scope, async tx => {
    await lockWave(tx, waveId);
    const found = await findPlan(tx, waveId);
    if (found === null) return err(problem('waveUnknown'));
    const { wave, plan } = found;
    if (slots.some(({ notBefore, dueOn }) => notBefore < wave.startsOn || dueOn > plan.deadline))
      return err(problem('badInput', {}, [{ kind: 'field', id: 'slots' }]));
    const given = await giveOut(
      tx,
      work,
      { ...plan, waveId },
      slots.map(slot => ({ ...slot, note: '' })),
    );
    return given.ok ? ok({ assigned: given.value.length }) : given;
  });

/** Every visit of a wave with where it stands. */
export const readBoard = (
  { ports, signedIn }: Work,
  waveId: string,
): Promise<Result<PresentedBoard, Problem>> =>
  ports.store.attempt(signedIn.scope, async tx => {
    const wave = await findWave(tx, waveId);
    if (wave === null) return err(problem('waveUnknown'));
    const visits = await listAssignments(tx, { waveId });
    return ok({ wave, visits: await presentAssignments(tx, visits, ports.clock.now()) });
  });
