import { expect, test } from 'vitest';
import { uuidSchema } from './input.ts';
import { namedUuid } from './named-uuid.ts';

test('a name has one UUID, and it is one', () => {
  const ids = Array.from({ length: 2000 }, (_, index) => namedUuid(`dealer-${index}`));
  expect(new Set(ids).size).toBe(2000);
  expect(ids.every(id => uuidSchema.parse(id) === id)).toBe(true);
  expect(ids.every(id => /^[0-9a-f-]{14}8[0-9a-f]{3}-[89ab]/.test(id))).toBe(true);
  expect(namedUuid('dealer-1')).toBe(ids[1]);
});
