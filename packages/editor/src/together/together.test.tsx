import { act, cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import { memoryOutbox, openDocument } from '@truthline/document';
import { countingIdSource } from '@truthline/kernel';
import { createI18n, TruthlineProvider, uiCatalogue } from '@truthline/ui';
import { afterEach, describe, expect, it } from 'vitest';
import { blueprintOfBench, generateBenchDocument } from '../bench/bench-document.ts';
import { editorCatalogue } from '../catalogue/editor-catalogue.ts';
import type { CommentThread, CommentsPort, Discussion, NewComment } from '../comments/comments-port.ts';
import { createStore } from '../core/store.ts';
import type { Here, Peer } from '../presence/presence-port.ts';
import { BlueprintEditor } from '../shell/BlueprintEditor.tsx';

afterEach(cleanup);

const helen = { id: 'helen', name: 'Helen Marsh' };
const at = (x: number, selection: readonly string[] = []): Peer => ({
  sessionId: 's1',
  person: helen,
  here: {
    cursor: { cardId: 'c3', stepId: null, laneId: null, x: x / 100, y: 0.5 },
    selection,
    view: {
      centre: { cardId: 'c3', stepId: null, laneId: null, x: 0.5, y: 0.5 },
      width: 800,
      height: 500,
      zoom: 1,
    },
  },
});
const thread = (change: Partial<CommentThread> = {}): CommentThread => ({
  id: 't1',
  place: { table: 'card', id: 'c3' },
  resolved: null,
  comments: [
    {
      id: 't1',
      number: 1,
      author: helen,
      writtenAt: '2026-11-22T03:00:00.000Z',
      text: 'Is this right? @Ada',
      mentions: ['me'],
    },
  ],
  unread: 1,
  unreadMentions: 1,
  ...change,
});

/** An editor in company: what it tells and asks is kept, what it hears is up to the test. */
const show = (threads: readonly CommentThread[] = [thread()]) => {
  const drawn: string[] = [];
  const peers = createStore<readonly Peer[]>([]);
  const told: Here[] = [];
  const sent: NewComment[] = [];
  const read: [string, number][] = [];
  const settled: [string, boolean][] = [];
  const answer = { problem: null as string | null };
  const discussion = createStore<Discussion>({
    state: 'ready',
    threads,
    people: [
      { id: 'me', name: 'Ada', what: 'Consultant' },
      { id: 'helen', name: 'Helen Marsh', what: 'Consultant' },
    ],
  });
  const ids = countingIdSource('new');
  const comments: CommentsPort = {
    discussion,
    newId: () => ids.next(),
    send: comment => {
      sent.push(comment);
      return Promise.resolve(answer.problem);
    },
    settle: (id, resolved) => {
      settled.push([id, resolved]);
      return Promise.resolve(null);
    },
    markRead: (id, number) => {
      read.push([id, number]);
    },
    retry: () => undefined,
  };
  render(
    <TruthlineProvider i18n={createI18n({ ui: uiCatalogue, editor: editorCatalogue }, 'en')}>
      <BlueprintEditor
        document={openDocument({
          blueprint: blueprintOfBench(generateBenchDocument(24)),
          revision: 0,
          ids: countingIdSource('change'),
          outbox: memoryOutbox(),
        })}
        language="en"
        overlay={null}
        focusMomentId={null}
        comments={comments}
        presence={{ peers, tell: here => told.push(here) }}
        counted={{ card: id => drawn.push(id), link: () => undefined }}
      />
    </TruthlineProvider>,
  );
  return { drawn, peers, told, sent, read, settled, answer, discussion };
};

const card = (text: string) => screen.getByRole('group', { name: new RegExp(`^${text}: what happens here`) });
const press = (key: string, more: object = {}) => fireEvent.keyDown(card('Card 4'), { key, ...more });

describe('the others on the canvas', () => {
  it('come, move, choose and leave without one card being drawn again', () => {
    const { peers, drawn } = show();
    act(() => peers.set([at(10)]));
    expect(drawn.length).toBeGreaterThanOrEqual(24);
    drawn.length = 0;
    const placed = () => document.querySelector<HTMLElement>('.te-peer')?.style.transform;
    const first = placed();
    expect(first).toMatch(/^translate\(/);
    for (let x = 11; x < 60; x += 1) act(() => peers.set([at(x)]));
    act(() => peers.set([at(60, ['c3'])]));
    expect(placed()).not.toBe(first);
    expect(document.querySelector('.te-peer-choice')).toBeTruthy();
    act(() => peers.set([]));
    expect(document.querySelector('.te-peer')).toBeNull();
    expect(drawn).toEqual([]);
  });

  it('are named in the toolbar, once a person, and can be followed', () => {
    const { peers } = show();
    act(() => peers.set([at(10), { ...at(20), sessionId: 's2' }]));
    const here = screen.getByRole('group', { name: 'Who is here' });
    fireEvent.click(within(here).getByRole('button', { name: 'Follow Helen Marsh' }));
    expect(screen.getByText('You see what Helen Marsh sees')).toBeTruthy();
    act(() => peers.set([]));
    expect(screen.queryByText('You see what Helen Marsh sees')).toBeNull();
  });

  it('are told what is chosen here', () => {
    const { told } = show();
    fireEvent.click(card('Card 4'));
    act(() => card('Card 4').focus());
    press('a', { ctrlKey: true });
    expect(told.at(-1)?.selection).toHaveLength(24);
  });
});

describe('comments', () => {
  it('are counted on the button, on the card and in its name', () => {
    const { discussion } = show();
    expect(screen.getByRole('button', { name: 'Comments: 1 unread' })).toBeTruthy();
    expect(screen.getByRole('button', { name: '1 discussion, 1 unread' })).toBeTruthy();
    expect(card('Card 4').getAttribute('aria-label')).toContain('1 open discussion');
    act(() =>
      discussion.set({
        ...discussion.get(),
        threads: [thread({ unread: 0, resolved: { at: '', by: 'Ada' } })],
      }),
    );
    expect(screen.getByRole('button', { name: 'Comments' })).toBeTruthy();
    expect(card('Card 4').getAttribute('aria-label')).not.toContain('discussion');
  });

  it('are read when their thread is opened, settled and opened again', async () => {
    const { read, settled } = show();
    fireEvent.click(screen.getByRole('button', { name: 'Comments: 1 unread' }));
    expect(read).toEqual([]);
    fireEvent.click(screen.getByRole('button', { name: /^Card: Card 4/, expanded: false }));
    expect(read).toEqual([['t1', 1]]);
    expect(screen.getByText('@Ada').tagName).toBe('MARK');
    await act(async () => {
      fireEvent.click(screen.getByRole('button', { name: 'Resolve' }));
      await Promise.resolve();
    });
    expect(settled).toEqual([['t1', true]]);
  });

  it('call somebody by keyboard, and keep what could not be sent under the same id', async () => {
    const { sent, answer } = show([]);
    fireEvent.click(card('Card 4'));
    press('C', { shiftKey: true });
    const field = screen.getByLabelText<HTMLTextAreaElement>('New comment');
    const write = (value: string) => {
      fireEvent.change(field, { target: { value } });
      field.setSelectionRange(value.length, value.length);
      fireEvent.select(field);
    };
    const send = () =>
      act(async () => {
        fireEvent.keyDown(field, { key: 'Enter', ctrlKey: true });
        await Promise.resolve();
      });
    write('Look, @he');
    expect(screen.getAllByRole('option').map(option => option.textContent)).toEqual([
      'Helen Marsh Consultant',
    ]);
    fireEvent.keyDown(field, { key: 'Enter' });
    expect(field.value).toBe('Look, @Helen Marsh ');
    expect(sent).toEqual([]);
    answer.problem = 'Nobody answers.';
    await send();
    expect(screen.getByText('Nobody answers.')).toBeTruthy();
    expect(field.value).toBe('Look, @Helen Marsh ');
    answer.problem = null;
    await send();
    const comment = {
      commentId: 'new1',
      threadId: null,
      place: { table: 'card', id: 'c3' },
      text: 'Look, @Helen Marsh',
      mentions: ['helen'],
    };
    expect(
      sent.map(({ commentId, ...rest }) => ({ ...rest, commentId: commentId === sent[0]?.commentId })),
    ).toEqual([0, 1].map(() => ({ ...comment, commentId: true })));
  });
});
