import type { Cell } from '../table/cell.ts';
import { writeWorkbook, type CellLook, type Sheet } from '../table/xlsx.ts';
import type { FigureCell, FigureColumn, NetworkReport, ReportFigure } from './network-report.ts';
import { FORMAT_CODES } from './shown-numbers.ts';

/** What a program allows as the name of a sheet, in signs. */
const NAME_LENGTH = 31;
const TEXT_WIDTH = 34;
const NUMBER_WIDTH = 13;

const sheetNames = (titles: readonly string[]): readonly string[] => {
  const taken = new Set<string>();
  return titles.map((title, at) => {
    const plain = title.replaceAll(/[[\]:*?/\\']/g, ' ').slice(0, NAME_LENGTH);
    const name = taken.has(plain) ? `${plain.slice(0, NAME_LENGTH - 4)} ${at + 1}` : plain;
    taken.add(name);
    return name;
  });
};

type SheetCell = { readonly cell: Cell; readonly look: CellLook | null };
const plain = (cell: Cell): SheetCell => ({ cell, look: null });

/** A cell of several numbers in as many columns; one without any says its words in the first. */
const spread = ({ text, numbers }: FigureCell, { parts }: FigureColumn): readonly SheetCell[] => {
  const width = parts?.length ?? 1;
  if (numbers.length !== width) return [plain(text), ...Array.from({ length: width - 1 }, () => plain(null))];
  return numbers.map(({ value, style }) => ({ cell: value, look: { format: FORMAT_CODES[style] } }));
};

const sheetOf = (figure: ReportFigure, name: string, { words }: NetworkReport): Sheet => {
  const { title, n, method, date, link, sentences, table } = figure;
  const columns = (table?.columns ?? []).flatMap(column =>
    (column.parts ?? ['']).map((part, at) => ({
      head: part === '' ? column.name : `${column.name}: ${part}`,
      width: column.align === 'end' ? NUMBER_WIDTH : at === 0 ? TEXT_WIDTH : NUMBER_WIDTH,
    })),
  );
  const top: readonly (readonly SheetCell[])[] = [
    [{ cell: title, look: { bold: true } }],
    [plain(`${words.n}: ${n}`)],
    [plain(`${words.method}: ${method}`)],
    [plain(`${words.date}: ${date}`)],
    [{ cell: words.open, look: { link } }],
    ...sentences.map(sentence => [plain(sentence)]),
    [],
  ];
  const rows: readonly (readonly SheetCell[])[] = [
    ...top,
    ...(table === null
      ? []
      : [
          columns.map(({ head }) => ({ cell: head, look: { bold: true, wrap: true } })),
          ...table.rows.map(row =>
            row.flatMap((cell, at) => {
              const column = table.columns[at];
              return column === undefined ? [] : spread(cell, column);
            }),
          ),
        ]),
  ];
  return {
    name,
    rows: rows.map(row => row.map(({ cell }) => cell)),
    widths: columns.map(({ width }) => width),
    frozen: { rows: table === null ? 0 : top.length + 1, columns: table === null ? 0 : 1 },
    looks: new Map(
      rows.flatMap((row, at) =>
        row.flatMap(({ look }, column) => (look === null ? [] : [[`${at},${column}`, look] as const])),
      ),
    ),
  };
};

/** The report as a workbook: what it is made of, then a sheet a figure. Numbers are numbers, written as they are shown. */
export const writeNetworkWorkbook = (report: NetworkReport): Promise<Uint8Array> => {
  const { title, lines, figures, words, link } = report;
  const [contents = words.contents, ...names] = sheetNames([
    words.contents,
    ...figures.map(figure => figure.title),
  ]);
  const top: readonly (readonly Cell[])[] = [[title], ...lines.map(line => [line]), [words.open], []];
  return writeWorkbook([
    {
      name: contents,
      widths: [TEXT_WIDTH, 48, 90],
      rows: [
        ...top,
        [words.contents, words.n, words.method],
        ...figures.map(figure => [figure.title, figure.n, figure.method]),
      ],
      looks: new Map<string, CellLook>([
        ['0,0', { bold: true }],
        [`${lines.length + 1},0`, { link }],
        ...[0, 1, 2].map((column): [string, CellLook] => [`${top.length},${column}`, { bold: true }]),
      ]),
    },
    ...figures.map((figure, at) => sheetOf(figure, names[at] ?? String(at + 1), report)),
  ]);
};
