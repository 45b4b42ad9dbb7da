import type { Answer } from '@truthline/audit';
import type { Tx } from '../store/tx.ts';
import type { AnswerCorrectionsTable } from '../field-tables.ts';
import { auditKeys } from './audit-keys.ts';

/** An answer as it was and as it became; null where there was, or is, none. */
export type NewCorrection = {
  readonly cause: AnswerCorrectionsTable['cause'];
  readonly before: Answer | null;
  readonly after: Answer | null;
  readonly reason: string;
};

export type SavedCorrection = NewCorrection & {
  /** From 1 on, within the audit. */
  readonly number: number;
  readonly itemId: string;
  /** 0 where the item does not repeat. */
  readonly instance: number;
  readonly actorId: string;
  readonly actorName: string;
  readonly at: string;
};

/** The number of the newest correction of an audit; 0 where there is none. */
export const lastCorrection = async (tx: Tx, auditId: string): Promise<number> => {
  const found = await tx.query
    .selectFrom('answer_corrections')
    .select(({ fn }) => fn.max('number').as('number'))
    .where('network_id', '=', tx.scope.networkId)
    .where('audit_id', '=', auditId)
    .executeTakeFirst();
  return found?.number ?? 0;
};

/** Adds to the ledger, before the answers themselves change. The audit's row must be held. */
export const recordCorrections = async (
  tx: Tx,
  audit: { readonly id: string; readonly dealerId: string },
  corrections: readonly NewCorrection[],
  { actorName, at }: { readonly actorName: string; readonly at: string },
): Promise<void> => {
  if (corrections.length === 0) return;
  const last = await lastCorrection(tx, audit.id);
  await tx.query
    .insertInto('answer_corrections')
    .values(
      corrections.map(({ cause, before, after, reason }, place) => {
        const answer = after ?? before;
        if (answer === null) throw new Error('a correction of nothing into nothing');
        return {
          ...auditKeys(tx.scope, audit),
          number: last + 1 + place,
          item_id: answer.itemId,
          instance: answer.instance ?? 0,
          cause,
          before: before === null ? null : JSON.stringify(before),
          after: after === null ? null : JSON.stringify(after),
          reason,
          actor_id: tx.scope.personId,
          actor_name: actorName,
          at,
        };
      }),
    )
    .execute();
};

/** The corrections of an audit in their order. */
export const listCorrections = async (tx: Tx, auditId: string): Promise<readonly SavedCorrection[]> =>
  tx.query
    .selectFrom('answer_corrections')
    .select([
      'number',
      'item_id as itemId',
      'instance',
      'cause',
      'before',
      'after',
      'reason',
      'actor_id as actorId',
      'actor_name as actorName',
      'at',
    ])
    .where('network_id', '=', tx.scope.networkId)
    .where('audit_id', '=', auditId)
    .orderBy('number')
    .execute();
