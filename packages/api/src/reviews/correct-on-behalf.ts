import { answerKeyOf, type Answer, type Outcome } from '@truthline/audit';
import { recordTrail } from '@truthline/db';
import { ok, type Result } from '@truthline/kernel';
import { correctAnswer } from '../audits/correct-answer.ts';
import type { Work } from '../request/context.ts';
import type { Problem } from '../request/problem.ts';
import { holdForReview } from './review-audit.ts';

/** Changes one answer on behalf of the auditor while the audit is reviewed: correction, answer and score in one. */
export const correctOnBehalf = (
  work: Work,
  { auditId, answer, reason }: { readonly auditId: string; readonly answer: Answer; readonly reason: string },
): Promise<Result<{ readonly overall: number | null; readonly outcome: Outcome }, Problem>> =>
  work.ports.store.attempt(work.signedIn.scope, async tx => {
    const held = await holdForReview(tx, work, auditId);
    if (!held.ok) return held;
    const corrected = await correctAnswer(tx, work, held.value, { answer, cause: 'onBehalf', reason });
    if (!corrected.ok) return corrected;
    const { overall, outcome } = corrected.value;
    await recordTrail(tx, {
      actorName: work.signedIn.name,
      action: 'audit.correct',
      subject: { kind: 'audit', id: auditId },
      dealerId: held.value.audit.dealerId,
      details: { item: answerKeyOf(answer), overall, outcome },
    });
    return ok({ overall, outcome });
  });
