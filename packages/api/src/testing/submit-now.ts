import { takeAudit, type TakenAudit, type Tx } from '@truthline/db';
import { err, type Result } from '@truthline/kernel';
import { saveAnswers, type ChangedAnswers } from '../audits/keep-answers.ts';
import type { PresentedSubmission } from '../audits/presented.ts';
import { submitAudit, type Submission } from '../audits/submit-audit.ts';
import { problem, type Problem } from '../request/problem.ts';
import type { Work } from '../request/context.ts';

/** Takes an audit and works on it in a transaction of its own, as the procedures do for those who may. */
const withTaken = <T>(
  work: Work,
  auditId: string,
  then: (tx: Tx, taken: TakenAudit) => Promise<Result<T, Problem>>,
): Promise<Result<T, Problem>> =>
  work.ports.store.attempt(work.signedIn.scope, async tx => {
    const taken = await takeAudit(tx, auditId);
    return taken === null ? err(problem('notFound')) : then(tx, taken);
  });

export const submitNow = (work: Work, request: Submission): Promise<Result<PresentedSubmission, Problem>> =>
  withTaken(work, request.auditId, (tx, taken) => submitAudit(tx, work, taken, request));

export const answerNow = (work: Work, request: ChangedAnswers): Promise<Result<unknown, Problem>> =>
  withTaken(work, request.auditId, (tx, taken) => saveAnswers(tx, work, taken, request));
