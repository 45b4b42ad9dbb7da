import { err, type Result } from '@truthline/kernel';
import type { Table } from '../table/cell.ts';
import { readMarkedHeader, type Columns } from '../table/marked-header.ts';
import { VISIT_COLUMNS, headerMark, noteHeader, waveItems, type WaveChecklist } from './wave-columns.ts';
import type { WaveProblem } from './wave-problem.ts';

const OPTIONAL: ReadonlySet<string> = new Set(['time', 'auditor']);

/** Reads the first row with content: which checklist it is for, and where each item stands. Columns may be moved. */
export const readHeader = (table: Table, source: WaveChecklist): Result<Columns, readonly WaveProblem[]> => {
  const items = waveItems(source).map(item => item.id);
  const columns = [...VISIT_COLUMNS, ...items];
  const read = readMarkedHeader(table, {
    mark: headerMark(source.version),
    required: columns.filter(column => !OPTIONAL.has(column)),
    optional: [...OPTIONAL, ...items.map(noteHeader)],
  });
  return read.ok
    ? read
    : err(
        read.error.map(({ code, ...problem }) => ({
          ...problem,
          code: code === 'otherSubject' ? 'otherChecklist' : code,
        })),
      );
};
