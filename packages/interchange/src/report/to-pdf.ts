import { readText, type Language, type LocalText } from '@truthline/blueprint';
import type { Content } from 'pdfmake';
import type { AuditReport, ReportFinding, ReportPart } from './audit-report.ts';
import { openPrinter } from './printer.ts';
import { reportFormats, type ReportFormats } from './report-formats.ts';
import { fillBlanks, reportTexts } from './report-texts.ts';
import { tellBasis } from './tell-standing.ts';

export type PrintedReport = {
  readonly language: Language;
  /** JPEG and PNG photos by item, those of a failed item are shown with it. */
  readonly photos: ReadonlyMap<string, readonly Uint8Array[]>;
};

const PHOTOS_SHOWN = 2;
const INK = '#1f2430';
const QUIET = '#5a6272';
const LINE = '#d5d9e2';
const CRITICAL = '#9c4a12';

type Page = {
  readonly report: AuditReport;
  readonly language: Language;
  readonly read: (text: LocalText) => string;
  readonly formats: ReportFormats;
  readonly texts: ReturnType<typeof reportTexts>;
};

const head = (text: string, end = false): Content => ({
  text,
  style: 'head',
  alignment: end ? 'right' : 'left',
});
const figure = (text: string): Content => ({ text, alignment: 'right' });

const rules = {
  hLineWidth: () => 0.5,
  vLineWidth: () => 0,
  hLineColor: () => LINE,
  paddingTop: () => 3,
  paddingBottom: () => 3,
  paddingLeft: () => 0,
  paddingRight: () => 8,
};

const table = (widths: readonly (number | '*')[], body: readonly (readonly Content[])[]): Content => ({
  table: { headerRows: 1, keepWithHeaderRows: 1, widths, body, dontBreakRows: true },
  layout: rules,
  margin: [0, 0, 0, 10],
});

const title = (text: string): Content => ({ text, style: 'title' });

const facts = ({ report, read, formats, texts }: Page): Content => ({
  table: {
    widths: [70, '*', 70, '*'],
    body: [
      [
        head(texts.dealer),
        `${read(report.dealer.name)} (${report.dealer.code})`,
        head(texts.region),
        read(report.dealer.regionName),
      ],
      [
        head(texts.checklist),
        `${read(report.checklist.title)}, ${fillBlanks(texts.version, { version: report.checklist.version })}`,
        head(texts.kind),
        texts.kinds[report.kind],
      ],
      [
        head(texts.startedAt),
        formats.dateTime(report.startedAt),
        head(texts.status),
        texts.statuses[report.status],
      ],
    ],
  },
  layout: rules,
  margin: [0, 4, 0, 12],
});

const result = ({ report, language, formats, texts }: Page): Content => {
  const words = report.words[language];
  const counted = fillBlanks(texts.counted, { counted: report.counted, asked: report.asked });
  return [
    {
      columns: [
        { width: 90, text: formats.score(report.overall), fontSize: 28, bold: true },
        {
          width: '*',
          stack: [
            { text: texts.outcomes[report.outcome], bold: true, fontSize: 12 },
            { text: words.summary },
            { text: counted, color: QUIET },
          ],
        },
      ],
      margin: [0, 0, 0, 6],
    },
    ...[...words.reasons, ...words.notes].map((text): Content => ({ text, margin: [90, 0, 0, 1] })),
  ];
};

const parts = ({ read, formats, texts }: Page, heading: string, rows: readonly ReportPart[]): Content[] =>
  rows.length === 0
    ? []
    : [
        title(heading),
        table(
          ['*', 60, 45],
          [
            [head(texts.part), head(texts.score, true), head(texts.items, true)],
            ...rows.map(({ name, score, counted }) => [
              read(name),
              figure(formats.score(score)),
              figure(String(counted)),
            ]),
          ],
        ),
      ];

const standing = ({ report, language, formats, texts }: Page): Content[] =>
  report.standing.length === 0
    ? []
    : [
        title(texts.standing),
        table(
          [110, 45, 60, 50, '*'],
          [
            [
              head(texts.comparedWith),
              head(texts.score, true),
              head(texts.other, true),
              head(texts.difference, true),
              head(texts.basedOn),
            ],
            ...report.standing.map(row => [
              texts.against[row.against],
              figure(formats.score(row.score)),
              figure(formats.score(row.other)),
              figure(formats.difference(row.score - row.other)),
              tellBasis(row, language, formats),
            ]),
          ],
        ),
      ];

