import {
  createStore,
  type CommentsPort,
  type Discusser,
  type Discussion,
  type NewComment,
} from '@truthline/editor';

/** What the server answers about a blueprint; people with the role they have. */
export type AnsweredDiscussion<Role> = Pick<Discussion, 'threads'> & {
  readonly people: readonly (Pick<Discusser, 'id' | 'name'> & { readonly role: Role })[];
};

export type CommentCalls<Role> = {
  readonly list: () => Promise<AnsweredDiscussion<Role>>;
  readonly add: (comment: NewComment) => Promise<unknown>;
  readonly settle: (threadId: string, resolved: boolean) => Promise<unknown>;
  readonly markRead: (threadId: string, number: number) => Promise<unknown>;
};

/** In the language of the screen as it is when asked. */
export type CommentWords<Role> = {
  readonly problem: (error: unknown) => string;
  readonly role: (role: Role) => string;
};

export type CommentsDesk = CommentsPort & {
  /** The comments are others than before, or may be. */
  readonly changed: () => void;
};

/** What is said about one blueprint, as the server has it. What fails to be sent is told, not kept: the field keeps it. */
export const openCommentsDesk = <Role>(
  calls: CommentCalls<Role>,
  words: CommentWords<Role>,
  newId: () => string,
): CommentsDesk => {
  const discussion = createStore<Discussion>({ state: 'loading', threads: [], people: [] });
  let reading: Promise<void> | null = null;
  let again = false;

  const read = async () => {
    const [answered] = await Promise.allSettled([calls.list()]);
    const before = discussion.get();
    if (answered.status === 'rejected') {
      // What was read before still stands.
      if (before.state !== 'ready') discussion.set({ ...before, state: 'failed' });
      return;
    }
    const { threads, people } = answered.value;
    discussion.set({
      state: 'ready',
      threads,
      people: people.map(({ id, name, role }) => ({ id, name, what: words.role(role) })),
    });
  };
  /** One reading at a time; what changes meanwhile is read after it. */
  const load = async (): Promise<void> => {
    if (reading !== null) {
      again = true;
      return reading;
    }
    reading = (async () => {
      do {
        again = false;
        await read();
      } while (again);
      reading = null;
    })();
    return reading;
  };
  const attempt = async (call: Promise<unknown>): Promise<string | null> => {
    const [outcome] = await Promise.allSettled([call]);
    if (outcome.status === 'rejected') return words.problem(outcome.reason);
    await load();
    return null;
  };

  return {
    discussion,
    newId,
    send: comment => attempt(calls.add(comment)),
    settle: (threadId, resolved) => attempt(calls.settle(threadId, resolved)),
    markRead: (threadId, number) => {
      const now = discussion.get();
      const threads = now.threads.map(thread =>
        thread.id === threadId ? { ...thread, unread: 0, unreadMentions: 0 } : thread,
      );
      discussion.set({ ...now, threads });
      // Should it not get there, it is unread again with the next reading.
      void Promise.allSettled([calls.markRead(threadId, number)]);
    },
    retry: () => {
      discussion.set({ ...discussion.get(), state: 'loading' });
      void load();
    },
    changed: () => void load(),
  };
};
