import type { Run, Slide } from 'pptxgenjs';
import type { FigureTable, NetworkReport, ReportFigure } from './network-report.ts';
import { nativeChart } from './slide-chart.ts';

/** Inches of a wide slide between its margins. */
const LEFT = 0.5;
const WIDTH = 12.33;
const HEIGHT = 7.5;
const FOOT = 6.72;
const ROW = 0.27;
/** Rows a slide, and in all: a workbook holds every one. */
const ROWS = 18;
const ROWS_SHOWN = 72;

const INK = '1F2430';
const QUIET = '5A6272';
const RULE = 'D5D9E2';
const LINK = '006392';

/** What the program of the reader has: slides carry no fonts. */
const FACES = { zh: 'Microsoft YaHei', en: 'Calibri' } as const;

type Deck = { readonly report: NetworkReport; readonly addSlide: () => Slide };

const faceOf = ({ report }: Deck): string => FACES[report.language];

const heading = (deck: Deck, slide: Slide, title: string): void =>
  slide.addText(title, {
    x: LEFT,
    y: 0.3,
    w: WIDTH,
    h: 0.55,
    fontSize: 24,
    bold: true,
    color: INK,
    fontFace: faceOf(deck),
    valign: 'middle',
    margin: 0,
  });

/** n, method, date and the way back to the screen stand on every slide. */
const evidence = (deck: Deck, slide: Slide, { n, method, date, link }: ReportFigure): void => {
  const { words } = deck.report;
  slide.addText(
    [
      { text: `${words.n}: ${n}`, options: { breakLine: true } },
      { text: `${words.method}: ${method}`, options: { breakLine: true } },
      { text: `${words.date}: ${date} · ` },
      { text: words.open, options: { color: LINK, hyperlink: { url: link } } },
    ],
    {
      x: LEFT,
      y: FOOT,
      w: WIDTH,
      h: HEIGHT - FOOT - 0.1,
      fontSize: 9,
      color: QUIET,
      fontFace: faceOf(deck),
      valign: 'top',
      margin: 0,
      fit: 'shrink',
    },
  );
};

const sentences = (deck: Deck, slide: Slide, lines: readonly string[], y: number): void => {
  if (lines.length === 0) return;
  slide.addText(
    lines.map((text): Run => ({ text, options: { breakLine: true } })),
    {
      x: LEFT,
      y,
      w: WIDTH,
      h: 0.3 * lines.length,
      fontSize: 13,
      color: INK,
      fontFace: faceOf(deck),
      valign: 'top',
      margin: 0,
      fit: 'shrink',
    },
  );
};

const NONE = { type: 'none' } as const;
const THIN = { type: 'solid', pt: 0.5, color: RULE } as const;

const table = (deck: Deck, slide: Slide, { columns, rows }: FigureTable, y: number): void => {
  const shares = columns.reduce((sum, { share = 1 }) => sum + share, 0);
  slide.addTable(
    [
      columns.map(({ name, align }) => ({
        text: name,
        options: { bold: true, color: QUIET, align: align === 'end' ? 'right' : 'left' },
      })),
      ...rows.map(row =>
        row.map(({ text }, at): Run => ({
          text,
          options: { align: columns[at]?.align === 'end' ? 'right' : 'left' },
        })),
      ),
    ],
    {
      x: LEFT,
      y,
      w: WIDTH,
      colW: columns.map(({ share = 1 }) => (WIDTH * share) / shares),
      rowH: ROW,
      fontSize: 10,
      fontFace: faceOf(deck),
      color: INK,
      border: [NONE, NONE, THIN, NONE],
      margin: [0, 0.06, 0, 0.02],
      valign: 'middle',
    },
  );
};

const chartSlide = (deck: Deck, figure: ReportFigure): boolean => {
  const native = figure.chart === null ? null : nativeChart(figure.chart);
  if (native === null) return false;
  const slide = deck.addSlide();
  const face = faceOf(deck);
  heading(deck, slide, figure.title);
  sentences(deck, slide, figure.sentences, 0.95);
  const y = 1 + 0.3 * figure.sentences.length;
  slide.addChart(native.kind, native.series, {
    ...native.look,
    x: LEFT,
    y,
    w: WIDTH,
    h: FOOT - y - 0.1,
    altText: figure.title,
    catAxisLabelFontFace: face,
    catAxisLabelFontSize: 9,
    catAxisTitleFontSize: 10,
    dataLabelFormatCode: native.look.valAxisLabelFormatCode,
    displayBlanksAs: 'gap',
    legendFontFace: face,
    legendFontSize: 10,
    legendPos: 'b',
    showValAxisTitle: true,
    valAxisLabelFontFace: face,
    valAxisLabelFontSize: 9,
    valAxisTitleFontSize: 10,
    valGridLine: { color: 'E3E6EC', size: 0.5 },
  });
  evidence(deck, slide, figure);
  return true;
};

const tableSlides = (deck: Deck, figure: ReportFigure, told: boolean): void => {
  const { words } = deck.report;
  const all = figure.table?.rows ?? [];
  const shown = all.slice(0, ROWS_SHOWN);
  const parts = Math.max(1, Math.ceil(shown.length / ROWS));
  for (let part = 0; part < parts; part += 1) {
    const slide = deck.addSlide();
    heading(deck, slide, parts === 1 ? figure.title : words.continued(figure.title, part + 1, parts));
    const lines = [
      ...(told || part > 0 ? [] : figure.sentences),
      ...(part === parts - 1 && all.length > shown.length ? [words.firstOf(shown.length, all.length)] : []),
    ];
    sentences(deck, slide, lines, 0.95);
    if (figure.table !== null && shown.length > 0)
      table(
        deck,
        slide,
        { ...figure.table, rows: shown.slice(part * ROWS, (part + 1) * ROWS) },
        1 + 0.3 * lines.length,
      );
    evidence(deck, slide, figure);
  }
};

/** The report as slides: charts the program draws itself and tables it can edit, with n, method, date and link on each. */
export const writeNetworkSlides = async (report: NetworkReport): Promise<Uint8Array> => {
  // Half a megabyte that a server without a report to write need not read.
  const { default: Presentation } = await import('pptxgenjs');
  const presentation = new Presentation();
  presentation.layout = 'LAYOUT_WIDE';
  presentation.title = report.title;
  presentation.theme = { headFontFace: FACES[report.language], bodyFontFace: FACES[report.language] };
  const deck: Deck = { report, addSlide: () => presentation.addSlide() };
  const cover = deck.addSlide();
  cover.addText(report.title, {
    x: LEFT,
    y: 2.2,
    w: WIDTH,
    h: 0.9,
    fontSize: 36,
    bold: true,
    color: INK,
    fontFace: faceOf(deck),
    margin: 0,
  });
  cover.addText(
    [
      ...report.lines.map((text): Run => ({ text, options: { breakLine: true } })),
      { text: report.words.open, options: { color: LINK, hyperlink: { url: report.link } } },
    ],
    {
      x: LEFT,
      y: 3.2,
      w: WIDTH,
      h: 2.2,
      fontSize: 14,
      color: QUIET,
      fontFace: faceOf(deck),
      valign: 'top',
      margin: 0,
      fit: 'shrink',
    },
  );
  for (const figure of report.figures) {
    const drawn = chartSlide(deck, figure);
    if (!drawn || (figure.table?.rows.length ?? 0) > 0) tableSlides(deck, figure, drawn);
  }
  return presentation.write({ outputType: 'uint8array', compression: true });
};
