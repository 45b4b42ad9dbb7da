import { expect, test } from 'vitest';
import { command, sketch } from './testing/triple.ts';
import { withBase } from './with-base.ts';

const edit = (fields: object, base?: object) =>
  command({ type: 'card.edit', cardId: 'customer-s1-1', fields, ...(base === undefined ? {} : { base }) });
const text = { zh: '', en: 'Mine' };

test('an edit says what is shown in the fields it sets, but for what it says itself (E1)', () => {
  const seen = sketch.card['customer-s1-1']?.text;
  expect(withBase(sketch, edit({ text, tags: [] }))).toEqual(
    edit({ text, tags: [] }, { text: seen, tags: [] }),
  );
  const base = { text: { zh: '', en: 'Earlier' } };
  expect(withBase(sketch, edit({ text }, base))).toEqual(edit({ text }, base));
  expect(withBase(sketch, command({ type: 'batch', commands: [edit({ text })] }))).toEqual(
    command({ type: 'batch', commands: [edit({ text }, { text: seen })] }),
  );
});

test('what is drawn by hand, what is gone and what is no edit stay as they are', () => {
  const drawn = edit({ span: 2 });
  const gone = command({ type: 'card.edit', cardId: 'gone', fields: { text } });
  const removal = command({ type: 'card.remove', cardIds: ['customer-s1-1'] });
  for (const same of [drawn, gone, removal]) expect(withBase(sketch, same)).toBe(same);
});
