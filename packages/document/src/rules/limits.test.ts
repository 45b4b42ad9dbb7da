import { makeCard, makeRole, withRecords } from '@truthline/blueprint/testing';
import { expect, test } from 'vitest';
import { commandSchema } from '../command.ts';
import { RECORD_LIMITS } from '../limits.ts';
import { refusalOf, sketch } from '../testing/triple.ts';

const roles = (count: number) => Array.from({ length: count }, (_, index) => makeRole({ id: `r${index}` }));

test('a table is filled to its limit and no further (R6)', () => {
  const room = RECORD_LIMITS.role - Object.keys(sketch.role).length;
  const add = { type: 'role.add', role: makeRole({ id: 'last' }) };
  expect(refusalOf(withRecords(sketch, 'role', roles(room - 1)), add)).toBeNull();
  expect(refusalOf(withRecords(sketch, 'role', roles(room)), add)).toEqual({
    reason: 'limitReached',
    table: 'role',
    limit: RECORD_LIMITS.role,
  });
});

test('a table past its limit may still change and shrink (R6)', () => {
  const over = withRecords(sketch, 'role', roles(RECORD_LIMITS.role + 5));
  const fields = { name: { zh: '', en: 'Renamed' } };
  expect(refusalOf(over, { type: 'role.edit', roleId: 'r1', fields })).toBeNull();
  expect(refusalOf(over, { type: 'role.remove', roleId: 'r1' })).toBeNull();
});

test('an id that would be the prototype of its table is refused (R2)', () => {
  const card = makeCard({ id: 'plain', laneId: 'customer', stepId: 's1' });
  const add = { type: 'card.add', card: { ...card, id: '__proto__' } };
  expect(commandSchema.safeParse(add).success).toBe(false);
});
