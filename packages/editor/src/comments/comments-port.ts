import type { Readable } from '../core/store.ts';

/** What a thread may hang on. */
export const COMMENT_TABLES = ['card', 'step', 'lane', 'moment'] as const;
export type CommentPlace = { readonly table: (typeof COMMENT_TABLES)[number]; readonly id: string };

export type SaidComment = {
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

export type CommentThread = {
  readonly id: string;
  readonly place: CommentPlace;
  readonly resolved: { readonly at: string; readonly by: string } | null;
  readonly comments: readonly SaidComment[];
  /** Comments of others one has not read, and those among them that call one. */
  readonly unread: number;
  readonly unreadMentions: number;
};

/** Somebody one may call; `what` they are, in the language of the screen. */
export type Discusser = { readonly id: string; readonly name: string; readonly what: string };

export type Discussion = {
  readonly state: 'loading' | 'ready' | 'failed';
  /** Oldest first. */
  readonly threads: readonly CommentThread[];
  readonly people: readonly Discusser[];
};

export type NewComment = {
  /** Stays the same when it is sent again. */
  readonly commentId: string;
  readonly threadId: string | null;
  /** Where a thread is opened; null in one that is there. */
  readonly place: CommentPlace | null;
  readonly text: string;
  readonly mentions: readonly string[];
};

/** What is said about the drawing. What goes wrong comes back as a sentence in the language of the screen. */
export type CommentsPort = {
  readonly discussion: Readable<Discussion>;
  readonly newId: () => string;
  /** Null when it is said. */
  readonly send: (comment: NewComment) => Promise<string | null>;
  readonly settle: (threadId: string, resolved: boolean) => Promise<string | null>;
  readonly markRead: (threadId: string, number: number) => void;
  readonly retry: () => void;
};
