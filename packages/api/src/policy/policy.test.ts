import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ACTIONS } from './action.ts';
import { may, scopeOf, type Actor, type Target } from './may.ts';
import { MEMBERSHIP_ROLES } from './membership-role.ts';
import { printPolicy } from './print-policy.ts';
import { PUBLIC_PROCEDURES, listProcedures } from './procedures.ts';

const actor = (role: Actor['role'], dealers: Actor['dealers']): Actor => ({
  personId: 'me',
  networkId: 'network',
  role,
  dealers,
});
const dealer = (dealerId: string, madeBy: string | null = null): Target => ({
  kind: 'dealer',
  dealerId,
  madeBy,
});

const anyRole = fc.constantFrom(...MEMBERSHIP_ROLES);
const anyAction = fc.constantFrom(...ACTIONS);
const anyDealers = fc.oneof(
  fc.constant('all' as const),
  fc.uniqueArray(fc.constantFrom('a', 'b', 'c'), { minLength: 1 }),
);

describe('may', () => {
  test('nothing reaches a dealer outside the membership, whatever the role and the action', () => {
    fc.assert(
      fc.property(anyRole, anyAction, (role, action) => {
        expect(may(actor(role, ['a']), action, dealer('b', 'me'))).toBe(false);
      }),
    );
  });

  test('nothing of the network as a whole is open to a membership over named dealers', () => {
    fc.assert(
      fc.property(anyRole, anyAction, (role, action) => {
        expect(may(actor(role, ['a', 'b', 'c']), action, { kind: 'network' })).toBe(false);
      }),
    );
  });

  test('an action the table does not grant is refused for every target', () => {
    fc.assert(
      fc.property(anyRole, anyAction, anyDealers, (role, action, dealers) => {
        fc.pre(scopeOf(role, action) === null);
        const targets: Target[] = [{ kind: 'shared' }, { kind: 'network' }, dealer('a', 'me')];
        expect(targets.some(target => may(actor(role, dealers), action, target))).toBe(false);
      }),
    );
  });

  test('own means made by oneself', () => {
    const staff = actor('dealerStaff', ['a']);
    expect(may(staff, 'audit.read', dealer('a', 'me'))).toBe(true);
    expect(may(staff, 'audit.read', dealer('a', 'colleague'))).toBe(false);
    expect(may(actor('dealerManager', ['a']), 'audit.read', dealer('a', 'colleague'))).toBe(true);
  });

  test('a dealer manager changes the variant of the own shop and no standard', () => {
    const manager = actor('dealerManager', ['a']);
    expect(may(manager, 'blueprint.editVariant', dealer('a'))).toBe(true);
    expect(may(manager, 'blueprint.editVariant', dealer('b'))).toBe(false);
    expect(may(manager, 'blueprint.editStandard', { kind: 'network' })).toBe(false);
  });

  test('only an administrator sees people and the trail', () => {
    const readers = MEMBERSHIP_ROLES.filter(
      role => scopeOf(role, 'people.read') !== null || scopeOf(role, 'trail.read') !== null,
    );
    expect(readers).toEqual(['administrator']);
  });
});

describe('the router', () => {
  test('every procedure declares an action or is on the public list', () => {
    const open = listProcedures()
      .filter(({ access }) => access === null || access.kind === 'public')
      .map(({ path }) => path);
    expect(open).toEqual(PUBLIC_PROCEDURES.toSorted());
  });

  test('every declared action can be had by somebody, and every action guards something', () => {
    const guarded = new Set(
      listProcedures().flatMap(({ access }) => (access?.kind === 'actions' ? access.actions : [])),
    );
    expect([...guarded].toSorted()).toEqual(ACTIONS.toSorted());
    for (const action of ACTIONS)
      expect(MEMBERSHIP_ROLES.some(role => scopeOf(role, action) !== null)).toBe(true);
  });

  test('docs/policy.md is what the code says', () => {
    const page = readFileSync(new URL('../../../../docs/policy.md', import.meta.url), 'utf8');
    expect(page).toBe(printPolicy());
  });
});
