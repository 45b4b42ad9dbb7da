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

  const MEGABYTE = 1024 * 1024;
  /** A workbook of a few kilobytes that unpacks to megabytes. */
  const packed = (megabytes: number) =>
    writeWorkbook([{ name: 'A', rows: [['x'.repeat(megabytes * MEGABYTE)]] }]);

  /** Every claim of size in its directory and before its entries, changed by a function. */
  const claiming = (bytes: Uint8Array, claim: (size: number) => number): Uint8Array => {
    const changed = new Uint8Array(bytes);
    const view = new DataView(changed.buffer);
    for (let at = 0; at + 30 < changed.byteLength; at += 1) {
      const mark = view.getUint32(at, true);
      const place = mark === 0x02014b50 ? at + 24 : mark === 0x04034b50 ? at + 22 : null;
      if (place !== null) view.setUint32(place, claim(view.getUint32(place, true)), true);
    }
    return changed;
  };

  it('says what it unpacks to before it is read', async () => {
    const bytes = await packed(1);
    const size = await unpackedSize(bytes, 10 * MEGABYTE);
    expect(size.ok && size.value).toBeGreaterThan(MEGABYTE);
    expect(await unpackedSize(bytes, 1000)).toMatchObject({ error: { reason: 'tooLarge' } });
    expect(await unpackedSize(new Uint8Array(100), 1000)).toEqual({
      ok: false,
      error: { reason: 'unreadable' },
    });
    const huge = claiming(bytes, () => 0xf0000000);
    expect(await readFirstSheet(huge)).toMatchObject({ ok: false, error: { reason: 'tooLarge' } });
  });

  it.each([0, 100])(
    'that claims to hold %i bytes is counted, and left at the limit, not at its end',
    async claim => {
      const bomb = claiming(await packed(8), size => (size > MEGABYTE ? claim : size));
      expect(bomb.byteLength).toBeLessThan(MEGABYTE / 16);
      const counted = await unpackedSize(bomb, MEGABYTE);
      if (counted.ok || counted.error.reason !== 'tooLarge') throw new Error(JSON.stringify(counted));
      expect(counted.error.bytes).toBeGreaterThan(MEGABYTE);
      expect(counted.error.bytes).toBeLessThan(2 * MEGABYTE);
    },
  );

  it('whose directory lies is not read, however small', async () => {
    const bytes = claiming(await packed(1), size => size + 1);
    expect(await readFirstSheet(bytes)).toEqual({ ok: false, error: { reason: 'unreadable', line: null } });
  });
});

it('columns are lettered as a spreadsheet does', () => {
  expect([0, 25, 26, 51, 52, 701, 702].map(columnLetter)).toEqual(['A', 'Z', 'AA', 'AZ', 'BA', 'ZZ', 'AAA']);
});
