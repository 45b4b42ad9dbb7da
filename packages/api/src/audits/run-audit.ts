import type { Answer, AuditKind } from '@truthline/audit';
import type { Result } from '@truthline/kernel';
import type { Work } from '../request/context.ts';
import type { Problem } from '../request/problem.ts';
import type { PresentedSubmission } from './presented.ts';

export type NewAudit = {
  readonly id: string;
  readonly dealerId: string;
  readonly checklistId: string;
  readonly version: number;
  readonly kind: AuditKind;
  readonly waveId: string | null;
  readonly startedAt: string;
};
export type AnswerSet = { readonly auditId: string; readonly answers: readonly Answer[] };

export const startAudit = async (
  work: Work,
  request: NewAudit,
): Promise<Result<{ readonly auditId: string }, Problem>> => {
  throw new Error(String(work) + request.id);
};
export const saveAnswers = async (
  work: Work,
  request: AnswerSet,
): Promise<Result<{ readonly auditId: string; readonly saved: number }, Problem>> => {
  throw new Error(String(work) + request.auditId);
};
export const submitAudit = async (
  work: Work,
  request: AnswerSet,
): Promise<Result<PresentedSubmission, Problem>> => {
  throw new Error(String(work) + request.auditId);
};
