import { REMARK_LIMIT, type SurveyAnswer, type SurveyResponse, type SurveyVersion } from '@truthline/audit';
import { err, ok, type Result } from '@truthline/kernel';
import { cellText, type Cell, type Table, type TableFormat } from '../table/cell.ts';
import { readCsv } from '../table/csv.ts';
import { readMarkedHeader, rowsBelow, type Columns } from '../table/marked-header.ts';
import { fileProblem } from '../table/placed-problem.ts';
import { readRows } from '../table/read-rows.ts';
import { readFirstSheet } from '../table/xlsx.ts';
import { readDay } from '../waves/visit-moment.ts';
import {
  OPTIONAL_COLUMNS,
  OVERALL_SCALES,
  RESPONSE_COLUMNS,
  RESPONSE_LIMIT,
  questionColumns,
  surveyMark,
  type QuestionColumn,
  type Scale,
} from './survey-columns.ts';
import type { SurveyProblem, SurveyProblemCode } from './survey-problem.ts';

type KnownDealer = { readonly id: string; readonly code: string };

export type SurveySource = {
  readonly survey: SurveyVersion;
  readonly dealers: readonly KnownDealer[];
};

/** One customer's response as the file tells it. */
export type ParsedResponse = SurveyResponse & {
  /** The same for the same response in whatever file: dealer and the number its questionnaire bears. */
  readonly key: string;
  /** Where it stands in the file, from 1. */
  readonly row: number;
  readonly dealerId: string;
  /** A calendar day, YYYY-MM-DD. */
  readonly answeredOn: string;
};

type RowReader = {
  readonly columns: Columns;
  readonly questions: readonly QuestionColumn[];
  readonly dealers: ReadonlyMap<string, KnownDealer>;
};

/** A whole number on a scale; null of an empty cell. */
const readScale = (cell: Cell | undefined, { low, high }: Scale): number | null | 'wrong' => {
  const text = cellText(cell).normalize('NFKC').trim();
  if (text === '') return null;
  const value = /^\d{1,2}$/.test(text) ? Number(text) : Number.NaN;
  return value >= low && value <= high ? value : 'wrong';
};

const readResponse = (
  { columns, questions, dealers }: RowReader,
  cells: readonly Cell[],
  row: number,
): Result<ParsedResponse, readonly SurveyProblem[]> => {
  const problems: SurveyProblem[] = [];
  const refuse = (column: string | null, code: SurveyProblemCode, values: SurveyProblem['values'] = {}) => {
    problems.push({ row, column, code, values });
  };
  const cellOf = (column: string) => cells[columns.places.get(column) ?? -1];
  const scaled = (column: string, scale: Scale): number | null => {
    const read = readScale(cellOf(column), scale);
    if (read !== 'wrong') return read;
    refuse(column, 'notOnScale', {
      found: cellText(cellOf(column)),
      allowed: `${scale.low}–${scale.high}`,
    });
    return null;
  };
  const overall = (column: keyof typeof OVERALL_SCALES): number | null => {
    const { low, high } = OVERALL_SCALES[column];
    if (cellText(cellOf(column)).trim() === '')
      refuse(column, 'missingAnswer', { allowed: `${low}–${high}` });
    return scaled(column, { low, high });
  };

  const number = cellText(cells[0]).trim();
  if (number === '') refuse('A', 'missingNumber');
  const code = cellText(cellOf('dealer')).trim();
  const dealer = dealers.get(code.toUpperCase());
  if (code === '') refuse('dealer', 'missingDealer');
  else if (dealer === undefined) refuse('dealer', 'unknownDealer', { found: code });
  const date = readDay(cellOf('date'));
  if (cellText(cellOf('date')).trim() === '') refuse('date', 'missingDate');
  else if (date === null) refuse('date', 'unreadableDate', { found: cellText(cellOf('date')) });
  const satisfaction = overall('satisfaction');
  const recommendation = overall('recommendation');
  const remark = cellText(cellOf('remark')).trim();
  if (remark.length > REMARK_LIMIT) refuse('remark', 'textTooLong', { limit: REMARK_LIMIT });

  const answers = new Map<string, SurveyAnswer>();
  for (const { header, questionId, part, scale } of questions) {
    const before = answers.get(questionId) ?? {
      questionId,
      perception: null,
      expectation: null,
      functional: null,
      dysfunctional: null,
    };
    answers.set(questionId, { ...before, [part]: scaled(header, scale) });
  }
  if (
    problems.length > 0 ||
    dealer === undefined ||
    date === null ||
    satisfaction === null ||
    recommendation === null
  )
    return err(problems);
  return ok({
    key: `${dealer.code}|${number}`,
    row,
    dealerId: dealer.id,
    answeredOn: date,
    satisfaction,
    recommendation,
    remark,
    answers: [...answers.values()],
  });
};

const readSurveyTable = (
  table: Table,
  { survey, dealers }: SurveySource,
): Result<readonly ParsedResponse[], readonly SurveyProblem[]> => {
  const questions = questionColumns(survey);
  const header = readMarkedHeader(table, {
    mark: surveyMark(survey),
    required: [
      ...RESPONSE_COLUMNS.filter(column => !OPTIONAL_COLUMNS.has(column)),
      ...questions.map(column => column.header),
    ],
    optional: [...OPTIONAL_COLUMNS],
  });
  if (!header.ok)
    return err(
      header.error.map(({ code, ...problem }) => ({
        ...problem,
        code: code === 'otherSubject' ? 'otherSurvey' : code,
      })),
    );
  const reader: RowReader = {
    columns: header.value,
    questions,
    dealers: new Map(dealers.map(dealer => [dealer.code.toUpperCase(), dealer])),
  };
  return readRows(
    rowsBelow(table, header.value),
    { limit: RESPONSE_LIMIT, none: 'noResponses', duplicate: 'duplicateResponse' },
    (cells, row) => readResponse(reader, cells, row),
  );
};

/** Reads a file of customers' responses: every one, or everything that is wrong with it, and nothing in between. */
export const readSurveyResponses = async (
  bytes: Uint8Array,
  format: TableFormat,
  source: SurveySource,
): Promise<Result<readonly ParsedResponse[], readonly SurveyProblem[]>> => {
  const table = format === 'xlsx' ? await readFirstSheet(bytes) : readCsv(bytes);
  return table.ok ? readSurveyTable(table.value, source) : err([fileProblem(table.error)]);
};
