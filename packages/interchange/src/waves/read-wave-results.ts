import type { Answer, Item } from '@truthline/audit';
import type { Language } from '@truthline/blueprint';
import { err, ok, type Result } from '@truthline/kernel';
import { cellText, type Cell, type Table, type TableFormat } from '../table/cell.ts';
import { readCsv } from '../table/csv.ts';
import { rowsBelow, type Columns } from '../table/marked-header.ts';
import { fileProblem } from '../table/placed-problem.ts';
import { readRows } from '../table/read-rows.ts';
import { readFirstSheet } from '../table/xlsx.ts';
import { readAnswerCell } from './answer-cell.ts';
import { toInstant } from './local-time.ts';
import { readDay, readTimeOfDay } from './visit-moment.ts';
import { VISIT_LIMIT, noteHeader, waveItems, type WaveChecklist, type WaveDealer } from './wave-columns.ts';
import { readHeader } from './wave-header.ts';
import type { WaveProblem } from './wave-problem.ts';

export type WaveSource = WaveChecklist & {
  readonly dealers: readonly WaveDealer[];
  /** The days of the wave, YYYY-MM-DD, both included; without it any day is taken. */
  readonly days?: { readonly from: string; readonly to: string };
  /** Of the words in a problem. The file itself may be in either. */
  readonly language: Language;
};

/** One visit as the file tells it, complete and fit for submission. */
export type ParsedVisit = {
  /**
   * The same for the same visit in whatever file: checklist version, dealer, local day and time, the agency's number.
   * Whoever stores visits recognises by it what is there already.
   */
  readonly key: string;
  /** Where it stands in the file, from 1. */
  readonly row: number;
  readonly dealerId: string;
  /** The agency's own number; empty where it gave none. */
  readonly visitNumber: string;
  readonly auditorName: string;
  /** ISO 8601 UTC instant. Noon of the dealer's day where the file gives no time. */
  readonly startedAt: string;
  readonly answers: readonly Answer[];
};

type RowReader = {
  readonly source: WaveSource;
  readonly columns: Columns;
  readonly items: readonly Item[];
  readonly dealers: ReadonlyMap<string, WaveDealer>;
};

const readVisitFields = ({ source, columns, dealers }: RowReader, cells: readonly Cell[], row: number) => {
  const problems: WaveProblem[] = [];
  const refuse = (column: string, code: WaveProblem['code'], values: WaveProblem['values'] = {}) => {
    problems.push({ row, column, code, values });
  };
  const cellOf = (column: string) => cells[columns.places.get(column) ?? -1];

  const code = cellText(cellOf('dealer')).trim();
  const dealer = dealers.get(code.toUpperCase());
  if (code === '') refuse('dealer', 'missingDealer');
  else if (dealer === undefined) refuse('dealer', 'unknownDealer', { found: code });

  const date = readDay(cellOf('date'));
  if (cellText(cellOf('date')).trim() === '') refuse('date', 'missingDate');
  else if (date === null) refuse('date', 'unreadableDate', { found: cellText(cellOf('date')) });
  else if (source.days !== undefined && (date < source.days.from || date > source.days.to))
    refuse('date', 'dateOutsideWave', { found: date, ...source.days });

  const timeCell = cellOf('time');
  const time = cellText(timeCell).trim() === '' ? '12:00' : readTimeOfDay(timeCell);
  if (time === null) refuse('time', 'unreadableTime', { found: cellText(timeCell) });

  return { dealer, date, time, problems };
};

const readVisit = (
  reader: RowReader,
  cells: readonly Cell[],
  row: number,
): Result<ParsedVisit, readonly WaveProblem[]> => {
  const { source, columns, items } = reader;
  const { dealer, date, time, problems } = readVisitFields(reader, cells, row);
  const answers: Answer[] = [];
  for (const item of items) {
    const notePlace = columns.places.get(noteHeader(item.id));
    const note = notePlace === undefined ? '' : cellText(cells[notePlace]).trim();
    const read = readAnswerCell(item, cells[columns.places.get(item.id) ?? -1], note, source.language);
    if (read.ok) answers.push(read.value);
    else problems.push({ row, column: item.id, ...read.error });
  }
  if (problems.length > 0 || dealer === undefined || date === null || time === null) return err(problems);
  const visitNumber = cellText(cells[0]).trim();
  const { checklistId, version } = source.version;
  return ok({
    key: [checklistId, version, dealer.code, `${date}T${time}`, visitNumber].join('|'),
    row,
    dealerId: dealer.id,
    visitNumber,
    auditorName: cellText(cells[columns.places.get('auditor') ?? -1]).trim(),
    startedAt: toInstant({ date, time }, dealer.timeZone),
    answers,
  });
};

/** Reads the rows of a table that was already taken out of its file. */
export const readWaveTable = (
  table: Table,
  source: WaveSource,
): Result<readonly ParsedVisit[], readonly WaveProblem[]> => {
  const header = readHeader(table, source);
  if (!header.ok) return header;
  const reader: RowReader = {
    source,
    columns: header.value,
    items: waveItems(source),
    dealers: new Map(source.dealers.map(dealer => [dealer.code.toUpperCase(), dealer])),
  };
  return readRows(
    rowsBelow(table, header.value),
    { limit: VISIT_LIMIT, none: 'noVisits', duplicate: 'duplicateVisit' },
    (cells, row) => readVisit(reader, cells, row),
  );
};

/** Reads a file of mystery-shopper results: every visit, or everything that is wrong with it, and nothing in between. */
export const readWaveResults = async (
  bytes: Uint8Array,
  format: TableFormat,
  source: WaveSource,
): Promise<Result<readonly ParsedVisit[], readonly WaveProblem[]>> => {
  const table = format === 'xlsx' ? await readFirstSheet(bytes) : readCsv(bytes);
  return table.ok ? readWaveTable(table.value, source) : err([fileProblem(table.error)]);
};
