import { CHECKLIST_CONTENT_VERSION, readItemContent, type Item } from '@truthline/audit';
import type { Tx } from '../store/tx.ts';

/** The network's own items, by id. */
export const listLibraryItems = async (tx: Tx): Promise<readonly Item[]> => {
  const rows = await tx.query
    .selectFrom('library_items')
    .select(['item_id', 'content', 'content_schema_version'])
    .where('network_id', '=', tx.scope.networkId)
    .orderBy('item_id')
    .execute();
  return rows.map(row => {
    const item = readItemContent(row.content, row.content_schema_version);
    if (!item.ok)
      throw new Error(`item ${row.item_id} of the library cannot be read: ${JSON.stringify(item.error)}`);
    return item.value;
  });
};

/** Keeps an item for other checklists, in place of an earlier one of the same id. */
export const addLibraryItem = async (tx: Tx, item: Item): Promise<void> => {
  const kept = {
    content: JSON.stringify(item),
    content_schema_version: CHECKLIST_CONTENT_VERSION,
    added_by: tx.scope.personId,
  };
  await tx.query
    .insertInto('library_items')
    .values({ network_id: tx.scope.networkId, item_id: item.id, ...kept })
    .onConflict(conflict => conflict.columns(['network_id', 'item_id']).doUpdateSet(kept))
    .execute();
};
