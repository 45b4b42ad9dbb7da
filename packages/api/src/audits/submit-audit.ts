import { readAudit, scoreAudit, type Answer, type ChecklistVersion } from '@truthline/audit';
import { listAnswers, listAuditFiles, lockAudit, type SavedAudit, type Tx } from '@truthline/db';
import { err, ok, type Result } from '@truthline/kernel';
import { readChecklist } from '../checklists/checklists-service.ts';
import type { Work } from '../request/context.ts';
import { isoInstant } from '../request/instant.ts';
import { problem, type Problem, type ProblemPlace } from '../request/problem.ts';
import { auditPlace } from './audit-place.ts';
import { keepAnswers, type AnswerSet } from './keep-answers.ts';
import type { PresentedSubmission } from './presented.ts';
import { moveAudit } from './transition.ts';

export type Submission = AnswerSet & {
  /** The manifest: ids of every file the device has taken for this audit. */
  readonly files: readonly string[];
};

/** The files an audit is not complete without: those of the manifest, and those that its answers are. */
const wantedFiles = (answers: readonly Answer[], manifest: readonly string[]): ReadonlySet<string> =>
  new Set([
    ...manifest,
    ...answers.flatMap(answer =>
      answer.state === 'answered' && answer.value.type === 'files' ? answer.value.fileIds : [],
    ),
  ]);

const missingFiles = async (
  tx: Tx,
  { id, kind }: SavedAudit,
  checklist: ChecklistVersion,
  { answers, manifest }: { readonly answers: readonly Answer[]; readonly manifest: readonly string[] },
): Promise<readonly ProblemPlace[]> => {
  const standing = [...readAudit(checklist, answers, kind).standing.values()];
  const arrived = (await listAuditFiles(tx, id)).filter(({ arrivedAt }) => arrivedAt !== null);
  const there = new Set(arrived.map(file => file.id));
  const missing: ProblemPlace[] = [...wantedFiles(standing, manifest)]
    .filter(fileId => !there.has(fileId))
    .map(fileId => ({ kind: 'file', id: fileId }));
  const unsigned =
    checklist.settings.signature === 'dealer' && !arrived.some(file => file.kind === 'signature');
  return unsigned ? [...missing, { kind: 'file', id: 'signature' }] : missing;
};

/**
 * Closes an audit: the last answers, the score, the roll-ups, the ledger and the trail in one transaction that holds the
 * audit's row. It is complete when every answer and every file of the manifest is there. Asked again after it is closed, it
 * answers with the score and writes nothing, so a lost response can be repeated.
 */
export const submitAudit = (
  work: Work,
  request: Submission,
): Promise<Result<PresentedSubmission, Problem>> => {
  const { ports, signedIn } = work;
  return ports.store.attempt(signedIn.scope, async tx => {
    const { auditId } = request;
    const audit = await lockAudit(tx, auditId);
    if (audit === null) return err(problem('notFound', {}, auditPlace(auditId)));
    const found = await readChecklist(tx, {
      checklistId: audit.checklistId,
      version: audit.checklistVersion,
    });
    if (!found.ok) return found;
    const checklist = found.value;
    if (audit.status !== 'draft' && audit.status !== 'returned')
      return ok({ scorecard: scoreAudit(checklist, audit.answers, audit.kind), status: audit.status });

    const signature = { actorName: signedIn.name, at: isoInstant(ports.clock) };
    const kept = await keepAnswers(tx, { audit, checklist }, request, signature);
    if (!kept.ok) return kept;
    const answers = await listAnswers(tx, auditId);
    const missing = await missingFiles(tx, audit, checklist, { answers, manifest: request.files });
    if (missing.length > 0) return err(problem('filesMissing', { count: missing.length }, missing));
    return moveAudit(tx, work, { auditId, event: 'submit', reason: null });
  });
};
