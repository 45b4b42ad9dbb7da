import type { LocalText } from '@truthline/blueprint';
import type { Tx } from '../store/tx.ts';

/** The shape of a stored sentence. */
const BODY_VERSION = 1;

/** A sentence that reviewers use again. */
export type LibraryComment = { readonly id: string; readonly body: LocalText };

/** Adds a sentence under the id its client made. True where it is new. Asks for network reach. */
export const addLibraryComment = async (tx: Tx, { id, body }: LibraryComment): Promise<boolean> => {
  const added = await tx.query
    .insertInto('library_comments')
    .values({
      network_id: tx.scope.networkId,
      comment_id: id,
      body: JSON.stringify(body),
      body_schema_version: BODY_VERSION,
      added_by: tx.scope.personId,
    })
    .onConflict(conflict => conflict.columns(['network_id', 'comment_id']).doNothing())
    .returning('comment_id')
    .executeTakeFirst();
  return added !== undefined;
};

/** In the order they were added. */
export const listLibraryComments = (tx: Tx): Promise<readonly LibraryComment[]> =>
  tx.query
    .selectFrom('library_comments')
    .select(['comment_id as id', 'body'])
    .where('network_id', '=', tx.scope.networkId)
    .orderBy('added_at')
    .orderBy('comment_id')
    .execute();

/** False where there is no such sentence. */
export const removeLibraryComment = async (tx: Tx, id: string): Promise<boolean> => {
  const removed = await tx.query
    .deleteFrom('library_comments')
    .where('network_id', '=', tx.scope.networkId)
    .where('comment_id', '=', id)
    .executeTakeFirst();
  return removed.numDeletedRows === 1n;
};
