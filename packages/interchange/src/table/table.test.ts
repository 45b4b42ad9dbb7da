import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { columnLetter } from './cell.ts';
import { readCsv, writeCsv } from './csv.ts';
import { guardFormula, unguardFormula } from './formula-guard.ts';
import { unpackedSize } from './unpacked-size.ts';
import { readFirstSheet, writeWorkbook } from './xlsx.ts';

const decode = (bytes: Uint8Array) => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);

describe('a CSV file', () => {
  it('begins with the mark by which Excel knows UTF-8', () => {
    expect(writeCsv([['中文']]).slice(0, 3)).toEqual(new Uint8Array([0xef, 0xbb, 0xbf]));
  });

  it.each(['=cmd()', '+1', '-1', '@SUM(A1)', '\tx'])('never holds %j as a formula', text => {
    expect(decode(writeCsv([[text]]))).toContain(`'${text}`);
    const read = readCsv(writeCsv([[text]]));
    expect(read.ok && read.value).toEqual([[text]]);
  });

  it('keeps negative numbers numbers', () => {
    expect(decode(writeCsv([[-5]]))).toBe('\uFEFF-5\r\n');
  });

  it('is read in GB 18030, in UTF-16, with semicolons and with tabs', () => {
    const text = (bytes: readonly number[]) => readCsv(new Uint8Array(bytes));
    expect(text([0xca, 0xc7, 0x2c, 0x31])).toEqual({ ok: true, value: [['是', '1']] });
    expect(text([0xff, 0xfe, 0x2f, 0x66, 0x2c, 0x00, 0x31, 0x00])).toEqual({
      ok: true,
      value: [['是', '1']],
    });
    expect(readCsv(new TextEncoder().encode('a;b\n1;2'))).toMatchObject({
      value: [
        ['a', 'b'],
        ['1', '2'],
      ],
    });
    expect(readCsv(new TextEncoder().encode('a\tb'))).toMatchObject({ value: [['a', 'b']] });
  });

  it('takes the guard off exactly as often as it was put on', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom("'", '=', '+', 'a', ' ') }), text => {
        expect(unguardFormula(guardFormula(text))).toBe(text);
      }),
    );
  });
});

describe('a workbook', () => {
  it('keeps texts that look like formulas as texts', async () => {
    const bytes = await writeWorkbook([{ name: 'A', rows: [['=1+1', '@x', 12.5, null, '是']] }]);
    const read = await readFirstSheet(bytes);
    expect(read.ok && read.value[0]).toEqual(['=1+1', '@x', 12.5, null, '是']);
  });

  it('says what it unpacks to before it is unpacked', async () => {
    const bytes = await writeWorkbook([{ name: 'A', rows: [['x'.repeat(50_000)]] }]);
    expect(unpackedSize(bytes)).toBeGreaterThan(50_000);
    expect(unpackedSize(new Uint8Array(100))).toBeNull();
    const directory = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const end = bytes.byteLength - 22;
    directory.setUint32(directory.getUint32(end + 16, true) + 24, 0xf0000000, true);
    expect(await readFirstSheet(bytes)).toMatchObject({ ok: false, error: { reason: 'tooLarge' } });
  });
});

it('columns are lettered as a spreadsheet does', () => {
  expect([0, 25, 26, 51, 52, 701, 702].map(columnLetter)).toEqual(['A', 'Z', 'AA', 'AZ', 'BA', 'ZZ', 'AAA']);
});
