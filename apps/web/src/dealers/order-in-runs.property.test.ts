import fc from 'fast-check';
import { expect, test } from 'vitest';
import { orderInRuns, RUN } from './order-in-runs.ts';

type Named = { readonly name: number; readonly place: number };

/** The sorted list, and the most comparisons between two pauses. */
const ordered = (names: readonly number[]) => {
  let compared = 0;
  let most = 0;
  const compare = (one: Named, other: Named) => {
    compared += 1;
    return one.name - other.name;
  };
  const steps = orderInRuns(
    names.map((name, place) => ({ name, place })),
    compare,
  );
  for (;;) {
    compared = 0;
    const { done, value } = steps.next();
    most = Math.max(most, compared);
    if (done === true) return { list: value, most };
  }
};

test('a list sorted in runs is the list sorted at once, equals in their order', () => {
  const lengths = fc.constantFrom(0, 1, RUN - 1, RUN, RUN + 1, 3 * RUN + 7);
  fc.assert(
    fc.property(lengths, fc.infiniteStream(fc.integer({ min: 0, max: 400 })), (length, stream) => {
      const names = Array.from({ length }, () => stream.next().value ?? 0);
      const { list } = ordered(names);
      const atOnce = names
        .map((name, place) => ({ name, place }))
        .sort((one, other) => one.name - other.name);
      expect(list).toEqual(atOnce);
    }),
    { numRuns: 20 },
  );
});

test('no step of 33,000 compares more often than the list is long: a tenth of what one step would', () => {
  const names = Array.from({ length: 33_000 }, (_, place) => (place * 7919) % 33_000);
  const { list, most } = ordered(names);
  expect(list.map(({ name }) => name)).toEqual(Array.from({ length: 33_000 }, (_, place) => place));
  expect(most).toBeLessThan(33_000);
});
