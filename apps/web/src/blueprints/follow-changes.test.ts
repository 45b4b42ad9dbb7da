import { systemTimers } from '@truthline/document';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { followChanges, type StreamListener } from './follow-changes.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

const following = () => {
  const streams: StreamListener[] = [];
  const open = { count: 0 };
  const told: boolean[] = [];
  const look = vi.fn();
  const stop = followChanges(
    listener => {
      streams.push(listener);
      open.count += 1;
      return () => {
        open.count -= 1;
      };
    },
    { look, told: live => told.push(live) },
    systemTimers,
  );
  return { latest: () => streams.at(-1), streams, open, told, look, stop };
};

test('a stream that runs looks once for what was missed', () => {
  const { latest, told, look } = following();
  latest()?.running();
  vi.advanceTimersByTime(60_000);
  expect(look).toHaveBeenCalledTimes(1);
  expect(told).toEqual([true]);
});

test('a short break is not told, a long one is, and the server is asked meanwhile', () => {
  const { latest, told, look, streams } = following();
  latest()?.running();
  latest()?.broken();
  vi.advanceTimersByTime(4_000);
  latest()?.running();
  vi.advanceTimersByTime(60_000);
  expect(told).toEqual([true, true]);
  look.mockClear();
  latest()?.broken();
  latest()?.broken();
  vi.advanceTimersByTime(31_000);
  expect(told.at(-1)).toBe(false);
  expect(look).toHaveBeenCalledTimes(3);
  expect(streams).toHaveLength(1);
  latest()?.running();
  expect(told.at(-1)).toBe(true);
});

test('a stream that is over is opened anew until one runs', () => {
  const { latest, told, streams } = following();
  latest()?.over();
  vi.advanceTimersByTime(10_000);
  expect(streams).toHaveLength(2);
  latest()?.over();
  vi.advanceTimersByTime(10_000);
  expect(streams).toHaveLength(3);
  latest()?.running();
  vi.advanceTimersByTime(60_000);
  expect(streams).toHaveLength(3);
  expect(told).toEqual([false, true]);
});

test.each([true, false])('stopped while broken (%s), it asks and tells nothing more', isBroken => {
  const { latest, told, look, open, stop, streams } = following();
  if (isBroken) latest()?.broken();
  stop();
  latest()?.over();
  latest()?.running();
  vi.advanceTimersByTime(60_000);
  expect([told, look.mock.calls, streams.length, open.count]).toEqual([[], [], 1, 0]);
});
