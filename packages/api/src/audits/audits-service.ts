import { scoreAudit, type Audit, type AuditStatus } from '@truthline/audit';
import {
  findAudit,
  findDealer,
  listAudits as listSavedAudits,
  listChecklistVersions,
  listDealers,
  type AuditHeader,
  type SavedAudit,
} from '@truthline/db';
import { findingsOf } from '@truthline/improvement';
import { err, ok, type Result } from '@truthline/kernel';
import { readChecklist } from '../checklists/checklists-service.ts';
import { presentDealer } from '../dealers/dealers-service.ts';
import { may } from '../policy/may.ts';
import type { Work } from '../request/context.ts';
import { problem, type Problem } from '../request/problem.ts';
import { RUN_ACTION, madeByOrHelper } from './audit-target.ts';
import { presentFindings } from './present-finding.ts';
import type { PresentedAudit, PresentedAuditSummary } from './presented.ts';

export type AuditFilter = {
  readonly dealerId?: string | undefined;
  readonly status?: AuditStatus | undefined;
};

type Names = {
  readonly dealers: ReadonlyMap<string, PresentedAuditSummary['dealerName']>;
  readonly checklists: ReadonlyMap<string, PresentedAuditSummary['checklistTitle']>;
};

const unnamed = { zh: '', en: '' };

const summarise = (
  audit: AuditHeader,
  { dealers, checklists }: Names,
  askerId: string,
): PresentedAuditSummary => ({
  id: audit.id,
  dealerId: audit.dealerId,
  dealerName: dealers.get(audit.dealerId) ?? unnamed,
  checklistId: audit.checklistId,
  version: audit.checklistVersion,
  checklistTitle: checklists.get(audit.checklistId) ?? unnamed,
  kind: audit.kind,
  status: audit.status,
  waveId: audit.waveId,
  calibration: audit.calibrationId !== null,
  own: audit.auditorId === askerId,
  startedAt: audit.startedAt,
  submittedAt: audit.submittedAt,
  overall: audit.overall,
  outcome: audit.outcome,
});

/** The audits in reach, newest first. */
export const listAudits = (
  { ports, signedIn }: Work,
  { dealerId, status }: AuditFilter,
): Promise<readonly PresentedAuditSummary[]> =>
  ports.store.within(signedIn.scope, async tx => {
    const audits = await listSavedAudits(tx, {
      ...(dealerId === undefined ? {} : { dealerId }),
      ...(status === undefined ? {} : { status }),
    });
    const names = {
      dealers: new Map((await listDealers(tx)).map(({ id, name }) => [id, name])),
      checklists: new Map(
        (await listChecklistVersions(tx)).map(({ checklistId, title }) => [checklistId, title]),
      ),
    };
    return audits.map(audit => summarise(audit, names, signedIn.actor.personId));
  });

const presentAudit = (saved: SavedAudit): Audit => ({
  id: saved.id,
  dealerId: saved.dealerId,
  waveId: saved.waveId,
  checklistId: saved.checklistId,
  checklistVersion: saved.checklistVersion,
  kind: saved.kind,
  status: saved.status,
  auditorId: saved.auditorId,
  startedAt: saved.startedAt,
  submittedAt: saved.submittedAt,
  answers: saved.answers,
});

export const getAudit = (
  { ports, signedIn }: Work,
  auditId: string,
): Promise<Result<PresentedAudit, Problem>> =>
  ports.store.attempt(signedIn.scope, async tx => {
    const saved = await findAudit(tx, auditId);
    const dealer = saved === null ? null : await findDealer(tx, saved.dealerId);
    if (saved === null || dealer === null)
      return err(problem('notFound', {}, [{ kind: 'audit', id: auditId }]));
    const checklist = await readChecklist(tx, {
      checklistId: saved.checklistId,
      version: saved.checklistVersion,
    });
    if (!checklist.ok) return checklist;
    const madeBy = await madeByOrHelper(tx, signedIn.actor.personId, saved);
    const target = { kind: 'dealer', dealerId: saved.dealerId, madeBy } as const;
    const isOpen = saved.status === 'draft' || saved.status === 'returned';
    // The version names the formula and the answers are closed: scoring again gives the stored score.
    const scorecard =
      saved.status === 'draft' ? null : scoreAudit(checklist.value, saved.answers, saved.kind);
    return ok({
      audit: presentAudit(saved),
      checklist: checklist.value,
      scorecard,
      findings:
        scorecard === null
          ? []
          : presentFindings(checklist.value, findingsOf(checklist.value, saved.answers, scorecard)),
      dealer: presentDealer(dealer),
      may: { answer: isOpen && may(signedIn.actor, RUN_ACTION[saved.kind], target) },
    });
  });
