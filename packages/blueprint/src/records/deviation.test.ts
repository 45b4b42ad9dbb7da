import { expect, test } from 'vitest';
import { deviationIdOf, deviationSchema } from './deviation.ts';
import { makeDeviation } from '../testing/make.ts';

const place = { table: 'card', id: 'greet' } as const;

test('the id of a deviation follows from its place, and there is no other', () => {
  expect(deviationIdOf(place)).toBe('deviation-card-greet');
  expect(deviationSchema.safeParse({ ...makeDeviation(place), id: 'mine' }).success).toBe(false);
});

test('places with the longest ids have ids of their own that are short enough', () => {
  const long = (last: string) => deviationIdOf({ table: 'failurePoint', id: `${'x'.repeat(63)}${last}` });
  expect(long('a')).toMatch(/^deviation-failurePoint-[0-9a-f]{16}$/);
  expect(long('a')).not.toBe(long('b'));
});

test('a reason is written in at least one language', () => {
  const reason = { zh: ' ', en: '' };
  expect(deviationSchema.safeParse({ ...makeDeviation(place), reason }).success).toBe(false);
});
