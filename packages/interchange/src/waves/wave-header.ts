import { err, ok, type Result } from '@truthline/kernel';
import { cellText, columnLetter, type Table } from '../table/cell.ts';
import { VISIT_COLUMNS, headerMark, noteHeader, waveItems, type WaveChecklist } from './wave-columns.ts';
import type { WaveProblem } from './wave-problem.ts';

/** Where each column stands, by the word in its header, and the row of the header, from 1. */
export type Columns = { readonly row: number; readonly places: ReadonlyMap<string, number> };

const OPTIONAL: ReadonlySet<string> = new Set(['time', 'auditor']);

const markProblem = (found: string, expected: string): WaveProblem['code'] | null => {
  if (found === expected) return null;
  const [name, checklistId] = found.split('/');
  const [, expectedChecklist] = expected.split('/');
  if (name !== 'truthline' || checklistId === undefined) return 'headerMissing';
  return checklistId === expectedChecklist ? 'otherVersion' : 'otherChecklist';
};

/** Reads the first row with content: which checklist it is for, and where each item stands. Columns may be moved. */
export const readHeader = (table: Table, source: WaveChecklist): Result<Columns, readonly WaveProblem[]> => {
  const index = table.findIndex(row => row.some(cell => cellText(cell).trim() !== ''));
  const header = table[index];
  if (header === undefined) return err([{ row: null, column: null, code: 'emptyFile', values: {} }]);
  const row = index + 1;
  const expected = headerMark(source.version);
  const mark = cellText(header[0]).trim();
  const wrong = markProblem(mark, expected);
  if (wrong !== null) return err([{ row, column: 'A', code: wrong, values: { found: mark, expected } }]);

  const items = waveItems(source).map(item => item.id);
  const known = new Set<string>([...VISIT_COLUMNS, ...items, ...items.map(noteHeader)]);
  const places = new Map<string, number>();
  const problems: WaveProblem[] = [];
  header.forEach((cell, place) => {
    const word = cellText(cell).trim();
    if (place === 0 || word === '') return;
    const refuse = (code: WaveProblem['code']) => {
      problems.push({ row, column: columnLetter(place), code, values: { found: word } });
    };
    if (!known.has(word)) refuse('unknownColumn');
    else if (places.has(word)) refuse('repeatedColumn');
    else places.set(word, place);
  });
  for (const column of [...VISIT_COLUMNS, ...items])
    if (!places.has(column) && !OPTIONAL.has(column))
      problems.push({ row, column: null, code: 'missingColumn', values: { expected: column } });
  return problems.length > 0 ? err(problems) : ok({ row, places });
};
