import { err, ok, type Result } from '@truthline/kernel';
import type { Tx } from '../store/tx.ts';
import type { CommentPlace } from '../tables.ts';
import { notify } from './notify.ts';

export type NewComment = {
  /** Made by the client. The first comment of a thread gives the thread its id. */
  readonly id: string;
  readonly authorName: string;
  /** ISO 8601 UTC instant. */
  readonly writtenAt: string;
  readonly text: string;
  readonly mentions: readonly string[];
};

/** The drawing a comment is about, as its row says. */
export type CommentedBlueprint = { readonly id: string; readonly dealerId: string | null };

export type CommentRefusal = { readonly reason: 'threadUnknown' | 'idTaken' };

const lockThread = (tx: Tx, blueprintId: string, threadId: string) =>
  tx.query
    .selectFrom('comment_threads')
    .select(['thread_id', 'comment_count'])
    .where('network_id', '=', tx.scope.networkId)
    .where('blueprint_id', '=', blueprintId)
    .where('thread_id', '=', threadId)
    .forUpdate()
    .executeTakeFirst();

const tell = (tx: Tx, blueprintId: string, threadId: string) =>
  notify(tx, 'comments_changed', { networkId: tx.scope.networkId, blueprintId, threadId });

const openThread = async (
  tx: Tx,
  blueprint: CommentedBlueprint,
  threadId: string,
  place: { readonly table: CommentPlace; readonly id: string },
): Promise<void> => {
  await tx.query
    .insertInto('comment_threads')
    .values({
      network_id: tx.scope.networkId,
      thread_id: threadId,
      blueprint_id: blueprint.id,
      dealer_id: blueprint.dealerId,
      place_table: place.table,
      place_id: place.id,
      comment_count: 0,
    })
    .onConflict(conflict => conflict.columns(['network_id', 'thread_id']).doNothing())
    .execute();
};

/** Moves the mark of the person of the scope forward, never back. */
export const markThreadRead = async (
  tx: Tx,
  blueprint: CommentedBlueprint,
  threadId: string,
  number: number,
): Promise<void> => {
  const { networkId, personId } = tx.scope;
  await tx.query
    .insertInto('comment_reads')
    .values({
      network_id: networkId,
      thread_id: threadId,
      person_id: personId,
      dealer_id: blueprint.dealerId,
      number,
    })
    .onConflict(conflict =>
      conflict
        .columns(['network_id', 'thread_id', 'person_id'])
        .doUpdateSet({ number })
        .where('comment_reads.number', '<', number),
    )
    .execute();
};

export const findThread = async (
  tx: Tx,
  blueprintId: string,
  threadId: string,
): Promise<{ readonly commentCount: number } | null> => {
  const found = await tx.query
    .selectFrom('comment_threads')
    .select('comment_count as commentCount')
    .where('network_id', '=', tx.scope.networkId)
    .where('blueprint_id', '=', blueprintId)
    .where('thread_id', '=', threadId)
    .executeTakeFirst();
  return found ?? null;
};

/** Whether the comment of this id is there already, said by the person of the scope. */
const wasSaid = async (tx: Tx, threadId: string, commentId: string): Promise<boolean | null> => {
  const found = await tx.query
    .selectFrom('comments')
    .select(['author_id', 'thread_id'])
    .where('network_id', '=', tx.scope.networkId)
    .where('comment_id', '=', commentId)
    .executeTakeFirst();
  if (found === undefined) return false;
  return found.author_id === tx.scope.personId && found.thread_id === threadId ? true : null;
};

/**
 * Says something in a thread, or opens one at a place with it. True where it is new, false where the same comment was
 * said before (a retry). What one says oneself counts as read, and so does what stood above it.
 */
export const addComment = async (
  tx: Tx,
  blueprint: CommentedBlueprint,
  where:
    { readonly threadId: string } | { readonly place: { readonly table: CommentPlace; readonly id: string } },
  comment: NewComment,
): Promise<Result<{ readonly threadId: string; readonly added: boolean }, CommentRefusal>> => {
  const threadId = 'threadId' in where ? where.threadId : comment.id;
  if ('place' in where) await openThread(tx, blueprint, threadId, where.place);
  const thread = await lockThread(tx, blueprint.id, threadId);
  if (thread === undefined) return err({ reason: 'threadUnknown' });
  const said = await wasSaid(tx, threadId, comment.id);
  if (said === null) return err({ reason: 'idTaken' });
  if (said) return ok({ threadId, added: false });

  const { networkId, personId } = tx.scope;
  const number = thread.comment_count + 1;
  const inserted = await tx.query
    .insertInto('comments')
    .values({
      network_id: networkId,
      comment_id: comment.id,
      thread_id: threadId,
      number,
      dealer_id: blueprint.dealerId,
      author_id: personId,
      author_name: comment.authorName,
      written_at: comment.writtenAt,
      body: comment.text,
    })
    .onConflict(conflict => conflict.columns(['network_id', 'comment_id']).doNothing())
    .returning('comment_id')
    .executeTakeFirst();
  // Said elsewhere, out of reach.
  if (inserted === undefined) return err({ reason: 'idTaken' });
  if (comment.mentions.length > 0)
    await tx.query
      .insertInto('comment_mentions')
      .values(
        comment.mentions.map(mentioned => ({
          network_id: networkId,
          comment_id: comment.id,
          person_id: mentioned,
          dealer_id: blueprint.dealerId,
        })),
      )
      .execute();
  await tx.query
    .updateTable('comment_threads')
    .set({ comment_count: number, resolved_at: null, resolved_by: null, resolved_by_name: null })
    .where('network_id', '=', networkId)
    .where('thread_id', '=', threadId)
    .execute();
  await markThreadRead(tx, blueprint, threadId, number);
  await tell(tx, blueprint.id, threadId);
  return ok({ threadId, added: true });
};

/** Settles a thread, or opens it again with null. False where there is no such thread. */
export const settleThread = async (
  tx: Tx,
  blueprintId: string,
  threadId: string,
  resolved: { readonly at: string; readonly byName: string } | null,
): Promise<boolean> => {
  const settled = await tx.query
    .updateTable('comment_threads')
    .set({
      resolved_at: resolved?.at ?? null,
      resolved_by: resolved === null ? null : tx.scope.personId,
      resolved_by_name: resolved?.byName ?? null,
    })
    .where('network_id', '=', tx.scope.networkId)
    .where('blueprint_id', '=', blueprintId)
    .where('thread_id', '=', threadId)
    .returning('thread_id')
    .executeTakeFirst();
  if (settled === undefined) return false;
  await tell(tx, blueprintId, threadId);
  return true;
};
