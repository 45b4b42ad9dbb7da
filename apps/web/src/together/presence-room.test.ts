import { systemTimers } from '@truthline/document';
import type { Here } from '@truthline/editor';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { openPresenceRoom } from './presence-room.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

const at = (x: number): Here => ({
  cursor: { cardId: null, stepId: null, laneId: null, x, y: 0 },
  selection: [],
  view: null,
});
const ada = { id: 'ada', name: 'Ada' };

const open = (answer: () => Promise<unknown> = () => Promise.resolve()) => {
  const sent: (number | undefined)[] = [];
  const room = openPresenceRoom(here => {
    sent.push(here.cursor?.x);
    return answer();
  }, systemTimers);
  return { room, sent, names: () => room.peers.get().map(({ sessionId }) => sessionId) };
};

test('the first move is told at once, then ten a second at most, and always the last', async () => {
  const { room, sent } = open();
  for (let x = 1; x <= 50; x += 1) {
    room.tell(at(x));
    await vi.advanceTimersByTimeAsync(10);
  }
  await vi.advanceTimersByTimeAsync(200);
  expect(sent[0]).toBe(1);
  expect(sent.at(-1)).toBe(50);
  expect(sent.length).toBeGreaterThanOrEqual(5);
  expect(sent.length).toBeLessThanOrEqual(7);
});

test('who stands still is told of again and again', async () => {
  const { room, sent } = open();
  room.tell(at(7));
  await vi.advanceTimersByTimeAsync(12_100);
  expect(sent).toEqual([7, 7, 7, 7]);
});

test('a server that does not answer is not asked twice at once, and a refusal ends nothing', async () => {
  let reject: (reason: Error) => void = () => undefined;
  const { room, sent } = open(
    () =>
      new Promise((_resolve, refuse) => {
        reject = refuse;
      }),
  );
  room.tell(at(1));
  room.tell(at(2));
  await vi.advanceTimersByTimeAsync(3_000);
  expect(sent).toEqual([1]);
  reject(new Error('no answer'));
  await vi.advanceTimersByTimeAsync(1);
  expect(sent).toEqual([1, 2]);
});

test('somebody new is told where one is, without being asked', async () => {
  const { room, sent, names } = open();
  room.tell(at(1));
  await vi.advanceTimersByTimeAsync(200);
  room.hear({ sessionId: 'a', person: ada, here: at(3) });
  expect(sent).toEqual([1, 1]);
  room.hear({ sessionId: 'a', person: ada, here: at(4) });
  expect(sent).toEqual([1, 1]);
  expect(names()).toEqual(['a']);
  expect(room.peers.get()[0]?.here.cursor?.x).toBe(4);
});

test('who leaves is gone at once, who falls silent after ten seconds', async () => {
  const { room, names } = open();
  room.hear({ sessionId: 'a', person: ada, here: at(1) });
  room.hear({ sessionId: 'b', person: ada, here: at(1) });
  room.hear({ sessionId: 'c', person: ada, here: at(1) });
  room.hear({ sessionId: 'b', person: ada, here: null });
  expect(names()).toEqual(['a', 'c']);
  await vi.advanceTimersByTimeAsync(9_000);
  room.hear({ sessionId: 'c', person: ada, here: at(2) });
  await vi.advanceTimersByTimeAsync(1_000);
  expect(names()).toEqual(['c']);
});

test('stopped, nothing is sent and nobody is here', async () => {
  const { room, sent, names } = open();
  room.tell(at(1));
  room.hear({ sessionId: 'a', person: ada, here: at(1) });
  const before = sent.length;
  room.stop();
  room.tell(at(2));
  room.hear({ sessionId: 'b', person: ada, here: at(1) });
  await vi.advanceTimersByTimeAsync(20_000);
  expect(sent).toHaveLength(before);
  expect(names()).toEqual([]);
  expect(vi.getTimerCount()).toBe(0);
});
