import type { AnswerPlace } from '@truthline/audit';
import { sql } from 'kysely';
import type { Tx } from '../store/tx.ts';
import { auditKeys } from './audit-keys.ts';

/** What a reviewer says to the auditor about one answer. */
export type NewItemNote = AnswerPlace & { readonly body: string };

export type SavedItemNote = {
  readonly itemId: string;
  /** 0 where the item does not repeat. */
  readonly instance: number;
  readonly body: string;
  readonly writtenByName: string;
  /** ISO 8601 UTC instant. */
  readonly at: string;
};

/** Adds notes, signed with the person of the scope. The audit's row must be held. Asks for network reach. */
export const addItemNotes = async (
  tx: Tx,
  audit: { readonly id: string; readonly dealerId: string },
  notes: readonly NewItemNote[],
  { authorName, at }: { readonly authorName: string; readonly at: string },
): Promise<void> => {
  const { networkId, personId } = tx.scope;
  for (const { itemId, instance = 0, body } of notes)
    await tx.query
      .insertInto('item_notes')
      .values({
        ...auditKeys(tx.scope, audit),
        item_id: itemId,
        instance,
        number: sql<number>`(select coalesce(max(known.number), 0) + 1 from truthline.item_notes known
          where known.network_id = ${networkId} and known.audit_id = ${audit.id}
            and known.item_id = ${itemId} and known.instance = ${instance})`,
        body,
        written_by: personId,
        written_by_name: authorName,
        at,
      })
      .execute();
};

/** The notes of an audit, item by item, oldest first. */
export const listItemNotes = (tx: Tx, auditId: string): Promise<readonly SavedItemNote[]> =>
  tx.query
    .selectFrom('item_notes')
    .select(['item_id as itemId', 'instance', 'body', 'written_by_name as writtenByName', 'at'])
    .where('network_id', '=', tx.scope.networkId)
    .where('audit_id', '=', auditId)
    .orderBy('item_id')
    .orderBy('instance')
    .orderBy('number')
    .execute();
