import { readText, type Language, type LocalText } from '@truthline/blueprint';
import type { Content } from 'pdfmake';
import type { AuditReport, ReportFinding, ReportPart } from './audit-report.ts';
import {
  figureCell as figure,
  headCell as head,
  printPages,
  QUIET,
  ruled,
  ruledTable as table,
} from './printed-page.ts';
import { reportFormats, type ReportFormats } from './report-formats.ts';
import { fillBlanks, reportTexts } from './report-texts.ts';
import { tellBasis } from './tell-standing.ts';

export type PrintedReport = {
  readonly language: Language;
  /** JPEG and PNG photos by item, those of a failed item are shown with it. */
  readonly photos: ReadonlyMap<string, readonly Uint8Array[]>;
};

/** As many photos as are printed of one failed item. */
export const PHOTOS_OF_ITEM = 12;
/** Photos beside each other; a row stays on one page. */
const PHOTOS_A_ROW = 3;
const CRITICAL = '#9c4a12';

type Page = {
  readonly report: AuditReport;
  readonly language: Language;
  readonly read: (text: LocalText) => string;
  readonly formats: ReportFormats;
  readonly texts: ReturnType<typeof reportTexts>;
};

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
  layout: ruled,
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

const picture = (bytes: Uint8Array): Content => ({
  image: `data:${bytes[0] === 0x89 ? 'image/png' : 'image/jpeg'};base64,${Buffer.from(bytes).toString('base64')}`,
  fit: [158, 124],
  width: 164,
});

/** Photos in rows, in the order they came in. */
const pictureRows = (photos: readonly Uint8Array[]): Content[] =>
  Array.from({ length: Math.ceil(photos.length / PHOTOS_A_ROW) }, (_, row) => ({
    columns: photos.slice(row * PHOTOS_A_ROW, (row + 1) * PHOTOS_A_ROW).map(picture),
    margin: [0, 4, 0, 2],
  }));

const failedItem =
  ({ report, read, formats, texts }: Page, photos: PrintedReport['photos']) =>
  (finding: ReportFinding): Content => {
    const printed = (photos.get(finding.itemId) ?? []).slice(0, PHOTOS_OF_ITEM);
    const more = report.photos.filter(({ itemId }) => itemId === finding.itemId).length - printed.length;
    const [firstRow, ...rows] = pictureRows(printed);
    const told: Content[] = [
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
    ];
    return {
      margin: [0, 0, 0, 8],
      stack: [
        // The words stand with the first photos; further rows may go on over the page.
        { unbreakable: true, stack: firstRow === undefined ? told : [...told, firstRow] },
        ...rows,
        ...(more > 0 ? [{ text: fillBlanks(texts.morePhotos, { count: more }), color: QUIET }] : []),
      ],
    };
  };

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
  return printPages({
    language,
    title: `${texts.title} · ${page.read(report.checklist.title)} · ${page.read(report.dealer.name)}`,
    foot: {
      left: report.auditId,
      page: (current, pages) => fillBlanks(texts.page, { page: current, pages }),
    },
    content: [
      { text: texts.title, fontSize: 18, bold: true },
      facts(page),
      result(page),
      ...parts(page, texts.sections, report.sections),
      ...standing(page),
      ...parts(page, texts.dimensions, report.dimensions),
      ...parts(page, texts.lanes, report.lanes),
      title(texts.failed),
      ...(report.findings.length === 0 ? [texts.noneFailed] : report.findings.map(failedItem(page, photos))),
      ...parts(page, texts.moments, report.moments),
      ...everyAnswer(page),
    ],
  });
};
