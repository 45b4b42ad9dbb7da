import type { AuditKind, Outcome } from '@truthline/audit';
import type { LocalText } from '@truthline/blueprint';
import { sql } from 'kysely';
import type { Tx } from '../store/tx.ts';

/** An audit that somebody looks at before it counts, with its newest score in the ledger. */
export type WaitingAudit = {
  readonly id: string;
  readonly status: 'submitted' | 'returned';
  readonly kind: AuditKind;
  readonly dealerName: LocalText;
  readonly checklistId: string;
  readonly checklistVersion: number;
  readonly waveId: string | null;
  readonly auditorId: string;
  readonly auditorName: string;
  /** ISO 8601 UTC instant. */
  readonly submittedAt: string | null;
  /** 0–100. */
  readonly overall: number | null;
  readonly outcome: Outcome | null;
};

/** What waits for a review, and what was given back, the longest waiting first. Visits of a calibration never do. */
export const listReviewQueue = async (tx: Tx, waveId: string | null): Promise<readonly WaitingAudit[]> => {
  const found = await sql<WaitingAudit>`
    select audits.audit_id as "id", audits.status, audits.kind, dealers.name as "dealerName",
        audits.checklist_id as "checklistId", audits.checklist_version as "checklistVersion",
        audits.wave_id as "waveId", audits.auditor_id as "auditorId", people.name as "auditorName",
        audits.submitted_at as "submittedAt", newest.overall, newest.outcome
      from truthline.audits
      join truthline.dealers on dealers.network_id = audits.network_id and dealers.dealer_id = audits.dealer_id
      join truthline.people on people.network_id = audits.network_id and people.person_id = audits.auditor_id
      left join lateral (
        select score_entries.overall, score_entries.outcome from truthline.score_entries
         where score_entries.network_id = audits.network_id and score_entries.audit_id = audits.audit_id
         order by score_entries.number desc limit 1) newest on true
     where audits.network_id = ${tx.scope.networkId} and audits.status in ('submitted', 'returned')
       and audits.calibration_id is null
       and (${waveId}::uuid is null or audits.wave_id = ${waveId}::uuid)
     order by audits.submitted_at, audits.audit_id
     limit 1000`.execute(tx.query);
  return found.rows;
};
