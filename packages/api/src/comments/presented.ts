import type { CommentPlace } from '@truthline/db';
import type { MembershipRole } from '../policy/membership-role.ts';

export type PresentedComment = {
  readonly id: string;
  /** 1, 2, 3 … within its thread. */
  readonly number: number;
  readonly author: { readonly id: string; readonly name: string };
  /** ISO 8601 instant. */
  readonly writtenAt: string;
  readonly text: string;
  /** Ids of the people it calls. */
  readonly mentions: readonly string[];
};

export type PresentedThread = {
  readonly id: string;
  readonly place: { readonly table: CommentPlace; readonly id: string };
  readonly resolved: { readonly at: string; readonly by: string } | null;
  readonly comments: readonly PresentedComment[];
  /** Comments of others that the asker has not read. */
  readonly unread: number;
  /** Those among them that call the asker. */
  readonly unreadMentions: number;
};

/** Somebody who may discuss the blueprint, and so may be called. */
export type PresentedDiscusser = {
  readonly id: string;
  readonly name: string;
  readonly role: MembershipRole;
};

export type PresentedDiscussion = {
  /** Oldest first. */
  readonly threads: readonly PresentedThread[];
  readonly people: readonly PresentedDiscusser[];
};

export type PresentedUnread = {
  readonly blueprintId: string;
  readonly unread: number;
  readonly mentions: number;
};
