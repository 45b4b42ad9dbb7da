import { sql } from 'kysely';
import type { Tx } from '../store/tx.ts';
import type { CommentPlace } from '../tables.ts';

/** What somebody said in a thread. */
export type SavedComment = {
  readonly id: string;
  /** 1, 2, 3 … within its thread. */
  readonly number: number;
  readonly authorId: string;
  readonly authorName: string;
  /** ISO 8601 UTC instant. */
  readonly writtenAt: string;
  readonly text: string;
  /** Ids of the people it calls. */
  readonly mentions: readonly string[];
};

export type CommentThread = {
  readonly id: string;
  readonly place: { readonly table: CommentPlace; readonly id: string };
  readonly openedAt: string;
  readonly resolved: { readonly at: string; readonly byName: string } | null;
  readonly comments: readonly SavedComment[];
  /** The number of the last comment that the person of the scope has seen; 0 for none. */
  readonly readThrough: number;
};

/** The newest threads that are read at once. */
const THREAD_LIMIT = 500;

/** The threads about a drawing, oldest first, each with all its comments. */
export const listThreads = async (tx: Tx, blueprintId: string): Promise<readonly CommentThread[]> => {
  const { networkId, personId } = tx.scope;
  const threads = await tx.query
    .selectFrom('comment_threads')
    .leftJoin('comment_reads', join =>
      join
        .onRef('comment_reads.network_id', '=', 'comment_threads.network_id')
        .onRef('comment_reads.thread_id', '=', 'comment_threads.thread_id')
        .on('comment_reads.person_id', '=', personId),
    )
    .select([
      'comment_threads.thread_id as id',
      'place_table',
      'place_id',
      'opened_at as openedAt',
      'resolved_at',
      'resolved_by_name',
      'comment_reads.number as read_through',
    ])
    .where('comment_threads.network_id', '=', networkId)
    .where('blueprint_id', '=', blueprintId)
    .orderBy('opened_at', 'desc')
    .orderBy('comment_threads.thread_id', 'desc')
    .limit(THREAD_LIMIT)
    .execute();
  if (threads.length === 0) return [];
  const comments = await tx.query
    .selectFrom('comments')
    .leftJoin('comment_mentions', join =>
      join
        .onRef('comment_mentions.network_id', '=', 'comments.network_id')
        .onRef('comment_mentions.comment_id', '=', 'comments.comment_id'),
    )
    .select([
      'comments.comment_id as id',
      'thread_id',
      'number',
      'author_id as authorId',
      'author_name as authorName',
      'written_at as writtenAt',
      'body as text',
      sql<readonly string[]>`coalesce(array_agg(comment_mentions.person_id::text)
        filter (where comment_mentions.person_id is not null), '{}')`.as('mentions'),
    ])
    .where('comments.network_id', '=', networkId)
    .where(
      'thread_id',
      'in',
      threads.map(({ id }) => id),
    )
    .groupBy(['comments.network_id', 'comments.comment_id'])
    .orderBy('number')
    .execute();
  const byThread = Map.groupBy(comments, comment => comment.thread_id);
  return threads.toReversed().map(({ id, openedAt, ...row }) => ({
    id,
    openedAt,
    place: { table: row.place_table, id: row.place_id },
    resolved: row.resolved_at === null ? null : { at: row.resolved_at, byName: row.resolved_by_name ?? '' },
    comments: (byThread.get(id) ?? []).map(({ thread_id: _thread, ...comment }) => comment),
    readThrough: row.read_through ?? 0,
  }));
};

/** What somebody has not read yet about a drawing. */
export type UnreadCount = {
  readonly blueprintId: string;
  /** Comments of others. */
  readonly unread: number;
  /** Those among them that call the person. */
  readonly mentions: number;
};

/** Unread comments of others in open threads, drawing by drawing, of all drawings in reach. */
export const countUnread = async (tx: Tx): Promise<readonly UnreadCount[]> => {
  const { networkId, personId } = tx.scope;
  const found = await sql<UnreadCount>`
    select threads.blueprint_id as "blueprintId", count(*)::int as unread,
           count(mentions.person_id)::int as mentions
      from truthline.comments
      join truthline.comment_threads threads using (network_id, thread_id)
      left join truthline.comment_reads reads
        on reads.network_id = comments.network_id and reads.thread_id = comments.thread_id
       and reads.person_id = ${personId}
      left join truthline.comment_mentions mentions
        on mentions.network_id = comments.network_id and mentions.comment_id = comments.comment_id
       and mentions.person_id = ${personId}
     where comments.network_id = ${networkId} and comments.author_id <> ${personId}
       and threads.resolved_at is null and comments.number > coalesce(reads.number, 0)
     group by threads.blueprint_id`.execute(tx.query);
  return found.rows;
};
