import { checkInvariants, type Blueprint } from '@truthline/blueprint';
import {
  drawBlueprint,
  makeFailurePoint,
  makeMoment,
  makeRole,
  makeWaitPoint,
  withRecords,
} from '@truthline/blueprint/testing';
import { countingIdSource } from '@truthline/kernel';
import { expect } from 'vitest';
import { commandSchema, type Command } from '../command.ts';
import { openDocument } from '../document/open-document.ts';
import { memoryOutbox } from '../document/outbox.ts';
import { execute } from '../execute.ts';
import type { Refusal } from '../refusal.ts';

const drawn = drawBlueprint({
  steps: ['Book', 'Arrive', 'Leave'],
  lanes: [
    ['customer', [['Call'], ['Park', 'Wait'], ['Pay', 'Drive off']]],
    ['frontstage', [['Answer'], ['Greet'], ['Explain the bill']]],
    ['frontstage', [[], ['Inspect'], []]],
    ['support', [['Calendar'], [], []]],
  ],
  links: [
    ['customer-s1-1', 'frontstage-s1-1', 'interaction'],
    ['customer-s1-1', 'customer-s2-1', 'sequence'],
    ['frontstage-s2-1', 'frontstage2-s2-1', 'support'],
  ],
});

/**
 * Three steps, two frontstage lanes. On `frontstage-s2-1` hang a link, the moment `greeting`, the failure point
 * `nobody-there` and the wait point `queue`; the role `advisor` owns what can be owned. Ids as `drawBlueprint` makes them.
 */
export const sketch: Blueprint = withRecords(
  withRecords(
    withRecords(withRecords(drawn, 'role', [makeRole({ id: 'advisor' })]), 'moment', [
      makeMoment({ id: 'greeting', cardId: 'frontstage-s2-1', ownerRoleId: 'advisor' }),
    ]),
    'failurePoint',
    [
      makeFailurePoint({
        id: 'nobody-there',
        cardId: 'frontstage-s2-1',
        mitigation: { text: { zh: '', en: 'Plan the desk' }, ownerRoleId: 'advisor', dueDate: null },
      }),
    ],
  ),
  'waitPoint',
  [makeWaitPoint({ id: 'queue', cardId: 'frontstage-s2-1' })],
);

/** A command as it would come from outside: ids are plain strings until they are parsed. */
export const command = (value: unknown): Command => commandSchema.parse(value);

/**
 * Executes, undoes and redoes a command in an open document: undone is exactly what was, redone exactly what it had
 * become, and both may be stored. Returns the blueprint after it.
 */
export const triple = (before: Blueprint, value: unknown): Blueprint => {
  const document = openDocument({
    blueprint: before,
    revision: 0,
    ids: countingIdSource('c'),
    outbox: memoryOutbox(),
  });
  expect(document.execute(command(value))).toMatchObject({ ok: true });
  const after = document.state().blueprint;
  expect(after).not.toEqual(before);
  expect(checkInvariants(after)).toEqual([]);
  expect(document.undo()).toMatchObject({ ok: true });
  expect(document.state().blueprint).toEqual(before);
  expect(document.redo()).toMatchObject({ ok: true });
  expect(document.state().blueprint).toEqual(after);
  return after;
};

/** The reason a command is refused for, or null where it is not. */
export const refusalOf = (before: Blueprint, value: unknown): Refusal | null => {
  const executed = execute(before, command(value));
  return executed.ok ? null : executed.error;
};
