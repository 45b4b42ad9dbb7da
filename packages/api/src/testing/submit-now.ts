import { takeAudit } from '@truthline/db';
import { err, type Result } from '@truthline/kernel';
import type { PresentedSubmission } from '../audits/presented.ts';
import { submitAudit, type Submission } from '../audits/submit-audit.ts';
import { problem, type Problem } from '../request/problem.ts';
import type { Work } from '../request/context.ts';

/** Takes an audit and submits it in a transaction of its own, as the procedure does for those who may. */
export const submitNow = (work: Work, request: Submission): Promise<Result<PresentedSubmission, Problem>> =>
  work.ports.store.attempt(work.signedIn.scope, async tx => {
    const taken = await takeAudit(tx, request.auditId);
    return taken === null ? err(problem('notFound')) : submitAudit(tx, work, taken, request);
  });
