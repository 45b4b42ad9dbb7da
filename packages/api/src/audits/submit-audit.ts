import { readAudit, scoreAudit, type Answer, type ChecklistVersion } from '@truthline/audit';
import {
  answerHeldAudit,
  listAuditFiles,
  listSignedAnswers,
  lockAuditHeader,
  type SavedAudit,
  type Tx,
} from '@truthline/db';
import { err, ok, type Result } from '@truthline/kernel';
import { readChecklist } from '../checklists/checklists-service.ts';
import type { Work } from '../request/context.ts';
import { isoInstant } from '../request/instant.ts';
import { problem, type Problem, type ProblemPlace } from '../request/problem.ts';
import { auditPlace } from './audit-place.ts';
import { misfitProblem, type AnswerSet } from './keep-answers.ts';
import type { PresentedSubmission } from './presented.ts';
import { moveHeldAudit } from './transition.ts';

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
  { id, kind, answers }: SavedAudit,
  checklist: ChecklistVersion,
  manifest: readonly string[],
): Promise<readonly ProblemPlace[]> => {
  const wanted = wantedFiles([...readAudit(checklist, answers, kind).standing.values()], manifest);
  const signed = checklist.settings.signature === 'dealer';
  if (wanted.size === 0 && !signed) return [];
  const arrived = (await listAuditFiles(tx, id)).filter(({ arrivedAt }) => arrivedAt !== null);
  const there = new Set(arrived.map(file => file.id));
  const missing: ProblemPlace[] = [...wanted]
    .filter(fileId => !there.has(fileId))
    .map(fileId => ({ kind: 'file', id: fileId }));
  const unsigned = signed && !arrived.some(file => file.kind === 'signature');
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
  const { auditId } = request;
  const submit = async (tx: Tx): Promise<Result<PresentedSubmission, Problem>> => {
    const header = await lockAuditHeader(tx, auditId);
    if (header === null) return err(problem('notFound', {}, auditPlace(auditId)));
    const found = await readChecklist(tx, {
      checklistId: header.checklistId,
      version: header.checklistVersion,
    });
    if (!found.ok) return found;
    const checklist = found.value;
    const before = await listSignedAnswers(tx, auditId);
    if (header.status !== 'draft' && header.status !== 'returned') {
      const given = before.map(({ answer }) => answer);
      return ok({ scorecard: scoreAudit(checklist, given, header.kind), status: header.status });
    }
    const wrong = misfitProblem({ audit: header, checklist }, request.answers);
    if (wrong !== null) return err(wrong);
    const signature = { actorName: signedIn.name, at: isoInstant(ports.clock) };
    const answers = await answerHeldAudit(tx, header, { before, answers: request.answers }, signature);
    const audit = { ...header, answers };
    const missing = await missingFiles(tx, audit, checklist, request.files);
    if (missing.length > 0) return err(problem('filesMissing', { count: missing.length }, missing));
    return moveHeldAudit(tx, work, { audit, checklist }, { auditId, event: 'submit', reason: null });
  };
  return ports.store.attempt(signedIn.scope, submit, 'byKey');
};
