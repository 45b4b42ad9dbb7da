import { cardIdSchema } from '@truthline/blueprint';
import type { RefusedChange } from '@truthline/document';
import { expect, test } from 'vitest';
import { LocalDatabase } from '../local/local-database.ts';
import { deviceRefusalShelf } from './device-refusal-shelf.ts';

const refused = (changeId: string): RefusedChange => ({
  changeId,
  command: { type: 'card.remove', cardIds: [cardIdSchema.parse('c1')] },
  refusal: { reason: 'notPermitted' },
  subjects: [],
});

test('refusals lie there in their order until they are taken off, each person and blueprint apart', async () => {
  const database = new LocalDatabase('shelf');
  const shelf = deviceRefusalShelf(database, 'li', 'b1');
  for (const id of ['z', 'a', 'm']) await shelf.put(refused(id));
  await shelf.put(refused('m'));
  await shelf.remove('a');
  await shelf.remove('a');
  expect(await deviceRefusalShelf(database, 'li', 'b1').load()).toEqual([refused('z'), refused('m')]);
  expect(await deviceRefusalShelf(database, 'li', 'b2').load()).toEqual([]);
  expect(await deviceRefusalShelf(database, 'wang', 'b1').load()).toEqual([]);
});

test('one that an older Truthline kept, without what it was about, is read', async () => {
  const database = new LocalDatabase('older shelf');
  const { subjects: _, ...older } = refused('z');
  await database.table('refusals').put({ personId: 'li', blueprintId: 'b1', changeId: 'z', refused: older });
  expect(await deviceRefusalShelf(database, 'li', 'b1').load()).toEqual([refused('z')]);
});
