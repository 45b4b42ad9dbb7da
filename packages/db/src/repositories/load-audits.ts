import type { Answer, Scorecard } from '@truthline/audit';
import { sql } from 'kysely';
import type { Tx } from '../store/tx.ts';
import { answerColumns } from './answers.ts';
import { auditColumns, auditFields, auditKeyColumns, auditKeys } from './audit-keys.ts';
import type { NewAudit } from './audits.ts';
import { insertRows } from './insert-rows.ts';
import { scoreEntryColumns } from './score-entries.ts';
import { writeScores } from './scores.ts';

/** A finished audit from elsewhere: an imported wave, the demo network. */
export type FinishedAudit = {
  readonly audit: NewAudit & { readonly submittedAt: string };
  readonly answers: readonly Answer[];
  readonly scorecard: Scorecard;
};

/** An audit that comes from elsewhere has these behind it. */
const STEPS = [
  { event: 'submit', from: 'draft', to: 'submitted' },
  { event: 'approve', from: 'submitted', to: 'approved' },
  { event: 'finalise', from: 'approved', to: 'final' },
] as const;

/**
 * Stores many finished audits as final with answers, scores, roll-ups and ledger: all or none. An audit id that exists
 * already violates a key and throws.
 */
export const loadAudits = async (
  tx: Tx,
  finished: readonly FinishedAudit[],
  { importId = null, actorName }: { readonly importId?: string | null; readonly actorName: string },
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
    [
      ...auditKeyColumns,
      'item_id',
      'instance',
      'state',
      'value',
      'reason',
      'note',
      'answered_at',
      'answered_by',
    ],
    finished.flatMap(({ audit, answers }) =>
      answers.map(answer => ({
        ...auditKeys(tx.scope, audit),
        answered_at: audit.submittedAt,
        answered_by: audit.auditorId,
        ...answerColumns(answer),
      })),
    ),
  );
  const ends = JSON.stringify(finished.map(({ audit }) => ({ id: audit.id, at: audit.submittedAt })));
  await sql`update truthline.audits
      set status = 'final', submitted_at = ends.at, approved_at = ends.at, final_at = ends.at
      from json_to_recordset(${ends}::json) as ends (id uuid, at timestamptz)
      where audits.network_id = ${tx.scope.networkId} and audits.audit_id = ends.id`.execute(tx.query);
  await writeScores(
    tx,
    finished.map(({ audit, scorecard }) => ({ audit, scorecard, finalAt: audit.submittedAt })),
  );
  await insertRows(
    tx,
    'audit_transitions',
    [...auditKeyColumns, 'number', 'event', 'from_status', 'to_status', 'actor_id', 'actor_name', 'at'],
    finished.flatMap(({ audit }) =>
      STEPS.map(({ event, from, to }, place) => ({
        ...auditKeys(tx.scope, audit),
        number: place + 1,
        event,
        from_status: from,
        to_status: to,
        actor_id: tx.scope.personId,
        actor_name: actorName,
        at: audit.submittedAt,
        reason: null,
      })),
    ),
  );
  await insertRows(
    tx,
    'score_entries',
    [
      ...auditKeyColumns,
      'number',
      'cause',
      'scoring_version',
      'overall',
      'outcome',
      'parts',
      'corrections',
      'answers_sha256',
      'at',
    ],
    finished.map(({ audit, answers, scorecard }) => ({
      ...auditKeys(tx.scope, audit),
      number: 1,
      ...scoreEntryColumns({ cause: 'final', scorecard, answers, corrections: 0, at: audit.submittedAt }),
    })),
  );
};
