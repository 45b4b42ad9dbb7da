import type { Tx } from '../store/tx.ts';
import { auditKeys } from './audit-keys.ts';

/** Names a person who answers an audit too. True where they were not named before. */
export const addHelper = async (
  tx: Tx,
  audit: { readonly id: string; readonly dealerId: string },
  personId: string,
  addedAt: string,
): Promise<boolean> => {
  const added = await tx.query
    .insertInto('audit_helpers')
    .values({
      ...auditKeys(tx.scope, audit),
      person_id: personId,
      added_by: tx.scope.personId,
      added_at: addedAt,
    })
    .onConflict(conflict => conflict.columns(['network_id', 'audit_id', 'person_id']).doNothing())
    .returning('person_id')
    .executeTakeFirst();
  return added !== undefined;
};

/** Who answers an audit beside its auditor, by the time they were named. */
export const listHelpers = async (tx: Tx, auditId: string): Promise<readonly string[]> => {
  const rows = await tx.query
    .selectFrom('audit_helpers')
    .select('person_id')
    .where('network_id', '=', tx.scope.networkId)
    .where('audit_id', '=', auditId)
    .orderBy('added_at')
    .orderBy('person_id')
    .execute();
  return rows.map(({ person_id }) => person_id);
};
