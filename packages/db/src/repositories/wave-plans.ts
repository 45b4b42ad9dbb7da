import {
  reviewRuleSchema,
  wavePlanSchema,
  type AuditKind,
  type ReviewRule,
  type WavePlan,
} from '@truthline/audit';
import type { Tx } from '../store/tx.ts';

/** The shape that `plan` and `review` are stored in. */
const SCHEMA_VERSION = 1;

/** What a wave is to bring: which visits, by which checklist, looked at how, appealed for how long. */
export type NewWavePlan = {
  readonly waveId: string;
  readonly checklistId: string;
  readonly checklistVersion: number;
  readonly kind: AuditKind;
  readonly plan: WavePlan;
  /** The last day of a visit, `2026-03-31`. */
  readonly deadline: string;
  /** Days between two visits at one dealer. */
  readonly lockoutDays: number;
  readonly review: ReviewRule;
  /** Days in which a dealer may appeal; 0: none. */
  readonly appealDays: number;
};

export type SavedWavePlan = NewWavePlan & { readonly plannedAt: string };

/** Writes the plan of a wave, in place of the one it had. Asks for network reach. */
export const saveWavePlan = async (tx: Tx, planned: NewWavePlan, plannedAt: string): Promise<void> => {
  const fields = {
    checklist_id: planned.checklistId,
    checklist_version: planned.checklistVersion,
    kind: planned.kind,
    plan: JSON.stringify(planned.plan),
    plan_schema_version: SCHEMA_VERSION,
    deadline: planned.deadline,
    lockout_days: planned.lockoutDays,
    review: JSON.stringify(planned.review),
    review_schema_version: SCHEMA_VERSION,
    appeal_days: planned.appealDays,
    planned_by: tx.scope.personId,
    planned_at: plannedAt,
  };
  await tx.query
    .insertInto('wave_plans')
    .values({ network_id: tx.scope.networkId, wave_id: planned.waveId, ...fields })
    .onConflict(conflict => conflict.columns(['network_id', 'wave_id']).doUpdateSet(fields))
    .execute();
};

/** The plan of a wave; null where there is none, and for whoever reaches less than the network. */
export const findWavePlan = async (tx: Tx, waveId: string): Promise<SavedWavePlan | null> => {
  const row = await tx.query
    .selectFrom('wave_plans')
    .selectAll()
    .where('network_id', '=', tx.scope.networkId)
    .where('wave_id', '=', waveId)
    .executeTakeFirst();
  return row === undefined
    ? null
    : {
        waveId: row.wave_id,
        checklistId: row.checklist_id,
        checklistVersion: row.checklist_version,
        kind: row.kind,
        plan: wavePlanSchema.parse(row.plan),
        deadline: row.deadline,
        lockoutDays: row.lockout_days,
        review: reviewRuleSchema.parse(row.review),
        appealDays: row.appeal_days,
        plannedAt: row.planned_at,
      };
};

/** The days that the plan of each wave wants between two visits at one dealer. Empty for whoever reaches less than the network. */
export const listLockouts = async (tx: Tx): Promise<ReadonlyMap<string, number>> => {
  const rows = await tx.query
    .selectFrom('wave_plans')
    .select(['wave_id', 'lockout_days'])
    .where('network_id', '=', tx.scope.networkId)
    .execute();
  return new Map(rows.map(row => [row.wave_id, row.lockout_days]));
};
