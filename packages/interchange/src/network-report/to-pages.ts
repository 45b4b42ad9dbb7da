import type { Content } from 'pdfmake';
import { figureCell, headCell, printPages, QUIET, ruledTable } from '../report/printed-page.ts';
import { drawChart } from './draw-chart.ts';
import type { FigureTable, NetworkReport, ReportFigure } from './network-report.ts';
import { numberWriter, type NumberWriter } from './shown-numbers.ts';

/** Points between the margins of a landscape page. */
const PAGE_WIDTH = 758;
/** Rows of a figure that are printed; a workbook holds them all. */
const ROWS_PRINTED = 300;

const LINK = '#006392';

const link = (text: string, address: string): Content => ({
  text,
  link: address,
  color: LINK,
  decoration: 'underline',
});

const evidence = (words: NetworkReport['words'], figure: ReportFigure): Content => ({
  fontSize: 8,
  color: QUIET,
  margin: [0, 0, 0, 6],
  stack: [
    `${words.n}: ${figure.n}`,
    `${words.method}: ${figure.method}`,
    { text: [`${words.date}: ${figure.date} · `, link(words.open, figure.link)] },
  ],
});

const tableOf = ({ columns, rows }: FigureTable, words: NetworkReport['words']): readonly Content[] => {
  const shares = columns.reduce((sum, { share = 1 }) => sum + share, 0);
  const free = PAGE_WIDTH - 8 * columns.length;
  return [
    ruledTable(
      columns.map(({ share = 1 }) => (free * share) / shares),
      [
        columns.map(({ name, align }) => headCell(name, align === 'end')),
        ...rows
          .slice(0, ROWS_PRINTED)
          .map(row =>
            row.map(({ text }, at): Content => (columns[at]?.align === 'end' ? figureCell(text) : text)),
          ),
      ],
    ),
    ...(rows.length > ROWS_PRINTED
      ? [{ text: words.firstOf(ROWS_PRINTED, rows.length), color: QUIET } satisfies Content]
      : []),
  ];
};

const pagesOf = (
  figure: ReportFigure,
  { words }: NetworkReport,
  numbers: NumberWriter,
): readonly Content[] => {
  const drawn = figure.chart === null ? null : drawChart(figure.chart, numbers);
  return [
    { text: figure.title, fontSize: 15, bold: true, pageBreak: 'before' },
    evidence(words, figure),
    ...figure.sentences.map((text): Content => ({ text, margin: [0, 0, 0, 2] })),
    ...(drawn === null ? [] : [{ svg: drawn, width: PAGE_WIDTH, margin: [0, 6, 0, 8] } satisfies Content]),
    ...(figure.table === null || figure.table.rows.length === 0 ? [] : tableOf(figure.table, words)),
  ];
};

/** The report on landscape A4 pages, a figure a page or more; each figure leads back to its screen. */
export const writeNetworkPages = (report: NetworkReport): Promise<Uint8Array> => {
  const { title, lines, figures, words, language } = report;
  const numbers = numberWriter(language);
  return printPages({
    language,
    title,
    pageOrientation: 'landscape',
    foot: { left: title, page: words.page },
    content: [
      { text: title, fontSize: 22, bold: true, margin: [0, 0, 0, 6] },
      ...lines.map((text): Content => ({ text, margin: [0, 0, 0, 2] })),
      { text: [link(words.open, report.link)], margin: [0, 0, 0, 14] },
      { text: words.contents, style: 'title' },
      ruledTable(
        [180, 200, '*'],
        [
          [headCell(words.contents), headCell(words.n), headCell(words.method)],
          ...figures.map((figure): readonly Content[] => [
            { text: figure.title, bold: true },
            figure.n,
            figure.method,
          ]),
        ],
      ),
      ...figures.flatMap(figure => pagesOf(figure, report, numbers)),
    ],
  });
};
