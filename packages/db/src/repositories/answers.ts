import type { Answer, AuditStatus } from '@truthline/audit';
import { err, ok, type Result } from '@truthline/kernel';
import type { Selectable } from 'kysely';
import type { Tx } from '../store/tx.ts';
import type { AnswersTable } from '../tables.ts';

export type AnswersRefusal =
  { readonly reason: 'auditUnknown' } | { readonly reason: 'auditNotOpen'; readonly status: AuditStatus };

/** The columns of one answer but its keys and its time. */
export const answerColumns = (answer: Answer) => ({
  item_id: answer.itemId,
  state: answer.state,
  value: answer.state === 'answered' ? answer.value : null,
  reason: answer.state === 'notApplicable' ? answer.reason : null,
  note: answer.note,
});

/**
 * Stores answers of a draft, each in place of an earlier one to the same item. The audit's row is held against a
 * submit meanwhile, so no answer slips in after the scoring.
 */
export const saveAnswers = async (
  tx: Tx,
  auditId: string,
  answers: readonly Answer[],
  answeredAt: string,
): Promise<Result<void, AnswersRefusal>> => {
  const audit = await tx.query
    .selectFrom('audits')
    .select(['dealer_id', 'status'])
    .where('network_id', '=', tx.scope.networkId)
    .where('audit_id', '=', auditId)
    .forShare()
    .executeTakeFirst();
  if (audit === undefined) return err({ reason: 'auditUnknown' });
  if (audit.status !== 'draft') return err({ reason: 'auditNotOpen', status: audit.status });
  if (answers.length === 0) return ok(undefined);
  // The last one wins where a client sends two answers to one item.
  const byItem = new Map(answers.map(answer => [answer.itemId, answer]));
  await tx.query
    .insertInto('answers')
    .values(
      [...byItem.values()].map(answer => {
        const columns = answerColumns(answer);
        return {
          ...columns,
          value: columns.value === null ? null : JSON.stringify(columns.value),
          network_id: tx.scope.networkId,
          audit_id: auditId,
          dealer_id: audit.dealer_id,
          answered_at: answeredAt,
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
      })),
    )
    .execute();
  return ok(undefined);
};

type AnswerRow = Pick<Selectable<AnswersTable>, 'item_id' | 'state' | 'value' | 'reason' | 'note'>;

export const answerOf = (row: AnswerRow): Answer => {
  switch (row.state) {
    case 'answered':
      if (row.value === null) throw new Error(`the answer to ${row.item_id} has lost its value`);
      return { itemId: row.item_id, state: 'answered', value: row.value, note: row.note };
    case 'notApplicable':
      return { itemId: row.item_id, state: 'notApplicable', reason: row.reason ?? '', note: row.note };
    case 'notObserved':
      return { itemId: row.item_id, state: 'notObserved', note: row.note };
  }
};

/** The answers of one audit by item id. */
export const listAnswers = async (tx: Tx, auditId: string): Promise<readonly Answer[]> => {
  const rows = await tx.query
    .selectFrom('answers')
    .select(['item_id', 'state', 'value', 'reason', 'note'])
    .where('network_id', '=', tx.scope.networkId)
    .where('audit_id', '=', auditId)
    .orderBy('item_id')
    .execute();
  return rows.map(answerOf);
};
