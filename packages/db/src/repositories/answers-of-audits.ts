import type { Answer } from '@truthline/audit';
import type { Tx } from '../store/tx.ts';
import { answerOf } from './answers.ts';

/** Audits whose answers are fetched with one statement. */
const AT_ONCE = 500;

/** The answers of many audits, by audit. */
export const answersOfAudits = async (
  tx: Tx,
  auditIds: readonly string[],
): Promise<ReadonlyMap<string, readonly Answer[]>> => {
  const answers = new Map<string, Answer[]>();
  for (let from = 0; from < auditIds.length; from += AT_ONCE) {
    const rows = await tx.query
      .selectFrom('answers')
      .select(['audit_id', 'item_id', 'instance', 'state', 'value', 'reason', 'note'])
      .where('network_id', '=', tx.scope.networkId)
      .where('audit_id', 'in', auditIds.slice(from, from + AT_ONCE))
      .execute();
    for (const row of rows) {
      const of = answers.get(row.audit_id) ?? [];
      of.push(answerOf(row));
      answers.set(row.audit_id, of);
    }
  }
  return answers;
};
