import type { AuditKind, JoinedMoment } from '@truthline/audit';
import { expressionBuilder, sql } from 'kysely';
import type { Tx } from '../store/tx.ts';
import type { Tables } from '../tables.ts';
import { anyOf } from './moment-sums.ts';

/** Which final audits are compared. Without `waveIds` all of them, also those outside any wave. */
export type ComparisonFilter = {
  readonly checklistId: string;
  readonly checklistVersion: number;
  /** Given: audits of all these versions, by these moments alone (`joinVersions`). */
  readonly joined?: { readonly versions: readonly number[]; readonly moments: readonly JoinedMoment[] };
  readonly waveIds?: readonly string[];
  readonly kinds?: readonly AuditKind[];
  /** Left out: every dealer within reach. */
  readonly dealerId?: string;
};

/** Whether a row is among those compared (of any version where none is given), by the columns that these tables have. */
export const isCompared = (
  tx: Tx,
  {
    checklistId,
    checklistVersion,
    joined,
    waveIds,
    kinds,
    dealerId,
  }: Omit<ComparisonFilter, 'checklistVersion'> & { readonly checklistVersion: number | null },
) => {
  const row = expressionBuilder<
    Tables,
    'audits' | 'audit_totals' | 'audit_scores' | 'dealer_moments_now' | 'dealer_wave_moments_now'
  >();
  return row.and([
    row('network_id', '=', tx.scope.networkId),
    row('checklist_id', '=', checklistId),
    ...(checklistVersion === null
      ? []
      : [
          joined === undefined
            ? row('checklist_version', '=', checklistVersion)
            : row('checklist_version', '=', sql<number>`any(${[...joined.versions]}::integer[])`),
        ]),
    ...(waveIds === undefined ? [] : [row('wave_id', '=', anyOf(waveIds, 'uuid'))]),
    ...(kinds === undefined ? [] : [row('kind', '=', anyOf(kinds, 'text'))]),
    ...(dealerId === undefined ? [] : [row('dealer_id', '=', dealerId)]),
  ]);
};
