import { percentOf, type AuditKind } from '@truthline/audit';
import { momentIdSchema } from '@truthline/blueprint';
import type { MomentTally } from '@truthline/db';
import type { PresentedMomentScore } from './presented-overlays.ts';

type Sums = Pick<MomentTally, 'weightedScore' | 'weight' | 'counted' | 'passed'>;

export const presentScore = (sums: readonly Sums[]): PresentedMomentScore => {
  const total = (field: keyof Sums) => sums.reduce((sum, each) => sum + each[field], 0);
  return {
    score: percentOf(total('weightedScore'), total('weight')),
    n: total('counted'),
    failed: total('counted') - total('passed'),
  };
};

/** Outside eyes come before the own; kinds are never pooled, so one of them has to speak. */
const PREFERENCE: readonly AuditKind[] = ['mystery', 'oem', 'self'];

/** The kind asked for, else the first that says anything. */
export const chooseKind = (
  tallies: readonly Pick<MomentTally, 'kind'>[],
  wanted: AuditKind | undefined,
): AuditKind => wanted ?? PREFERENCE.find(kind => tallies.some(tally => tally.kind === kind)) ?? 'mystery';

export const byMoment = (tallies: readonly MomentTally[]): ReadonlyMap<string, readonly MomentTally[]> =>
  Map.groupBy(tallies, ({ momentId }) => momentId);

/** The scores of one kind, moment by moment. */
export const scoresOf = (tallies: readonly MomentTally[]) =>
  [...byMoment(tallies)].map(([momentId, sums]) => ({
    momentId: momentIdSchema.parse(momentId),
    ...presentScore(sums),
  }));
