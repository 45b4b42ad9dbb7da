import { shortIdSource, systemRandom } from '@truthline/kernel';
import { expect, test } from 'vitest';
import { readTextStart } from './read-text-start.ts';

const options = { ids: shortIdSource(systemRandom), language: 'en' } as const;
const sheet = { title: { zh: '', en: 'Car wash' }, service: 'other' } as const;

test('lines make cards, steps, lanes and stages on an empty sheet', () => {
  const read = readTextStart('# Arrival\ncustomer: Arrives\nfront: Greets\ncustomer: Pays', sheet, options);
  if (!read.ok) throw new Error(read.error.reason);
  expect(read.value.added).toEqual({ cards: 3, lanes: 2, steps: 2, stages: 1 });
  expect(Object.values(read.value.blueprint.card).map(({ text }) => text.en)).toEqual([
    'Arrives',
    'Greets',
    'Pays',
  ]);
  expect(read.value.blueprint.journey['journey']?.title.en).toBe('Car wash');
});

test('a line that belongs nowhere is named', () => {
  expect(readTextStart('customer: Arrives\n\nkitchen: Cooks', sheet, options)).toEqual({
    ok: false,
    error: { reason: 'unknownLane', line: 3, word: 'kitchen' },
  });
});
