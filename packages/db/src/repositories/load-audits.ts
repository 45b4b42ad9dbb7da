import type { Answer, Scorecard } from '@truthline/audit';
import { sql } from 'kysely';
import type { Tx } from '../store/tx.ts';
import { answerColumns } from './answers.ts';
import { auditColumns, auditFields, auditKeyColumns, auditKeys } from './audit-keys.ts';
import type { NewAudit } from './audits.ts';
import { insertRows } from './insert-rows.ts';
import { writeScores } from './scores.ts';

/** A finished audit from elsewhere: an imported wave, the demo network. */
export type FinishedAudit = {
  readonly audit: NewAudit & { readonly submittedAt: string };
  readonly answers: readonly Answer[];
  readonly scorecard: Scorecard;
};

/**
 * Stores many finished audits as final with answers, scores and roll-ups: all or none. An audit id that exists
 * already violates a key and throws.
 */
export const loadAudits = async (
  tx: Tx,
  finished: readonly FinishedAudit[],
  importId: string | null = null,
): Promise<void> => {
  await insertRows(
    tx,
    'audits',
    [...auditColumns, 'status', 'auditor_id', 'import_id', 'started_at'],
    finished.map(({ audit }) => ({
      ...auditFields(tx.scope, audit),
      status: 'draft',
      auditor_id: audit.auditorId,
      import_id: importId,
      started_at: audit.startedAt,
    })),
  );
  await insertRows(
    tx,
    'answers',
    [...auditKeyColumns, 'item_id', 'state', 'value', 'reason', 'note', 'answered_at'],
    finished.flatMap(({ audit, answers }) =>
      answers.map(answer => ({
        ...auditKeys(tx.scope, audit),
        answered_at: audit.submittedAt,
        ...answerColumns(answer),
      })),
    ),
  );
  const ends = JSON.stringify(finished.map(({ audit }) => ({ id: audit.id, at: audit.submittedAt })));
  await sql`update truthline.audits
      set status = 'final', submitted_at = ends.at, final_at = ends.at
      from json_to_recordset(${ends}::json) as ends (id uuid, at timestamptz)
      where audits.network_id = ${tx.scope.networkId} and audits.audit_id = ends.id`.execute(tx.query);
  await writeScores(
    tx,
    finished.map(({ audit, scorecard }) => ({ audit, scorecard, finalAt: audit.submittedAt })),
  );
};
