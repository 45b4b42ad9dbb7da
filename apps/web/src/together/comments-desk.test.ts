import type { CommentThread } from '@truthline/editor';
import { expect, test, vi } from 'vitest';
import { openCommentsDesk, type CommentCalls } from './comments-desk.ts';

const thread = (id: string, unread: number): CommentThread => ({
  id,
  place: { table: 'card', id: 'c1' },
  resolved: null,
  comments: [],
  unread,
  unreadMentions: 0,
});
const comment = { commentId: 'x', threadId: null, place: null, text: 'Hello', mentions: [] };

const open = (calls: Partial<CommentCalls<string>>) =>
  openCommentsDesk(
    {
      list: () =>
        Promise.resolve({ threads: [thread('t', 2)], people: [{ id: 'a', name: 'Ada', role: 'boss' }] }),
      add: () => Promise.resolve(),
      settle: () => Promise.resolve(),
      markRead: () => Promise.resolve(),
      ...calls,
    },
    {
      problem: error => `because ${error instanceof Error ? error.message : ''}`,
      role: role => role.toUpperCase(),
    },
    () => 'new',
  );

const settled = () => vi.waitFor(() => undefined);

test('what the server has is shown, with roles in words', async () => {
  const desk = open({});
  expect(desk.discussion.get().state).toBe('loading');
  desk.changed();
  await expect.poll(() => desk.discussion.get().state).toBe('ready');
  expect(desk.discussion.get().people).toEqual([{ id: 'a', name: 'Ada', what: 'BOSS' }]);
});

test('what cannot be sent is told with its reason; what is sent is there when it is told', async () => {
  const list = vi.fn(() => Promise.resolve({ threads: [], people: [] }));
  const refusing = open({ list, add: () => Promise.reject(new Error('offline')) });
  expect(await refusing.send(comment)).toBe('because offline');
  expect(list).not.toHaveBeenCalled();
  const taking = open({ list });
  expect(await taking.send(comment)).toBeNull();
  expect(list).toHaveBeenCalledTimes(1);
});

test('many changes at once are read once more, not once each', async () => {
  const answers: (() => void)[] = [];
  const list = vi.fn(
    () =>
      new Promise<{ threads: []; people: [] }>(resolve => {
        answers.push(() => resolve({ threads: [], people: [] }));
      }),
  );
  const desk = open({ list });
  for (let count = 0; count < 5; count += 1) desk.changed();
  answers[0]?.();
  await expect.poll(() => list.mock.calls.length).toBe(2);
  answers[1]?.();
  await settled();
  expect(list).toHaveBeenCalledTimes(2);
});

test('a reading that fails later leaves what is there; the first one says so', async () => {
  let works = false;
  const desk = open({
    list: () =>
      works ? Promise.resolve({ threads: [thread('t', 1)], people: [] }) : Promise.reject(new Error()),
  });
  desk.changed();
  await expect.poll(() => desk.discussion.get().state).toBe('failed');
  works = true;
  desk.retry();
  await expect.poll(() => desk.discussion.get().state).toBe('ready');
  works = false;
  desk.changed();
  await settled();
  expect(desk.discussion.get()).toMatchObject({ state: 'ready', threads: [{ id: 't' }] });
});

test('what is read is not unread, before the server has said so', async () => {
  const desk = open({ markRead: () => Promise.reject(new Error('offline')) });
  desk.changed();
  await expect.poll(() => desk.discussion.get().state).toBe('ready');
  desk.markRead('t', 2);
  expect(desk.discussion.get().threads[0]?.unread).toBe(0);
});
