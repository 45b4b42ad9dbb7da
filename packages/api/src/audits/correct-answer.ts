import {
  answerKeyOf,
  canonicalJson,
  scoreAudit,
  type Answer,
  type ChecklistVersion,
  type Scorecard,
} from '@truthline/audit';
import {
  appendScoreEntries,
  notify,
  recordCorrections,
  writeAnswers,
  type SavedAudit,
  type Tx,
} from '@truthline/db';
import { err, ok, type Result } from '@truthline/kernel';
import type { Work } from '../request/context.ts';
import { isoInstant } from '../request/instant.ts';
import { problem, type Problem } from '../request/problem.ts';
import { misfits } from './keep-answers.ts';

export type WishedCorrection = {
  readonly answer: Answer;
  readonly cause: 'onBehalf' | 'appeal';
  readonly reason: string;
};

/**
 * Changes one answer of an audit whose row is held, after it was submitted: the ledger gets the old and the new answer and
 * the new score. An answer that stays as it is is not a correction.
 */
export const correctAnswer = async (
  tx: Tx,
  { ports, signedIn }: Work,
  { audit, checklist }: { readonly audit: SavedAudit; readonly checklist: ChecklistVersion },
  { answer, cause, reason }: WishedCorrection,
): Promise<Result<Scorecard, Problem>> => {
  const key = answerKeyOf(answer);
  const place = [{ kind: 'item', id: key }] as const;
  if (reason.trim() === '') return err(problem('reasonMissing', {}, place));
  const before = audit.answers.find(known => answerKeyOf(known) === key) ?? null;
  if (misfits(checklist, audit.kind, [answer]).length > 0)
    return err(problem('answersDoNotFit', { count: 1 }, place));
  if (before !== null && canonicalJson(before) === canonicalJson(answer))
    return err(problem('answersDoNotFit', { count: 1 }, place));
  const at = isoInstant(ports.clock);
  await recordCorrections(tx, audit, [{ cause, before, after: answer, reason }], {
    actorName: signedIn.name,
    at,
  });
  await writeAnswers(tx, audit, [answer], at);
  const answers = [...audit.answers.filter(known => known !== before), answer];
  const scorecard = scoreAudit(checklist, answers, audit.kind);
  const causes = [cause === 'appeal' ? 'appeal' : 'correction'] as const;
  await appendScoreEntries(tx, audit, { causes, scorecard, answers, at });
  await notify(tx, 'audit_changed', { networkId: tx.scope.networkId, auditId: audit.id });
  return ok(scorecard);
};
