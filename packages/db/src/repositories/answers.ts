import { answerKeyOf, canonicalJson, type Answer, type AuditStatus } from '@truthline/audit';
import { err, ok, type Result } from '@truthline/kernel';
import type { Selectable } from 'kysely';
import type { Tx } from '../store/tx.ts';
import type { AnswersTable } from '../tables.ts';
import { recordCorrections, type NewCorrection } from './answer-corrections.ts';

export type AnswersRefusal =
  { readonly reason: 'auditUnknown' } | { readonly reason: 'auditNotOpen'; readonly status: AuditStatus };

/** Who answers, and when: an ISO 8601 UTC instant. The person is the one of the scope. */
export type Signature = { readonly actorName: string; readonly at: string };

/** The columns of one answer but its keys and its time. */
export const answerColumns = (answer: Answer) => ({
  item_id: answer.itemId,
  instance: answer.instance ?? 0,
  state: answer.state,
  value: answer.state === 'answered' ? answer.value : null,
  reason: answer.state === 'notApplicable' ? answer.reason : null,
  note: answer.note,
});

/**
 * Writes answers, each in place of an earlier one at the same place: one statement, so that the database can hold all of
 * them against the corrections of an audit that is closed.
 */
export const writeAnswers = async (
  tx: Tx,
  audit: { readonly id: string; readonly dealerId: string },
  answers: readonly Answer[],
  at: string,
): Promise<void> => {
  if (answers.length === 0) return;
  await tx.query
    .insertInto('answers')
    .values(
      answers.map(answer => {
        const columns = answerColumns(answer);
        return {
          ...columns,
          value: columns.value === null ? null : JSON.stringify(columns.value),
          network_id: tx.scope.networkId,
          audit_id: audit.id,
          dealer_id: audit.dealerId,
          answered_at: at,
          answered_by: tx.scope.personId,
        };
      }),
    )
    .onConflict(conflict =>
      conflict.columns(['network_id', 'audit_id', 'item_id', 'instance']).doUpdateSet(update => ({
        state: update.ref('excluded.state'),
        value: update.ref('excluded.value'),
        reason: update.ref('excluded.reason'),
        note: update.ref('excluded.note'),
        answered_at: update.ref('excluded.answered_at'),
        answered_by: update.ref('excluded.answered_by'),
      })),
    )
    .execute();
};

type HeldAudit = {
  readonly dealerId: string;
  readonly submittedAt: string | null;
  readonly auditorId: string;
};

/** The audit's row, locked until the transaction ends, while it may be answered. */
export const holdOpenAudit = async (tx: Tx, auditId: string): Promise<Result<HeldAudit, AnswersRefusal>> => {
  const audit = await tx.query
    .selectFrom('audits')
    .select(['dealer_id as dealerId', 'status', 'submitted_at as submittedAt', 'auditor_id as auditorId'])
    .where('network_id', '=', tx.scope.networkId)
    .where('audit_id', '=', auditId)
    .forUpdate()
    .executeTakeFirst();
  if (audit === undefined) return err({ reason: 'auditUnknown' });
  const { status, ...held } = audit;
  return status === 'draft' || status === 'returned' ? ok(held) : err({ reason: 'auditNotOpen', status });
};

/** What the ledger says of an answer that changes; null where it says nothing, for a first draft changes freely. */
export const causeOfChange = (
  { submittedAt, auditorId }: HeldAudit,
  known: SignedAnswer | undefined,
  personId: string,
): NewCorrection['cause'] | null => {
  if (submittedAt !== null) return 'return';
  return known !== undefined && (known.by ?? auditorId) !== personId ? 'overwrite' : null;
};

/**
 * Stores answers of an audit that is being answered, each in place of an earlier one. The audit's row is held meanwhile, so
 * no answer slips in after the scoring and no two people write at once: the last one wins. What a person writes over
 * another's answer, and whatever changes after the audit was once submitted, is kept in the ledger.
 */
export const saveAnswers = async (
  tx: Tx,
  auditId: string,
  answers: readonly Answer[],
  { actorName, at }: Signature,
): Promise<Result<void, AnswersRefusal>> => {
  const held = await holdOpenAudit(tx, auditId);
  if (!held.ok) return held;
  const audit = held.value;
  if (answers.length === 0) return ok(undefined);
  // The last one wins where a client sends two answers to one place.
  const sent = new Map(answers.map(answer => [answerKeyOf(answer), answer]));
  const before = new Map(
    (await listSignedAnswers(tx, auditId)).map(known => [answerKeyOf(known.answer), known]),
  );
  const changed = [...sent].filter(([key, answer]) => {
    const known = before.get(key);
    return known === undefined || canonicalJson(known.answer) !== canonicalJson(answer);
  });
  const corrections = changed.flatMap(([key, after]): readonly NewCorrection[] => {
    const known = before.get(key);
    const cause = causeOfChange(audit, known, tx.scope.personId);
    return cause === null ? [] : [{ before: known?.answer ?? null, after, reason: '', cause }];
  });
  const place = { id: auditId, dealerId: audit.dealerId };
  await recordCorrections(tx, place, corrections, { actorName, at });
  await writeAnswers(
    tx,
    place,
    changed.map(([, answer]) => answer),
    at,
  );
  return ok(undefined);
};

type AnswerRow = Pick<
  Selectable<AnswersTable>,
  'item_id' | 'instance' | 'state' | 'value' | 'reason' | 'note'
>;

export const answerOf = (row: AnswerRow): Answer => {
  const place = { itemId: row.item_id, ...(row.instance === 0 ? {} : { instance: row.instance }) };
  switch (row.state) {
    case 'answered':
      if (row.value === null) throw new Error(`the answer to ${row.item_id} has lost its value`);
      return { ...place, state: 'answered', value: row.value, note: row.note };
    case 'notApplicable':
      return { ...place, state: 'notApplicable', reason: row.reason ?? '', note: row.note };
    case 'notObserved':
      return { ...place, state: 'notObserved', note: row.note };
  }
};

/** An answer, and who gave it; null where an earlier release took it. */
type SignedAnswer = { readonly answer: Answer; readonly by: string | null };

export const listSignedAnswers = async (tx: Tx, auditId: string): Promise<readonly SignedAnswer[]> => {
  const rows = await tx.query
    .selectFrom('answers')
    .select(['item_id', 'instance', 'state', 'value', 'reason', 'note', 'answered_by'])
    .where('network_id', '=', tx.scope.networkId)
    .where('audit_id', '=', auditId)
    .orderBy('item_id')
    .orderBy('instance')
    .execute();
  return rows.map(row => ({ answer: answerOf(row), by: row.answered_by }));
};

/** The answers of one audit by item id, the repeats of an item in their order. */
export const listAnswers = async (tx: Tx, auditId: string): Promise<readonly Answer[]> =>
  (await listSignedAnswers(tx, auditId)).map(({ answer }) => answer);
