import { err, ok, type Result } from '@truthline/kernel';
import { CsvError, parse } from 'csv-parse/sync';
import { z } from 'zod';
import { cellText, type Table, type TableProblem } from './cell.ts';
import { guardFormula, unguardFormula } from './formula-guard.ts';

/** Stands first, so that Excel reads UTF-8 in any locale. */
export const BYTE_ORDER_MARK = '\uFEFF';

const quote = (text: string) => (/[",;\t\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/** One row with its end. Text that looks like a formula is guarded; numbers stay numbers. */
export const csvLine = (row: Table[number]): string =>
  `${row.map(cell => quote(typeof cell === 'string' ? guardFormula(cell) : cellText(cell))).join(',')}\r\n`;

/** A CSV file (RFC 4180) that Excel opens as UTF-8 in any locale. Text that looks like a formula is guarded. */
export const writeCsv = (table: Table): Uint8Array =>
  new TextEncoder().encode(BYTE_ORDER_MARK + table.map(csvLine).join(''));

/** UTF-8 or UTF-16 by its mark, else UTF-8 if it is valid, else GB 18030: what Excel in Chinese saves as "CSV". */
const decode = (bytes: Uint8Array): string => {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (cause) {
    if (!(cause instanceof TypeError)) throw cause;
    return new TextDecoder('gb18030').decode(bytes);
  }
};

/** The character that stands most often in the first line, outside quotes. */
const findDelimiter = (text: string): string => {
  const first = (text.split(/\r?\n/, 1)[0] ?? '').replaceAll(/"[^"]*"/g, '');
  const count = (character: string) => first.split(character).length;
  return [',', ';', '\t'].toSorted((one, other) => count(other) - count(one))[0] ?? ',';
};

const recordsSchema = z.array(z.array(z.string()));

/** Reads a CSV file with commas, semicolons or tabs. Every cell is text. */
export const readCsv = (bytes: Uint8Array): Result<Table, TableProblem> => {
  const text = decode(bytes).replace(BYTE_ORDER_MARK, '');
  if (text.includes('\0')) return err({ reason: 'unreadable', line: null });
  try {
    const records = recordsSchema.parse(
      parse(text, {
        delimiter: findDelimiter(text),
        relax_column_count: true,
        skip_empty_lines: false,
      }),
    );
    return ok(records.map(row => row.map(unguardFormula)));
  } catch (cause) {
    if (!(cause instanceof CsvError)) throw cause;
    const line = z.number().safeParse(cause['lines']);
    return err({ reason: 'unreadable', line: line.success ? line.data : null });
  }
};
