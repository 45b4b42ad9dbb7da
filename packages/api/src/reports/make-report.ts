import {
  describeResult,
  readAudit,
  scoreAudit,
  type Answer,
  type ChecklistVersion,
  type PartScore,
} from '@truthline/audit';
import type { LocalText } from '@truthline/blueprint';
import { findAudit, findDealer, listAuditFiles, type Dealer, type Tx } from '@truthline/db';
import { findingsOf, type Finding } from '@truthline/improvement';
import {
  dimensionName,
  laneName,
  tellAnswer,
  type AuditReport,
  type ReportFinding,
  type ReportPart,
  type ReportPhoto,
} from '@truthline/interchange/report';
import { err, ok, type Result } from '@truthline/kernel';
import { readChecklist } from '../checklists/checklists-service.ts';
import type { Work } from '../request/context.ts';
import { problem, type Problem } from '../request/problem.ts';
import type { ScoredAudit } from './joined-audits.ts';
import { againstOneself, againstOthers } from './standing.ts';

const partsOf = <Key extends string>(
  parts: readonly PartScore<Key>[],
  nameOf: (key: Key) => LocalText,
): readonly ReportPart[] =>
  parts.map(({ key, score, counted }) => ({ key, name: nameOf(key), score, counted }));

const present = (
  { items }: ChecklistVersion,
  { itemId, momentId, momentName, standard, answer, score, pointsLost, criticalFailed }: Finding,
): readonly ReportFinding[] => {
  const item = items.find(({ id }) => id === itemId);
  if (item === undefined) return [];
  const { question, basis } = item;
  const told = { answer: tellAnswer(item, answer), note: answer.note };
  return [
    { itemId, momentId, momentName, question, standard, basis, ...told, score, pointsLost, criticalFailed },
  ];
};

const answersOf = (
  version: ChecklistVersion,
  answers: readonly Answer[],
  kind: AuditReport['kind'],
): AuditReport['answers'] => {
  const { places, standing } = readAudit(version, answers, kind);
  return places.flatMap(({ key, item, instance }) => {
    const answer = standing.get(key);
    if (answer === undefined) return [];
    const { id: itemId, sectionId, question } = item;
    return [
      {
        itemId,
        instance: instance ?? 0,
        sectionId,
        question,
        answer: tellAnswer(item, answer),
        note: answer.note,
      },
    ];
  });
};

/** In the order they were taken in; those that do not say when come last, in the order they were announced. */
const photosOf = async (tx: Tx, auditId: string): Promise<readonly ReportPhoto[]> =>
  (await listAuditFiles(tx, auditId))
    .toSorted((one, other) => {
      const [first, second] = [one.takenAt ?? '\uffff', other.takenAt ?? '\uffff'];
      return first < second ? -1 : first > second ? 1 : 0;
    })
    .flatMap(({ kind, itemId, sha256, mediaType, note, arrivedAt }) =>
      kind === 'photo' && itemId !== null && arrivedAt !== null ? [{ itemId, sha256, mediaType, note }] : [],
    );

type OwnReport = { readonly report: AuditReport; readonly scored: ScoredAudit; readonly dealer: Dealer };

/** The report as far as the audits of this dealer go; null while the audit is answered for the first time. */
const reportOf = async (tx: Tx, auditId: string): Promise<Result<OwnReport | null, Problem>> => {
  const audit = await findAudit(tx, auditId);
  const dealer = audit === null ? null : await findDealer(tx, audit.dealerId);
  if (audit === null || dealer === null)
    return err(problem('notFound', {}, [{ kind: 'audit', id: auditId }]));
  if (audit.status === 'draft') return ok(null);
  const found = await readChecklist(tx, {
    checklistId: audit.checklistId,
    version: audit.checklistVersion,
  });
  if (!found.ok) return found;
  const checklist = found.value;
  const scorecard = scoreAudit(checklist, audit.answers, audit.kind);
  const scored = { audit, checklist, scorecard };
  const sections = new Map(checklist.sections.map(({ id, name }) => [id, name]));
  const moments = new Map(checklist.items.map(({ momentId, momentName }) => [momentId, momentName]));
  const nameless = (key: string): LocalText => ({ zh: key, en: key });
  const asked = new Set(scorecard.items.map(({ sectionId }) => sectionId));
  const report: AuditReport = {
    auditId,
    dealer: {
      id: dealer.id,
      code: dealer.code,
      name: dealer.name,
      regionName: dealer.regionName,
      timeZone: dealer.timeZone,
    },
    checklist: {
      id: checklist.checklistId,
      version: checklist.version,
      title: checklist.title,
      service: checklist.service,
    },
    kind: audit.kind,
    waveId: audit.waveId,
    status: audit.status,
    startedAt: audit.startedAt,
    submittedAt: audit.submittedAt,
    overall: scorecard.overall,
    outcome: scorecard.outcome,
    criticalFailures: scorecard.criticalFailures.length,
    counted: scorecard.items.filter(({ score }) => score !== null).length,
    asked: scorecard.items.length,
    words: {
      zh: describeResult(checklist, scorecard, 'zh'),
      en: describeResult(checklist, scorecard, 'en'),
    },
    sections: partsOf(
      scorecard.sections.filter(({ key }) => asked.has(key)),
      key => sections.get(key) ?? nameless(key),
    ),
    moments: partsOf(scorecard.moments, key => moments.get(key) ?? nameless(key)),
    dimensions: partsOf(scorecard.dimensions, dimensionName),
    lanes: partsOf(scorecard.lanes, laneName),
    standing: await againstOneself(tx, scored),
    findings: findingsOf(checklist, audit.answers, scorecard).flatMap(finding => present(checklist, finding)),
    photos: await photosOf(tx, auditId),
    answers: answersOf(checklist, audit.answers, audit.kind),
  };
  return ok({ report, scored, dealer });
};

/** All that is told of an audit to this person; null while it is answered for the first time. */
export const makeReport = async (
  work: Work,
  auditId: string,
): Promise<Result<AuditReport | null, Problem>> => {
  const own = await work.ports.store.attempt(work.signedIn.scope, tx => reportOf(tx, auditId));
  if (!own.ok) return own;
  if (own.value === null) return ok(null);
  const { report, scored, dealer } = own.value;
  const others = await againstOthers(work, scored, dealer);
  return ok({ ...report, standing: [...report.standing, ...others] });
};
