import { isBlank, type LocalText } from '@truthline/blueprint';
import { cellText } from '../table/cell.ts';
import { readBands } from './band-cell.ts';
import { readCondition } from './condition-cell.ts';
import { readList } from './list-cell.ts';
import type { SheetRow } from './sheet-rows.ts';
import type { Band, Condition } from '@truthline/audit';

const NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i;

/** The text of a cell as it stands there. */
export const rawText = (row: SheetRow, column: string): string => cellText(row.cell(column));

/** A key or a word: what stands around it does not count. Undefined where the cell is empty. */
export const wordOf = (row: SheetRow, column: string): string | undefined => {
  const word = rawText(row, column).normalize('NFKC').trim();
  return word === '' ? undefined : word;
};

/** Undefined where the cell is empty, and where it is refused. */
export const numberOf = (row: SheetRow, column: string): number | undefined => {
  const cell = row.cell(column);
  if (typeof cell === 'number') return cell;
  const word = wordOf(row, column);
  if (word === undefined) return undefined;
  if (!(cell instanceof Date) && NUMBER.test(word)) return Number(word);
  row.refuse(column, 'unreadableNumber', { found: word });
  return undefined;
};

const FLAGS: Readonly<Record<string, boolean>> = {
  yes: true,
  是: true,
  true: true,
  '1': true,
  no: false,
  否: false,
  false: false,
  '0': false,
};

/** An empty cell says no. */
export const flagOf = (row: SheetRow, column: string): boolean => {
  const word = wordOf(row, column);
  if (word === undefined) return false;
  const found = FLAGS[word.toLowerCase()];
  if (found === undefined) row.refuse(column, 'notAFlag', { found: word });
  return found ?? false;
};

export const pairOf = (row: SheetRow, name: string): LocalText => ({
  zh: rawText(row, `${name}.zh`),
  en: rawText(row, `${name}.en`),
});

/** Null where neither language is written. */
export const optionalPairOf = (row: SheetRow, name: string): LocalText | null => {
  const text = pairOf(row, name);
  return isBlank(text) ? null : text;
};

export const listOf = (row: SheetRow, column: string): readonly string[] => readList(rawText(row, column));

export const bandsOf = (row: SheetRow, column: string): readonly Band[] => {
  const read = readBands(rawText(row, column));
  if ('bands' in read) return read.bands;
  row.refuse(column, 'unreadableBand', { found: read.wrong });
  return [];
};

export const conditionOf = (row: SheetRow, column: string): Condition | null => {
  const text = rawText(row, column).trim();
  if (text === '') return null;
  const condition = readCondition(text);
  if (condition === null) row.refuse(column, 'unreadableCondition', { found: text });
  return condition;
};
