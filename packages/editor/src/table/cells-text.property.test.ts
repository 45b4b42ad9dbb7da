import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readCells, writeCells } from './cells-text.ts';

const cell = fc.oneof(
  fc.constantFrom('', 'a', '"', '""', 'say "hi"', 'two\nlines', 'tab\tinside', '接待', '"x'),
  fc.string({ maxLength: 12 }).map(text => text.replaceAll('\r', '')),
);
const table = fc
  .integer({ min: 1, max: 4 })
  .chain(width =>
    fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 5 }),
  )
  // A last row of one empty cell is nothing at all on the clipboard.
  .filter(rows => !(rows.at(-1)?.length === 1 && rows.at(-1)?.[0] === ''));

test('cells that were written are read back as they were', () => {
  fc.assert(
    fc.property(table, rows => {
      expect(readCells(writeCells(rows))).toEqual(rows);
    }),
  );
});

test('what a spreadsheet copies is read, line ends of every kind', () => {
  expect(readCells('a\tb\r\nc\t"d\n""e"""\r\n')).toEqual([
    ['a', 'b'],
    ['c', 'd\n"e"'],
  ]);
  expect(readCells('5" wide\tx')).toEqual([['5" wide', 'x']]);
});