const pictures = (photos: readonly Uint8Array[]): Content[] =>
  photos.length === 0
    ? []
    : [
        {
          columns: photos.slice(0, PHOTOS_SHOWN).map(bytes => ({
            image: `data:${bytes[0] === 0x89 ? 'image/png' : 'image/jpeg'};base64,${Buffer.from(bytes).toString('base64')}`,
            fit: [230, 170],
            width: 240,
          })),
          margin: [0, 4, 0, 2],
        },
      ];

const failedItem =
  ({ read, formats, texts }: Page, photos: PrintedReport['photos']) =>
  (finding: ReportFinding): Content => ({
    unbreakable: true,
    margin: [0, 0, 0, 8],
    stack: [
      {
        columns: [
          {
            width: '*',
            text: [
              { text: `${finding.itemId} · ${read(finding.momentName)}`, bold: true },
              ...(finding.criticalFailed
                ? [{ text: `  ${texts.critical}`, bold: true, color: CRITICAL }]
                : []),
            ],
          },
          {
            width: 150,
            alignment: 'right',
            text: `${texts.score} ${formats.score(100 * finding.score)} · ${texts.lost} ${formats.score(finding.pointsLost)}`,
          },
        ],
      },
      { text: read(finding.question) },
      {
        text: `${texts.standard}${texts.colon}${read(finding.standard)}${finding.basis === 'proposed' ? ` (${texts.proposed})` : ''}`,
        color: QUIET,
      },
      { text: `${texts.answer}${texts.colon}${read(finding.answer)}` },
      ...(finding.note === '' ? [] : [{ text: `${texts.note}${texts.colon}${finding.note}` }]),
      ...pictures(photos.get(finding.itemId) ?? []),
    ],
  });

const everyAnswer = ({ report, read, texts }: Page): Content[] => [
  title(texts.answers),
  table(
    [50, '*', 150],
    [
      [head(texts.item), head(texts.question), head(texts.answer)],
      ...report.answers.map(({ itemId, instance, question, answer, note }) => [
        instance === 0 ? itemId : `${itemId} #${instance}`,
        read(question),
        note === '' ? read(answer) : { stack: [read(answer), { text: note, color: QUIET }] },
      ]),
    ],
  ),
];

/** The report on A4 pages: text that can be selected, the fonts embedded, photos of failed items. */
export const writeReportPdf = async (
  report: AuditReport,
  { language, photos }: PrintedReport,
): Promise<Uint8Array> => {
  const texts = reportTexts(language);
  const page: Page = {
    report,
    language,
    texts,
    read: text => readText(text, language),
    formats: reportFormats(language, report.dealer.timeZone),
  };
  const printer = await openPrinter();
  return printer
    .createPdf({
      pageSize: 'A4',
      pageMargins: [42, 42, 42, 48],
      info: {
        title: `${texts.title} · ${page.read(report.checklist.title)} · ${page.read(report.dealer.name)}`,
      },
      defaultStyle: {
        font: 'NotoSansSC',
        fontSize: 9,
        lineHeight: language === 'zh' ? 1.3 : 1.15,
        color: INK,
      },
      styles: {
        head: { color: QUIET, fontSize: 8 },
        title: { fontSize: 12, bold: true, margin: [0, 8, 0, 4] },
      },
      footer: (current, count) => ({
        margin: [42, 14, 42, 0],
        fontSize: 7.5,
        color: QUIET,
        columns: [
          { text: report.auditId },
          { alignment: 'right', text: fillBlanks(texts.page, { page: current, pages: count }) },
        ],
      }),
      content: [
        { text: texts.title, fontSize: 18, bold: true },
        facts(page),
        result(page),
        ...parts(page, texts.sections, report.sections),
        ...standing(page),
        ...parts(page, texts.dimensions, report.dimensions),
        ...parts(page, texts.lanes, report.lanes),
        title(texts.failed),
        ...(report.findings.length === 0
          ? [texts.noneFailed]
          : report.findings.map(failedItem(page, photos))),
        ...parts(page, texts.moments, report.moments),
        ...everyAnswer(page),
      ],
    })
    .getBuffer();
};
