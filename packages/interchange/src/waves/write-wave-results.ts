import type { Answer, Item } from '@truthline/audit';
import { readText, type Language, type LocalText } from '@truthline/blueprint';
import type { Cell, Table, TableFormat } from '../table/cell.ts';
import { writeCsv } from '../table/csv.ts';
import { REMARK } from '../table/marked-header.ts';
import { writeWorkbook, type ChoiceList } from '../table/xlsx.ts';
import { allowedWords, writeAnswerCell } from './answer-cell.ts';
import { wordIn } from './answer-words.ts';
import { toLocalTime } from './local-time.ts';
import { answerHint, instructionLines, templateTexts } from './template-texts.ts';
import {
  VISIT_COLUMNS,
  headerMark,
  noteHeader,
  waveItems,
  type WaveChecklist,
  type WaveDealer,
} from './wave-columns.ts';

export type WaveTarget = WaveChecklist & {
  readonly dealers: readonly (WaveDealer & { readonly name: LocalText; readonly city: LocalText })[];
  readonly language: Language;
};

/** A visit as it is written out. */
export type WrittenVisit = {
  readonly visitNumber: string;
  readonly dealerId: string;
  readonly auditorName: string;
  readonly startedAt: string;
  readonly answers: readonly Answer[];
};

/** Rows for which the template offers lists to choose from. */
const OFFERED_ROWS = 500;
const HEADER_ROWS = 3;

const visitRow = (
  target: WaveTarget,
  items: readonly Item[],
  noted: readonly Item[],
  visit: WrittenVisit,
): readonly Cell[] => {
  const dealer = target.dealers.find(({ id }) => id === visit.dealerId);
  const local = dealer === undefined ? null : toLocalTime(visit.startedAt, dealer.timeZone);
  const answers = new Map(visit.answers.map(answer => [answer.itemId, answer]));
  const cellOf = (item: Item) => {
    const answer = answers.get(item.id);
    return answer === undefined ? null : writeAnswerCell(item, answer, target.language);
  };
  return [
    visit.visitNumber,
    dealer?.code ?? '',
    local?.date ?? '',
    local?.time ?? '',
    visit.auditorName,
    ...items.map(cellOf),
    ...noted.map(item => answers.get(item.id)?.note ?? ''),
  ];
};

const resultsTable = (target: WaveTarget, visits: readonly WrittenVisit[]): Table => {
  const items = waveItems(target);
  const withNotes = new Set(
    visits.flatMap(visit => visit.answers.filter(answer => answer.note !== '').map(answer => answer.itemId)),
  );
  const noted = items.filter(item => withNotes.has(item.id));
  const own = templateTexts(target.language);
  const { number, dealer, date, time, auditor } = own.questionOf;
  return [
    [
      headerMark(target.version),
      ...VISIT_COLUMNS,
      ...items.map(item => item.id),
      ...noted.map(item => noteHeader(item.id)),
    ],
    [
      `${REMARK} ${number}`,
      dealer,
      date,
      time,
      auditor,
      ...items.map(item => item.question[target.language]),
    ],
    [
      `${REMARK} ${own.orNotObserved(wordIn('notObserved', target.language))}`,
      null,
      null,
      null,
      null,
      ...items.map(item => answerHint(item, target.language)),
    ],
    ...visits.map(visit => visitRow(target, items, noted, visit)),
  ];
};

const choiceLists = (target: WaveTarget, rows: number): readonly ChoiceList[] => {
  const span = { firstRow: HEADER_ROWS, lastRow: Math.max(rows, HEADER_ROWS + OFFERED_ROWS) - 1 };
  return waveItems(target).flatMap((item, index) => {
    if (item.scale.type !== 'yesNo' && item.scale.type !== 'ordinal' && item.scale.type !== 'single')
      return [];
    const column = 1 + VISIT_COLUMNS.length + index;
    const choices = [...allowedWords(item.scale, target.language), wordIn('notObserved', target.language)];
    return [{ column, ...span, choices }];
  });
};

const workbook = (target: WaveTarget, table: Table): Promise<Uint8Array> => {
  const own = templateTexts(target.language);
  const { version, language, dealers } = target;
  return writeWorkbook([
    {
      name: own.results,
      rows: table,
      widths: [26, 14, 14, 12, 14, ...waveItems(target).map(() => 24)],
      frozen: { rows: HEADER_ROWS, columns: 2 },
      headRows: HEADER_ROWS,
      choiceLists: choiceLists(target, table.length),
    },
    {
      name: own.instructions,
      rows: [
        [`${version.title[language]} · ${headerMark(version)}`],
        [],
        ...instructionLines(waveItems(target)[0]?.id ?? '', language).map(line => [line]),
      ],
      widths: [110],
      headRows: 1,
    },
    {
      name: own.dealers,
      rows: [
        [own.code, own.name, own.city],
        ...dealers.map(dealer => [
          dealer.code,
          readText(dealer.name, language),
          readText(dealer.city, language),
        ]),
      ],
      widths: [12, 28, 18],
      headRows: 1,
    },
  ]);
};

/** A file with these visits, in the form that `readWaveResults` reads: one row a visit, one column an item. */
export const writeWaveResults = async (
  target: WaveTarget,
  visits: readonly WrittenVisit[],
  format: TableFormat,
): Promise<Uint8Array> => {
  const table = resultsTable(target, visits);
  return format === 'csv' ? writeCsv(table) : workbook(target, table);
};

/** The empty file for an agency to fill in, with questions, hints, lists to choose from and instructions. */
export const writeWaveTemplate = (target: WaveTarget, format: TableFormat): Promise<Uint8Array> =>
  writeWaveResults(target, [], format);
