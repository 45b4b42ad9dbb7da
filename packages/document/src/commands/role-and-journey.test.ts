import { makeRole } from '@truthline/blueprint/testing';
import { expect, test } from 'vitest';
import { refusalOf, sketch, triple } from '../testing/triple.ts';

test('role.add and role.edit', () => {
  const added = triple(sketch, { type: 'role.add', role: makeRole({ id: 'cashier' }) });
  const fields = { name: { zh: '收银员', en: 'Cashier' } };
  const edited = triple(added, { type: 'role.edit', roleId: 'cashier', fields });
  expect(edited.role['cashier']).toEqual({ id: 'cashier', ...fields });
});

test('role.remove leaves what it owned without an owner (B8)', () => {
  const owned = triple(
    triple(sketch, { type: 'card.edit', cardId: 'frontstage-s1-1', fields: { roleId: 'advisor' } }),
    { type: 'lane.edit', laneId: 'frontstage', fields: { roleId: 'advisor' } },
  );
  const after = triple(owned, { type: 'role.remove', roleId: 'advisor' });
  expect(after.role).toEqual({});
  expect(after.lane['frontstage']?.roleId).toBeNull();
  expect(after.card['frontstage-s1-1']?.roleId).toBeNull();
  expect(after.moment['greeting']?.ownerRoleId).toBeNull();
  expect(after.failurePoint['nobody-there']?.mitigation).toMatchObject({
    ownerRoleId: null,
    text: { en: 'Plan the desk' },
  });
});

test('journey.edit', () => {
  const fields = { title: { zh: '销售', en: 'Sales' }, service: 'sales', promisedSeconds: 3600 };
  const checked = { centsPerMinute: 150, severities: { L26: 'off' } };
  expect(
    triple(sketch, { type: 'journey.edit', fields: { ...fields, ...checked } }).journey['journey'],
  ).toEqual({
    id: 'journey',
    ...fields,
    ...checked,
  });
});

test('are refused where the role is gone (R1)', () => {
  const gone = { reason: 'recordGone', table: 'role', id: 'gone' };
  expect(refusalOf(sketch, { type: 'role.edit', roleId: 'gone', fields: {} })).toEqual(gone);
  expect(refusalOf(sketch, { type: 'role.remove', roleId: 'gone' })).toEqual(gone);
});
