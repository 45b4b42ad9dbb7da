import { makeCard } from '@truthline/blueprint/testing';
import { expect, test } from 'vitest';
import { SUBJECT_LIMIT } from './limits.ts';
import { subjectsOf } from './subjects.ts';
import { command, sketch } from './testing/triple.ts';

const about = (value: unknown) => subjectsOf(sketch, command(value));
const greet = sketch.card['frontstage-s2-1'];

test('names the records a command is about, and holds the card it would take to put a text back (E3)', () => {
  expect(
    about({ type: 'card.move', cardId: greet?.id, laneId: 'support', stepId: 's1', before: null }),
  ).toEqual([{ table: 'card', id: 'frontstage-s2-1', title: greet?.text, card: greet }]);
  expect(about({ type: 'moment.edit', momentId: 'greeting', fields: {} })).toEqual([
    { table: 'moment', id: 'greeting', title: sketch.moment['greeting']?.name, card: greet },
  ]);
  expect(about({ type: 'lane.remove', laneId: 'support' })).toMatchObject([
    { table: 'lane', id: 'support', card: null },
  ]);
});

test('of what is not there it knows what the command says (E3)', () => {
  const text = { zh: '', en: 'New' };
  const base = { text: { zh: '', en: 'Old' } };
  expect(about({ type: 'card.edit', cardId: 'gone', fields: { text }, base })).toEqual([
    { table: 'card', id: 'gone', title: base.text, card: null },
  ]);
  expect(
    about({ type: 'card.add', card: makeCard({ id: 'new', laneId: 'support', stepId: 's1', text }) }),
  ).toEqual([{ table: 'card', id: 'new', title: text, card: null }]);
  expect(about({ type: 'card.move', cardId: 'gone', laneId: 'l', stepId: 's', before: null })).toEqual([
    { table: 'card', id: 'gone', title: null, card: null },
  ]);
});

test('of a batch each record once, and no more than a screen can show (E3)', () => {
  const removal = { type: 'card.remove', cardIds: ['customer-s1-1', 'customer-s2-1'] };
  expect(about({ type: 'batch', commands: [removal, removal] }).map(({ id }) => id)).toEqual(removal.cardIds);
  const many = Array.from({ length: SUBJECT_LIMIT + 5 }, (_, index) => `c${index}`);
  expect(about({ type: 'card.remove', cardIds: many })).toHaveLength(SUBJECT_LIMIT);
});

test('an undo is about what it takes back', () => {
  const diff = { card: { removed: { [greet?.id ?? '']: greet } } };
  expect(about({ type: 'change.revert', diff })).toMatchObject([{ table: 'card', id: 'frontstage-s2-1' }]);
});
