import { cardIdSchema } from '@truthline/blueprint';
import type { ChangeRequest } from '@truthline/document';
import { beforeEach, expect, test } from 'vitest';
import { LocalDatabase } from '../local/local-database.ts';
import { deviceOutbox } from './device-outbox.ts';

let database: LocalDatabase;
let serial = 0;

beforeEach(() => {
  serial += 1;
  database = new LocalDatabase(`outbox-${serial}`);
});

const change = (changeId: string, cardId = 'c1'): ChangeRequest => ({
  changeId,
  baseRevision: 3,
  command: { type: 'card.remove', cardIds: [cardIdSchema.parse(cardId)] },
});

test('changes come back in the order in which they were made', async () => {
  const outbox = deviceOutbox(database, 'li', 'b1');
  for (const id of ['z', 'a', 'm']) await outbox.put(change(id));
  expect((await deviceOutbox(database, 'li', 'b1').load()).map(({ changeId }) => changeId)).toEqual([
    'z',
    'a',
    'm',
  ]);
});

test('a change written anew keeps its place', async () => {
  const outbox = deviceOutbox(database, 'li', 'b1');
  await outbox.put(change('first'));
  await outbox.put(change('second'));
  await outbox.put(change('first', 'c9'));
  expect(await outbox.load()).toEqual([change('first', 'c9'), change('second')]);
});

test('what was answered is gone; removing it twice is no error', async () => {
  const outbox = deviceOutbox(database, 'li', 'b1');
  await outbox.put(change('first'));
  await outbox.remove('first');
  await outbox.remove('first');
  expect(await outbox.load()).toEqual([]);
});

test('each person and each blueprint has an outbox of its own', async () => {
  await deviceOutbox(database, 'li', 'b1').put(change('first'));
  expect(await deviceOutbox(database, 'li', 'b2').load()).toEqual([]);
  expect(await deviceOutbox(database, 'wang', 'b1').load()).toEqual([]);
});
