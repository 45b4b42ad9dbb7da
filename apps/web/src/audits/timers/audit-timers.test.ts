import { expect, test } from 'vitest';
import { auditTimers, type TimerShelf } from './audit-timers.ts';
import type { Elapsed, Reading } from './elapsed.ts';

const phone = () => {
  const rows = new Map<string, Elapsed>();
  let reading: Reading = { wall: 1_800_000_000_000, steady: 0, opening: 'one', hidden: false };
  const shelf: TimerShelf = {
    read: async () => new Map(rows),
    keep: async (key, elapsed) => {
      rows.set(key, elapsed);
    },
    drop: async key => {
      rows.delete(key);
    },
  };
  return {
    rows,
    shelf,
    clocks: () => reading,
    pass: (ms: number) => {
      reading = { ...reading, wall: reading.wall + ms, steady: reading.steady + ms };
    },
    reopen: (ms: number) => {
      reading = { wall: reading.wall + ms, steady: 0, opening: 'two', hidden: false };
    },
  };
};

const counted = (running: ReadonlyMap<string, Elapsed>) =>
  [...running].map(([key, { milliseconds }]) => [key, milliseconds]);

test('several run at once, each from its own start', () => {
  const { shelf, clocks, pass, rows } = phone();
  const timers = auditTimers(shelf, clocks);
  timers.start('A1-02');
  pass(4000);
  timers.start('A4-01#2');
  pass(3000);
  timers.start('A1-02');
  timers.tick();
  expect(counted(timers.running())).toEqual([
    ['A1-02', 7000],
    ['A4-01#2', 3000],
  ]);
  expect(timers.stop('A1-02')?.milliseconds).toBe(7000);
  expect(timers.stop('A1-02')).toBeNull();
  expect([...rows.keys()]).toEqual(['A4-01#2']);
});

test('a page closed and opened again counts on, with and without what was written down', async () => {
  const { shelf, clocks, pass, reopen, rows } = phone();
  const before = auditTimers(shelf, clocks);
  const begun = clocks().wall;
  before.start('A1-02');
  before.start('A1-03');
  pass(10_000);
  await before.keep();
  rows.delete('A1-03');
  reopen(5000);
  const after = auditTimers(shelf, clocks);
  await after.resume(new Map(['A1-02', 'A1-03'].map(key => [key, begun])));
  expect(counted(after.running())).toEqual([
    ['A1-02', 15_000],
    ['A1-03', 15_000],
  ]);
});
