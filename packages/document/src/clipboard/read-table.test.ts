import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readTable } from './read-table.ts';

const texts = (table: ReturnType<typeof readTable>) => table?.map(row => row.map(cell => cell?.text ?? null));
const fromText = (text: string) => texts(readTable({ html: null, text }));
const fromHtml = (html: string) => texts(readTable({ html, text: '' }));

describe('cells of a spreadsheet', () => {
  test('tabs, line breaks of every kind, quoted cells with line breaks, tabs and quotation marks', () => {
    expect(fromText('a\tb\r\n"one\ntwo"\t"say ""yes""\tplease"\r\n')).toEqual([
      ['a', 'b'],
      ['one\ntwo', 'say "yes"\tplease'],
    ]);
    expect(fromText('a\tb\rc\t')).toEqual([
      ['a', 'b'],
      ['c', ''],
    ]);
  });

  test('a quotation mark within a cell, or one that never ends, is text', () => {
    expect(fromText('5" screen\t"open\nnext\trow')).toEqual([
      ['5" screen', '"open'],
      ['next', 'row'],
    ]);
  });

  test('rows are as long as the longest; empty rows at the end are none', () => {
    expect(fromText('a\nb\tc\n\t\n\n')).toEqual([
      ['a', ''],
      ['b', 'c'],
    ]);
  });

  test('without a tab it is no table', () => {
    expect(readTable({ html: null, text: 'one\ntwo' })).toBeNull();
  });

  test('what is written so is read back', () => {
    const cells = fc.array(fc.array(fc.string(), { minLength: 2, maxLength: 2 }), {
      minLength: 1,
      maxLength: 5,
    });
    fc.assert(
      fc.property(cells, rows => {
        const text = rows
          .map(row => row.map(cell => `"${cell.replaceAll('"', '""')}"`).join('\t'))
          .join('\n');
        const read = fromText(text) ?? [];
        expect(read).toEqual(rows.slice(0, read.length));
        expect(rows.slice(read.length).flat().join('').trim()).toBe('');
      }),
    );
  });
});

test('a Markdown table, with what stands around it left out', () => {
  expect(fromText('Notes\n| a | b \\| c |\n|---|:-:|\n| d | |\n')).toEqual([
    ['a', 'b | c'],
    ['d', ''],
  ]);
});

describe('a table of a web page', () => {
  test('the first table, its text without tags, entities, breaks as lines', () => {
    const html =
      '<html><style>td{}</style><body><table><tr><th>A &amp; B<td><p>one</p><p>two &#9733; &#x2605;&nbsp;</p>' +
      '<tr><td>x<br>y</td><td><b>bold</b> <i>text</i></td></tr></table><table><tr><td>other</td></tr></table>';
    expect(fromHtml(html)).toEqual([
      ['A & B', 'one\ntwo ★ ★'],
      ['x\ny', 'bold text'],
    ]);
  });

  test('cells over columns and rows keep their reach', () => {
    const table = readTable({
      html: '<table><tr><td rowspan=2>a</td><td colspan="2">b</td></tr><tr><td>c</td><td>d</td></tr></table>',
      text: '',
    });
    expect(table).toEqual([
      [{ text: 'a', across: 1, down: 2 }, { text: 'b', across: 2, down: 1 }, null],
      [null, { text: 'c', across: 1, down: 1 }, { text: 'd', across: 1, down: 1 }],
    ]);
  });

  test('a comment, a quoted > and a table within a cell do not mislead it', () => {
    const html =
      '<!-- <table><tr><td>no --><table><tr><td title="a > b">in<table><tr><td>ner</td></tr></table></td></tr></table>';
    expect(fromHtml(html)).toEqual([['in\nner']]);
  });

  test('no table, no answer: the text decides', () => {
    expect(readTable({ html: '<p>none</p>', text: 'a\tb' })).not.toBeNull();
    expect(readTable({ html: '<table></table>', text: '' })).toBeNull();
  });

  test('whatever it is given, it answers, and in time', () => {
    const pieces = fc.constantFrom(
      '<table',
      '<tr>',
      '<td colspan=99>',
      '<td rowspan="9',
      '</',
      '>',
      '"',
      "'",
      '<!--',
      'x',
      '&#',
      ';',
      '\t',
      '\n',
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 60 }), parts => {
        const table = readTable({ html: parts.join(''), text: parts.join('') });
        expect(table === null || table.every(row => row.length === table[0]?.length)).toBe(true);
      }),
    );
    expect(readTable({ html: '<a'.repeat(200_000), text: '' })).toBeNull();
    const wide = `<table><tr>${'<td colspan=100 rowspan=100>x'.repeat(5_000)}</table>`;
    expect(readTable({ html: wide, text: '' })).toHaveLength(1);
  });
});
