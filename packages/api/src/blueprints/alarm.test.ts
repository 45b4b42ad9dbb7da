import { expect, test } from 'vitest';
import { openAlarm } from './alarm.ts';

test('an alarm rung before the wait is not missed, and rings once', async () => {
  const alarm = openAlarm();
  const never = new AbortController();
  alarm.ring();
  await alarm.wait(never.signal);
  let woken = false;
  const waiting = alarm.wait(never.signal).then(() => {
    woken = true;
  });
  await Promise.resolve();
  expect(woken).toBe(false);
  alarm.ring();
  await waiting;
  expect(woken).toBe(true);
});

test('an abort ends the wait', async () => {
  const alarm = openAlarm();
  const stop = new AbortController();
  const waiting = alarm.wait(stop.signal);
  stop.abort();
  await waiting;
  expect(stop.signal.aborted).toBe(true);
});
