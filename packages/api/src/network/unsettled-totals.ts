import { scoreAudit, sharedScore, type ChecklistVersion, type PartScore } from '@truthline/audit';
import type { AuditTotal, Tx, UnsettledAudit } from '@truthline/db';
import { readChecklist } from '../checklists/checklists-service.ts';
import type { Selected } from './selection.ts';

const count = (parts: readonly PartScore<string>[], field: 'counted' | 'passed'): number =>
  parts.reduce((sum, part) => sum + part[field], 0);

/**
 * Audits that are not final, in numbers as if they became so now: scored from their answers, since only what is final is
 * rolled up. Of versions that are joined, by the moments they share.
 */
export const scoreUnsettled = async (
  tx: Tx,
  { checklist: basis, filter: { checklistId, joined } }: Pick<Selected, 'checklist' | 'filter'>,
  audits: readonly UnsettledAudit[],
): Promise<readonly AuditTotal[]> => {
  const versions = new Map<number, ChecklistVersion>();
  const moments = joined === undefined ? null : new Set(joined.moments.map(({ momentId }) => momentId));
  const shared = new Set(
    basis.items.flatMap(({ id, momentId }) => (moments === null || moments.has(momentId) ? [id] : [])),
  );
  const totals: AuditTotal[] = [];
  for (const { answers, submittedAt, checklistVersion, ...audit } of audits) {
    if (!(joined?.versions ?? [basis.version]).includes(checklistVersion)) continue;
    let version = versions.get(checklistVersion);
    if (version === undefined) {
      const read = await readChecklist(tx, { checklistId, version: checklistVersion });
      if (!read.ok) continue;
      version = read.value;
      versions.set(checklistVersion, version);
    }
    const card = scoreAudit(version, answers, audit.kind);
    const parts = moments === null ? card.sections : card.moments.filter(({ key }) => moments.has(key));
    totals.push({
      ...audit,
      overall: moments === null ? card.overall : sharedScore(basis, card, shared).overall,
      outcome: card.outcome,
      counted: count(parts, 'counted'),
      passed: count(parts, 'passed'),
      criticalFailures: card.criticalFailures.length,
      finalAt: submittedAt,
    });
  }
  return totals;
};
