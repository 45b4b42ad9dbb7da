import {
  readAudit,
  scoreAudit,
  type Answer,
  type AuditStatus,
  type ChecklistVersion,
  type Scorecard,
} from '@truthline/audit';
import { answerHeldAudit, listAuditFiles, type SavedAudit, type TakenAudit, type Tx } from '@truthline/db';
import { err, ok, type Result } from '@truthline/kernel';
import { readChecklist } from '../checklists/checklists-service.ts';
import type { Work } from '../request/context.ts';
import { isoInstant } from '../request/instant.ts';
import { problem, type Problem, type ProblemPlace } from '../request/problem.ts';
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
  const signed = checklist.settings.signature === 'dealer';
  const some = answers.some(answer => answer.state === 'answered' && answer.value.type === 'files');
  if (manifest.length === 0 && !some && !signed) return [];
  const wanted = wantedFiles([...readAudit(checklist, answers, kind).standing.values()], manifest);
  if (wanted.size === 0 && !signed) return [];
  const arrived = (await listAuditFiles(tx, id)).filter(({ arrivedAt }) => arrivedAt !== null);
  const there = new Set(arrived.map(file => file.id));
  const missing: ProblemPlace[] = [...wanted]
    .filter(fileId => !there.has(fileId))
    .map(fileId => ({ kind: 'file', id: fileId }));
  const unsigned = signed && !arrived.some(file => file.kind === 'signature');
  return unsigned ? [...missing, { kind: 'file', id: 'signature' }] : missing;
};

const present = (
  { scoringVersion, overall, outcome, sections, criticalFailures, sectionsFailed }: Scorecard,
  status: AuditStatus,
): PresentedSubmission => ({
  scorecard: { scoringVersion, overall, outcome, sections, criticalFailures, sectionsFailed },
  status,
});

/**
 * Closes an audit that is held: the last answers, the score, the roll-ups, the ledger and the trail in the transaction of the
 * caller. It is complete when every answer and every file of the manifest is there. Asked again after it is closed, it
 * answers with the score and writes nothing, so a lost response can be repeated.
 */
export const submitAudit = async (
  tx: Tx,
  work: Work,
  { header, answers: before, rule, checklistSha256 }: TakenAudit,
  request: Submission,
): Promise<Result<PresentedSubmission, Problem>> => {
  const { auditId } = request;
  const key = { checklistId: header.checklistId, version: header.checklistVersion };
  const found = await readChecklist(tx, key, checklistSha256);
  if (!found.ok) return found;
  const checklist = found.value;
  if (header.status !== 'draft' && header.status !== 'returned') {
    const given = before.map(({ answer }) => answer);
    return ok(present(scoreAudit(checklist, given, header.kind), header.status));
  }
  const wrong = misfitProblem({ audit: header, checklist }, request.answers);
  if (wrong !== null) return err(wrong);
  const signature = { actorName: work.signedIn.name, at: isoInstant(work.ports.clock) };
  const answers = await answerHeldAudit(tx, header, { before, answers: request.answers }, signature);
  const audit = { ...header, answers };
  const missing = await missingFiles(tx, audit, checklist, request.files);
  if (missing.length > 0) return err(problem('filesMissing', { count: missing.length }, missing));
  const held = { audit, checklist, rule };
  const moved = await moveHeldAudit(tx, work, held, { auditId, event: 'submit', reason: null });
  return moved.ok ? ok(present(moved.value.scorecard, moved.value.status)) : moved;
};
