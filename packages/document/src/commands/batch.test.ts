import { expect, test } from 'vitest';
import { commandSchema } from '../command.ts';
import { command, refusalOf, sketch, triple } from '../testing/triple.ts';
import { execute } from '../execute.ts';

const remove = (cardId: string) => ({ type: 'card.remove', cardIds: [cardId] });
const edit = (cardId: string, en: string) => ({
  type: 'card.edit',
  cardId,
  fields: { text: { zh: '', en } },
});

test('a batch is one change: later commands see what earlier ones did, undo takes back all (C5)', () => {
  const step = { ...sketch.step['s3'], id: 'new' };
  const after = triple(sketch, {
    type: 'batch',
    label: 'paste',
    commands: [
      { type: 'step.add', step },
      { type: 'card.move', cardId: 'customer-s1-1', laneId: 'customer', stepId: 'new', before: null },
      edit('customer-s1-1', 'moved'),
    ],
  });
  expect(after.card['customer-s1-1']).toMatchObject({ stepId: 'new', text: { en: 'moved' } });
});

test('one refused command refuses all, and nothing has happened (C5)', () => {
  const commands = [edit('customer-s1-1', 'first'), remove('customer-s1-1'), edit('customer-s1-1', 'late')];
  expect(refusalOf(sketch, { type: 'batch', commands })).toEqual({
    reason: 'recordGone',
    table: 'card',
    id: 'customer-s1-1',
  });
});

test('spans in a batch follow each command by itself (B6)', () => {
  const step = { ...sketch.step['s1'], id: 'new' };
  const after = triple(sketch, {
    type: 'batch',
    commands: [
      edit('customer-s1-1', 'long'),
      { type: 'card.edit', cardId: 'customer-s1-1', fields: { span: 3 } },
      { type: 'step.add', step },
      { type: 'card.edit', cardId: 'customer-s1-1', fields: { span: 2 } },
      edit('customer-s2-1', 'after'),
    ],
  });
  expect(after.card['customer-s1-1']?.span).toBe(2);
});

test('2,000 commands at once, not 2,001 (C6)', () => {
  const many = (count: number) =>
    Array.from({ length: count }, (_, index) => edit('customer-s1-1', `${index}`));
  const batch = command({ type: 'batch', commands: many(2000) });
  expect(execute(sketch, batch).ok).toBe(true);
  if (batch.type !== 'batch') throw new Error('not a batch');
  const tooLong = { ...batch, commands: [...batch.commands, ...batch.commands.slice(0, 1)] };
  expect(execute(sketch, tooLong)).toEqual({ ok: false, error: { reason: 'batchTooLong', limit: 2000 } });
  expect(commandSchema.safeParse({ type: 'batch', commands: many(2001) }).success).toBe(false);
});
