// @vitest-environment node
import { expect, test, vi } from 'vitest';
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
    database.write(['seen'], async table => {
      await table('seen').put({ personId: 'wu', call: 'one', value: 1 });
      throw new DOMException('no room', 'QuotaExceededError');
    }),
  );
  const mistake = await failureOf(() =>
    database.write(['seen'], async table => {
      await table('seen').put({ personId: 'wu', call: 'two', value: 2 });
      throw new TypeError('not a function');
    }),
  );
  expect(await database.table('seen').under()).toEqual([]);
  const uncloneable = await failureOf(() =>
    database.table('seen').put({ personId: 'wu', call: 'three', value: () => null }),
  );
  vi.stubGlobal('indexedDB', undefined);
  const forbidden = await failureOf(() => new LocalDatabase('forbidden').table('seen').get(['wu', 'one']));
  vi.unstubAllGlobals();
  expect([full, forbidden].map(isDeviceTrouble)).toEqual([true, true]);
  expect([mistake, uncloneable, new Error('a bug'), null, 'text'].map(isDeviceTrouble)).toEqual(
    Array(5).fill(false),
  );
});
