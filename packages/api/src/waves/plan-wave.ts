import {
  askedItems,
  auditKindSchema,
  reviewRuleSchema,
  wavePlanSchema,
  type WavePlan,
} from '@truthline/audit';
import {
  findWave,
  findWavePlan,
  listDealers,
  listRegions,
  recordTrail,
  saveWavePlan,
  type NewWavePlan,
  type Tx,
} from '@truthline/db';
import { err, ok, type Result } from '@truthline/kernel';
import { z } from 'zod';
import { readChecklist } from '../checklists/checklists-service.ts';
import type { Work } from '../request/context.ts';
import { checklistKeySchema, uuidSchema } from '../request/input.ts';
import { isoInstant } from '../request/instant.ts';
import { problem, type Problem } from '../request/problem.ts';
import type { PresentedWavePlan } from './presented.ts';

/** Everything a wave asks for. The last day of a visit lies in the wave; `review` and `appealDays` rule what follows it. */
export const wavePlanInputSchema = checklistKeySchema.extend({
  waveId: uuidSchema,
  kind: auditKindSchema,
  plan: wavePlanSchema,
  deadline: z.iso.date(),
  lockoutDays: z.number().int().min(0).max(365),
  review: reviewRuleSchema,
  appealDays: z.number().int().min(0).max(365),
});
export type WavePlanInput = z.output<typeof wavePlanInputSchema>;

const field = (id: string) => err(problem('badInput', {}, [{ kind: 'field', id }]));

/** The dealers or regions a plan names and nobody knows. */
const firstUnknown = async (tx: Tx, { dealers }: WavePlan): Promise<Problem | null> => {
  if ('rule' in dealers) {
    const known = new Set((await listRegions(tx)).map(({ id }) => id));
    return (dealers.rule.regionIds ?? []).every(id => known.has(id)) ? null : problem('regionUnknown');
  }
  const known = new Set((await listDealers(tx)).map(({ id }) => id));
  const unknown = dealers.dealerIds.find(id => !known.has(id));
  return unknown === undefined ? null : problem('notFound', {}, [{ kind: 'dealer', id: unknown }]);
};

/** Plans a wave, or plans it anew: what is assigned already stays as it is. */
export const planWave = (
  { ports, signedIn }: Work,
  { version, ...wanted }: WavePlanInput,
): Promise<Result<{ readonly waveId: string }, Problem>> =>
  ports.store.attempt(signedIn.scope, async tx => {
    const planned: NewWavePlan = { ...wanted, checklistVersion: version };
    const wave = await findWave(tx, planned.waveId);
    if (wave === null) return err(problem('waveUnknown'));
    if (planned.deadline < wave.startsOn || planned.deadline > wave.endsOn) return field('deadline');
    const checklist = await readChecklist(tx, { checklistId: planned.checklistId, version });
    if (!checklist.ok) return checklist;
    if (askedItems(checklist.value, planned.kind).length === 0)
      return err(problem('kindNotOnChecklist', { kind: planned.kind }));
    const unknown = await firstUnknown(tx, planned.plan);
    if (unknown !== null) return err(unknown);
    await saveWavePlan(tx, planned, isoInstant(ports.clock));
    await recordTrail(tx, {
      actorName: signedIn.name,
      action: 'wave.plan',
      subject: { kind: 'wave', id: wave.id },
      dealerId: null,
      details: {
        checklistId: planned.checklistId,
        version,
        kind: planned.kind,
        deadline: planned.deadline,
        quota: planned.plan.quota,
        lockoutDays: planned.lockoutDays,
        review: planned.review,
        appealDays: planned.appealDays,
      },
    });
    return ok({ waveId: wave.id });
  });

/** The wave, and its plan where it has one. */
export const readPlan = (
  { ports, signedIn }: Work,
  waveId: string,
): Promise<Result<PresentedWavePlan, Problem>> =>
  ports.store.attempt(signedIn.scope, async (tx): Promise<Result<PresentedWavePlan, Problem>> => {
    const wave = await findWave(tx, waveId);
    if (wave === null) return err(problem('waveUnknown'));
    const found = await findWavePlan(tx, waveId);
    if (found === null) return ok({ wave, plan: null });
    const { checklistVersion, ...plan } = found;
    return ok({ wave, plan: { ...plan, version: checklistVersion } });
  });
