import { expect, test } from 'vitest';
import { openAlarm } from './alarm.ts';

test('an alarm rung before the wait is not missed, and rings once', async () => {
  const alarm = openAlarm();
  const never = new AbortController();
  alarm.ring();
  await alarm.wait(never.signal);
  const waiting = alarm.wait(never.signal);
  const later = Promise.resolve('still waiting');
  expect(await Promise.race([waiting, later])).toBe('still waiting');
  alarm.ring();
  expect(await waiting).toBeUndefined();
});

test('an abort ends the wait', async () => {
  const alarm = openAlarm();
  const stop = new AbortController();
  const waiting = alarm.wait(stop.signal);
  stop.abort();
  await waiting;
  expect(stop.signal.aborted).toBe(true);
});
