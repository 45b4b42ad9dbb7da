import {
  addComment as saveComment,
  countUnread,
  findBlueprintHeader,
  findThread,
  listThreads,
  markThreadRead,
  recordTrail,
  settleThread,
  type CommentPlace,
  type CommentThread,
  type Tx,
} from '@truthline/db';
import { err, ok, type Result } from '@truthline/kernel';
import type { Work } from '../request/context.ts';
import { isoInstant } from '../request/instant.ts';
import { problem, type Problem } from '../request/problem.ts';
import { listDiscussers, type Owned } from './discussers.ts';
import type { PresentedDiscussion, PresentedThread, PresentedUnread } from './presented.ts';

export type WishedComment = {
  readonly blueprintId: string;
  readonly commentId: string;
  readonly threadId: string | null;
  readonly place: { readonly table: CommentPlace; readonly id: string } | null;
  readonly text: string;
  readonly mentions: readonly string[];
};

const noBlueprint = (id: string) => err(problem('notFound', {}, [{ kind: 'blueprint', id }]));

const presentThread = (thread: CommentThread, personId: string): PresentedThread => {
  const unread = thread.comments.filter(
    ({ number, authorId }) => number > thread.readThrough && authorId !== personId,
  );
  return {
    id: thread.id,
    place: thread.place,
    resolved: thread.resolved === null ? null : { at: thread.resolved.at, by: thread.resolved.byName },
    comments: thread.comments.map(({ authorId, authorName, ...comment }) => ({
      ...comment,
      author: { id: authorId, name: authorName },
    })),
    unread: unread.length,
    unreadMentions: unread.filter(({ mentions }) => mentions.includes(personId)).length,
  };
};

/** All that is said about a blueprint, and whom one may call. */
export const listComments = async (
  work: Work,
  blueprintId: string,
): Promise<Result<PresentedDiscussion, Problem>> => {
  const { ports, signedIn } = work;
  const found = await ports.store.within(signedIn.scope, async tx => {
    const blueprint = await findBlueprintHeader(tx, blueprintId);
    return blueprint === null ? null : { blueprint, threads: await listThreads(tx, blueprintId) };
  });
  if (found === null) return noBlueprint(blueprintId);
  return ok({
    threads: found.threads.map(thread => presentThread(thread, signedIn.actor.personId)),
    people: await listDiscussers(work, found.blueprint),
  });
};

/** Unread comments of others, blueprint by blueprint. */
export const listUnread = ({ ports, signedIn }: Work): Promise<readonly PresentedUnread[]> =>
  ports.store.within(signedIn.scope, countUnread);

const entry = (
  tx: Tx,
  { signedIn }: Work,
  blueprint: Owned,
  action: 'comment.add' | 'comment.resolve' | 'comment.reopen',
  details: { readonly threadId: string; readonly mentions?: number },
) =>
  recordTrail(tx, {
    actorName: signedIn.name,
    action,
    subject: { kind: 'blueprint', id: blueprint.id },
    dealerId: blueprint.dealerId,
    details,
  });

/** Says something. Sent again, it is said once. */
export const addComment = (
  work: Work,
  { blueprintId, commentId, threadId, place, text, mentions }: WishedComment,
): Promise<Result<{ readonly threadId: string }, Problem>> =>
  work.ports.store.attempt(work.signedIn.scope, async tx => {
    const blueprint = await findBlueprintHeader(tx, blueprintId);
    if (blueprint === null) return noBlueprint(blueprintId);
    const where = threadId === null ? (place === null ? null : { place }) : { threadId };
    if (where === null) return err(problem('badInput', {}, [{ kind: 'field', id: 'place' }]));
    const called = [...new Set(mentions)];
    if (called.length > 0) {
      const known = new Set((await listDiscussers(work, blueprint)).map(({ id }) => id));
      const unknown = called.filter(id => !known.has(id));
      if (unknown.length > 0)
        return err(
          problem(
            'notFound',
            {},
            unknown.map(id => ({ kind: 'person', id })),
          ),
        );
    }
    const said = await saveComment(tx, blueprint, where, {
      id: commentId,
      authorName: work.signedIn.name,
      writtenAt: isoInstant(work.ports.clock),
      text,
      mentions: called,
    });
    if (!said.ok) return err(problem(said.error.reason === 'threadUnknown' ? 'notFound' : 'badInput'));
    if (said.value.added)
      await entry(tx, work, blueprint, 'comment.add', {
        threadId: said.value.threadId,
        mentions: called.length,
      });
    return ok({ threadId: said.value.threadId });
  });

/** Settles a thread, or opens it again. */
export const setResolved = (
  work: Work,
  { blueprintId, threadId }: { readonly blueprintId: string; readonly threadId: string },
  resolved: boolean,
): Promise<Result<null, Problem>> =>
  work.ports.store.attempt(work.signedIn.scope, async tx => {
    const blueprint = await findBlueprintHeader(tx, blueprintId);
    if (blueprint === null) return noBlueprint(blueprintId);
    const { ports, signedIn } = work;
    const mark = resolved ? { at: isoInstant(ports.clock), byName: signedIn.name } : null;
    if (!(await settleThread(tx, blueprintId, threadId, mark))) return err(problem('notFound'));
    await entry(tx, work, blueprint, resolved ? 'comment.resolve' : 'comment.reopen', { threadId });
    return ok(null);
  });

/** Notes how far the asker has read a thread; never beyond its end. */
export const markRead = (
  { ports, signedIn }: Work,
  {
    blueprintId,
    threadId,
    number,
  }: { readonly blueprintId: string; readonly threadId: string; readonly number: number },
): Promise<Result<null, Problem>> =>
  ports.store.attempt(signedIn.scope, async tx => {
    const blueprint = await findBlueprintHeader(tx, blueprintId);
    const thread = blueprint === null ? null : await findThread(tx, blueprintId, threadId);
    if (blueprint === null || thread === null) return err(problem('notFound'));
    await markThreadRead(tx, blueprint, threadId, Math.min(number, thread.commentCount));
    return ok(null);
  });
