import type { AuditStatus } from '@truthline/audit';
import type { Result } from '@truthline/kernel';
import type { Work } from '../request/context.ts';
import type { Problem } from '../request/problem.ts';
import type { PresentedAudit, PresentedAuditSummary } from './presented.ts';

export type AuditFilter = {
  readonly dealerId?: string | undefined;
  readonly status?: AuditStatus | undefined;
};

export const listAudits = async (
  work: Work,
  filter: AuditFilter,
): Promise<readonly PresentedAuditSummary[]> => {
  throw new Error(String(work) + String(filter));
};
export const getAudit = async (work: Work, auditId: string): Promise<Result<PresentedAudit, Problem>> => {
  throw new Error(String(work) + auditId);
};
