import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { parquetMetadata, parquetReadObjects } from 'hyparquet';
import { describe, expect, test } from 'vitest';
import { readCsv } from '../table/csv.ts';
import type { DataColumn, DataRow, DataRows, DataTable } from './data-table.ts';
import { DATA_TABLES } from './data-tables.ts';
import { dataDictionary, printDictionary } from './dictionary.ts';
import { writeDataCsv } from './write-data-csv.ts';
import { writeDataParquet } from './write-data-parquet.ts';

async function* inBatches(rows: readonly DataRow[], size: number): DataRows {
  for (let at = 0; at < rows.length; at += size) yield rows.slice(at, at + size);
}
const whole = async (pieces: AsyncIterable<Uint8Array>): Promise<ArrayBuffer> => {
  const all: Uint8Array<ArrayBuffer>[] = [];
  for await (const piece of pieces) all.push(new Uint8Array(piece));
  return new Blob(all).arrayBuffer();
};

/** A value read from Parquet as CSV writes it. */
const asText = (value: unknown): string => {
  if (typeof value !== 'string' && typeof value !== 'number' && !(value instanceof Date)) return '';
  return value instanceof Date ? value.toISOString() : String(value);
};

const bothOf = async (table: DataTable, rows: readonly DataRow[], size: number) => {
  const read = readCsv(new Uint8Array(await whole(writeDataCsv(table, inBatches(rows, size)))));
  if (!read.ok) throw new Error(read.error.reason);
  const [header = [], ...lines] = read.value;
  const file = await whole(writeDataParquet(table, inBatches(rows, size)));
  const names = table.columns.map(({ name }) => name);
  return {
    csv: { header, rows: lines.map(line => line.map(String)) },
    parquet: {
      metadata: parquetMetadata(file),
      rows: (await parquetReadObjects({ file })).map(row => names.map(name => asText(row[name]))),
    },
  };
};

const cellOf = ({ type, nullable }: DataColumn): fc.Arbitrary<DataRow[number]> => {
  const cells: fc.Arbitrary<DataRow[number]> = {
    // What a line of CSV cannot tell from its end or from nothing is tried elsewhere.
    text: fc.constantFrom<DataRow[number]>('审核 A', '=1+1', 'a, "b"\nc', '-3', 'plain', '’', 12.5),
    integer: fc.integer({ min: -1000, max: 1000 }),
    number: fc.double({ noNaN: true, noDefaultInfinity: true }).map(value => (value === 0 ? 0 : value)),
    instant: fc.integer({ min: 0, max: 2e12 }).map(at => new Date(at).toISOString()),
  }[type];
  return nullable ? fc.option(cells, { nil: null }) : cells;
};

describe.each(Object.values(DATA_TABLES))('$name', (table: DataTable) => {
  test('every column is described in both languages, and rows are told apart by columns it has', () => {
    const names = table.columns.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    for (const { name, meaning } of table.columns) {
      expect(name).toMatch(/^[a-z][A-Za-z]*$/);
      expect([name, meaning.zh.trim() !== '', meaning.en.trim() !== '']).toEqual([name, true, true]);
    }
    expect(names).toEqual(expect.arrayContaining([...table.key]));
    expect(
      table.columns.filter(({ name, nullable }) => !nullable && table.key.includes(name)).length,
    ).toBeGreaterThan(0);
  });

  test('holds the same values as CSV and as Parquet', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(...table.columns.map(cellOf)), { maxLength: 30 }),
        fc.integer({ min: 1, max: 7 }),
        async (rows, size) => {
          const { csv, parquet } = await bothOf(table, rows, size);
          expect(csv.header).toEqual(table.columns.map(({ name }) => name));
          expect(parquet.rows).toEqual(csv.rows);
          expect(Number(parquet.metadata.num_rows)).toBe(rows.length);
        },
      ),
      { numRuns: 25 },
    );
  });
});

test('a long table is written in row groups, each given away before the next is made', async () => {
  const table = DATA_TABLES.dealers;
  const row: DataRow = table.columns.map(({ type }) => (type === 'number' ? 1.5 : 'x'));
  let made = 0;
  let taken = 0;
  async function* rows(): DataRows {
    for (; made < 35; made += 1) {
      // Never more than a group and a batch ahead of what was taken.
      expect(made - taken).toBeLessThanOrEqual(12);
      yield Array.from({ length: 1000 }, () => row);
      await Promise.resolve();
    }
  }
  const pieces: Uint8Array[] = [];
  for await (const piece of writeDataParquet(table, rows())) {
    pieces.push(piece);
    taken = pieces.length * 10;
  }
  const file = await new Blob(pieces.map(piece => new Uint8Array(piece))).arrayBuffer();
  expect(parquetMetadata(file).row_groups.map(({ num_rows }) => Number(num_rows))).toEqual([
    10_000, 10_000, 10_000, 5000,
  ]);
  expect(await parquetReadObjects({ file, rowStart: 34_999 })).toHaveLength(1);
});

test('the dictionary names every table, and its page is what the files are made of', () => {
  expect(dataDictionary().tables.map(({ name }) => name)).toEqual(Object.keys(DATA_TABLES));
  const page = readFileSync(new URL('../../../../docs/data-dictionary.md', import.meta.url), 'utf8');
  expect(page).toBe(printDictionary());
});
