import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cutAtMentions, matchPeople, mentionQuery } from './mention-query.ts';

const person = (name: string) => ({ id: name, name, what: '' });

describe('the name being written', () => {
  test.each([
    ['Ask @He', 7, { at: 4, query: 'He' }],
    ['请@林', 3, { at: 1, query: '林' }],
    ['Ask @', 5, { at: 4, query: '' }],
    ['Ask @Helen now', 14, null],
    ['Ask', 3, null],
    ['@Ada and more', 4, { at: 0, query: 'Ada' }],
  ])('in %j with the caret at %i', (text, caret, found) => {
    expect(mentionQuery(text, caret)).toEqual(found);
  });

  test('finds people by the beginning of any word of their name', () => {
    const people = [person('Helen Marsh'), person('林知行'), person('Mary Hill')];
    const names = (query: string) => matchPeople(people, query).map(({ name }) => name);
    expect(names('mar')).toEqual(['Helen Marsh', 'Mary Hill']);
    expect(names('林')).toEqual(['林知行']);
    expect(names('')).toHaveLength(3);
    expect(names('len')).toEqual([]);
  });
});

describe('a text with names', () => {
  test('is cut at those it calls, the longer name first', () => {
    expect(cutAtMentions('Hi @Ann Lee, @Ann and @Bob', ['Ann', 'Ann Lee'])).toMatchObject([
      { text: 'Hi ', called: false },
      { text: '@Ann Lee', called: true },
      { text: ', ', called: false },
      { text: '@Ann', called: true },
      { text: ' and @Bob', called: false },
    ]);
  });

  test('is still the same text', () => {
    const piece = fc.constantFrom('@', 'Ann', ' ', 'Lee', '林', 'x');
    fc.assert(
      fc.property(fc.array(piece), fc.array(fc.constantFrom('Ann', 'Ann Lee', '林')), (pieces, names) => {
        const text = pieces.join('');
        expect(
          cutAtMentions(text, names)
            .map(part => part.text)
            .join(''),
        ).toBe(text);
      }),
    );
  });
});
