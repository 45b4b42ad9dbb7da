import { joinTo, sharedScore, type ChecklistVersion, type Scorecard } from '@truthline/audit';
import {
  readAuditTotals,
  type AuditHeader,
  type AuditTotal,
  type ComparisonFilter,
  type Tx,
} from '@truthline/db';
import { readChecklist } from '../checklists/checklists-service.ts';

export type ScoredAudit = {
  readonly audit: AuditHeader;
  readonly checklist: ChecklistVersion;
  readonly scorecard: Scorecard;
};

/** Other audits beside one audit, all scored by the items that none of their versions changed. */
export type JoinedAudits = {
  /** Of the audit itself, 0–100; null where nothing that is shared counted. */
  readonly score: number | null;
  readonly totals: readonly AuditTotal[];
  /** Items of the audit that count on neither side. */
  readonly itemsLeftOut: number;
  /** Audits of versions that share nothing with the audit: they are in no average. */
  readonly leftOut: readonly AuditTotal[];
};

/** Audits of the versions named, joined to the version of this audit, which is never the one that is left out. */
export const readJoinedAudits = async (
  tx: Tx,
  { audit: { checklistId }, checklist, scorecard }: ScoredAudit,
  versionsNamed: Iterable<number>,
  wish: Pick<ComparisonFilter, 'kinds' | 'waveIds' | 'dealerId'>,
): Promise<JoinedAudits> => {
  const others: ChecklistVersion[] = [];
  for (const version of new Set(versionsNamed)) {
    if (version === checklist.version) continue;
    const read = await readChecklist(tx, { checklistId, version });
    if (read.ok) others.push(read.value);
  }
  const { versions, moments, versionsLeftOut } = joinTo(checklist, others);
  const chosen = { ...wish, checklistId };
  const leftOut: AuditTotal[] = [];
  for (const checklistVersion of versionsLeftOut)
    leftOut.push(...(await readAuditTotals(tx, { ...chosen, checklistVersion })));
  const filter = { ...chosen, checklistVersion: checklist.version };
  if (versions.length === 1)
    return { score: scorecard.overall, totals: await readAuditTotals(tx, filter), itemsLeftOut: 0, leftOut };
  const shared = new Set(moments.map(({ momentId }) => momentId));
  const items = new Set(checklist.items.flatMap(({ id, momentId }) => (shared.has(momentId) ? [id] : [])));
  return {
    score: sharedScore(checklist, scorecard, items).overall,
    totals: await readAuditTotals(tx, { ...filter, joined: { versions, moments } }),
    itemsLeftOut: scorecard.items.filter(({ itemId }) => !items.has(itemId)).length,
    leftOut,
  };
};
