import type { LocalText } from '@truthline/blueprint';
import {
  addLibraryComment,
  listLibraryComments,
  recordTrail,
  removeLibraryComment,
  type LibraryComment,
} from '@truthline/db';
import { err, ok, type Result } from '@truthline/kernel';
import type { Work } from '../request/context.ts';
import { problem, type Problem } from '../request/problem.ts';

/** Sentences that reviewers use again. */
export const listComments = ({ ports, signedIn }: Work): Promise<readonly LibraryComment[]> =>
  ports.store.within(signedIn.scope, listLibraryComments);

/** Keeps a sentence. Sent again, it is kept once. */
export const addComment = (
  { ports, signedIn }: Work,
  comment: { readonly id: string; readonly body: LocalText },
): Promise<Result<{ readonly commentId: string }, Problem>> =>
  ports.store.attempt(signedIn.scope, async tx => {
    if (await addLibraryComment(tx, comment))
      await recordTrail(tx, {
        actorName: signedIn.name,
        action: 'reviewComment.add',
        subject: { kind: 'reviewComment', id: comment.id },
        dealerId: null,
        details: {},
      });
    return ok({ commentId: comment.id });
  });

export const removeComment = (
  { ports, signedIn }: Work,
  commentId: string,
): Promise<Result<{ readonly commentId: string }, Problem>> =>
  ports.store.attempt(signedIn.scope, async tx => {
    if (!(await removeLibraryComment(tx, commentId))) return err(problem('notFound'));
    await recordTrail(tx, {
      actorName: signedIn.name,
      action: 'reviewComment.remove',
      subject: { kind: 'reviewComment', id: commentId },
      dealerId: null,
      details: {},
    });
    return ok({ commentId });
  });
