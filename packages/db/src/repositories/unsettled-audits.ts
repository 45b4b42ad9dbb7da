import type { Answer, AuditKind } from '@truthline/audit';
import type { Tx } from '../store/tx.ts';
import { answersOfAudits } from './answers-of-audits.ts';
import { isCompared, type ComparisonFilter } from './comparison-filter.ts';

/** An audit that was submitted and is not final: what it comes to may still change. */
export type UnsettledAudit = {
  readonly auditId: string;
  readonly dealerId: string;
  readonly waveId: string | null;
  readonly kind: AuditKind;
  readonly checklistVersion: number;
  readonly submittedAt: string;
  readonly answers: readonly Answer[];
};

const UNSETTLED = ['submitted', 'approved', 'appealed'] as const;

/** Submitted audits that are not final, of any version, with their answers as they stand. A recorded visit is no audit of a dealer. */
export const listUnsettledAudits = async (
  tx: Tx,
  filter: Omit<ComparisonFilter, 'checklistVersion' | 'joined'>,
): Promise<readonly UnsettledAudit[]> => {
  const audits = await tx.query
    .selectFrom('audits')
    .select([
      'audit_id as auditId',
      'dealer_id as dealerId',
      'wave_id as waveId',
      'kind',
      'checklist_version as checklistVersion',
      'submitted_at as submittedAt',
    ])
    .where(isCompared(tx, { ...filter, checklistVersion: null }))
    .where('status', 'in', UNSETTLED)
    .where('calibration_id', 'is', null)
    .orderBy('dealer_id')
    .orderBy('submitted_at')
    .orderBy('audit_id')
    .execute();
  const answers = await answersOfAudits(
    tx,
    audits.map(({ auditId }) => auditId),
  );
  return audits.flatMap(({ submittedAt, ...audit }) =>
    submittedAt === null ? [] : [{ ...audit, submittedAt, answers: answers.get(audit.auditId) ?? [] }],
  );
};
