import { cardIdSchema, momentIdSchema } from '@truthline/blueprint';
import { expect, test } from 'vitest';
import { itemsByMoment, pinsOf } from './bound-moment.ts';
import { emptyItem } from './written.ts';

const bound = (id: string, momentId: string) => ({
  ...emptyItem('s', id),
  momentId: momentIdSchema.parse(momentId),
});
const moment = (id: string, cardId: string) => ({
  id: momentIdSchema.parse(id),
  cardId: cardIdSchema.parse(cardId),
});

const items = [bound('A1', 'm1'), bound('A2', 'm2'), bound('A3', 'm1'), bound('A4', 'elsewhere')];

test('a moment knows every item that is bound to it', () => {
  expect(itemsByMoment(items).get('m1')).toEqual(['A1', 'A3']);
  expect(itemsByMoment(items).get('m3')).toBeUndefined();
});

test('a card carries the items of all its moments; one without any carries nothing', () => {
  const pins = pinsOf(
    [moment('m1', 'c1'), moment('m2', 'c1'), moment('m3', 'c2'), moment('m2', 'c3')],
    items,
  );
  expect([...pins]).toEqual([
    ['c1', 'A1 +2'],
    ['c3', 'A2'],
  ]);
});
