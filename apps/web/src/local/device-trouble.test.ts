// @vitest-environment node
import { expect, test } from 'vitest';
import { isDeviceTrouble } from './device-trouble.ts';
import { LocalDatabase } from './local-database.ts';

/** What a piece of work fails with. */
const failureOf = (work: () => PromiseLike<unknown>): PromiseLike<unknown> =>
  Promise.resolve()
    .then(work)
    .then(
      () => null,
      (error: unknown) => error,
    );

test('what the device refuses is told from a mistake in what we ask of it', async () => {
  const database = new LocalDatabase('refusing');
  const full = await failureOf(() =>
    database.transaction('rw', database.seen, async () => {
      await database.seen.put({ personId: 'wu', call: 'one', value: 1 });
      throw new DOMException('no room', 'QuotaExceededError');
    }),
  );
  const mistake = await failureOf(() =>
    database.transaction('rw', database.seen, async () => {
      await database.seen.put({ personId: 'wu', call: 'two', value: 2 });
      throw new TypeError('not a function');
    }),
  );
  database.close({ disableAutoOpen: true });
  const closed = await failureOf(() => database.seen.get(['wu', 'one']));
  const unknown = await failureOf(() => new LocalDatabase('other').table('no such table').toArray());
  expect([full, closed].map(isDeviceTrouble)).toEqual([true, true]);
  expect([mistake, unknown, new Error('a bug'), null, 'text'].map(isDeviceTrouble)).toEqual(
    Array(5).fill(false),
  );
});
