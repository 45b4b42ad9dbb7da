import { readText, type Language, type LocalText } from '@truthline/blueprint';
import type { Cell } from '../table/cell.ts';
import { writeWorkbook } from '../table/xlsx.ts';
import type { AuditReport, ReportPart } from './audit-report.ts';
import { reportFormats } from './report-formats.ts';
import { fillBlanks, reportTexts } from './report-texts.ts';
import { tellBasis } from './tell-standing.ts';

/** As the screen and the PDF show it: what is compared between them is the same to the last digit. */
const shown = (value: number): number => Math.round(value * 10) / 10;
const shownScore = (value: number | null): Cell => (value === null ? null : shown(value));

/** The report as a workbook: result and comparisons, parts, failed items, all answers. Numbers are numbers, ids are text. */
export const writeReportWorkbook = (report: AuditReport, language: Language): Promise<Uint8Array> => {
  const texts = reportTexts(language);
  const formats = reportFormats(language, report.dealer.timeZone);
  const read = (text: LocalText) => readText(text, language);
  const words = report.words[language];
  const partRows = (heading: string, parts: readonly ReportPart[]): readonly Cell[][] =>
    parts.map(({ key, name, score, counted }) => [heading, key, read(name), shownScore(score), counted]);
  return writeWorkbook([
    {
      name: texts.summary,
      widths: [24, 40, 14, 14, 48],
      headRows: 1,
      rows: [
        [texts.title, `${read(report.checklist.title)} · ${read(report.dealer.name)}`],
        [texts.dealer, `${read(report.dealer.name)} (${report.dealer.code})`],
        [texts.region, read(report.dealer.regionName)],
        [
          texts.checklist,
          `${read(report.checklist.title)}, ${fillBlanks(texts.version, { version: report.checklist.version })}`,
        ],
        [texts.kind, texts.kinds[report.kind]],
        [texts.status, texts.statuses[report.status]],
        [texts.startedAt, formats.dateTime(report.startedAt)],
        [texts.overall, shownScore(report.overall)],
        [texts.summary, texts.outcomes[report.outcome]],
        [null, words.summary],
        ...[...words.reasons, ...words.notes].map(line => [null, line]),
        [],
        [texts.comparedWith, texts.basedOn, texts.score, texts.other, texts.difference],
        ...report.standing.map(row => [
          texts.against[row.against],
          tellBasis(row, language, formats),
          shown(row.score),
          shown(row.other),
          shown(row.score - row.other),
        ]),
      ],
    },
    {
      name: texts.score,
      widths: [24, 18, 44, 10, 10],
      headRows: 1,
      frozen: { rows: 1, columns: 0 },
      rows: [
        [null, null, texts.part, texts.score, texts.items],
        ...partRows(texts.sections, report.sections),
        ...partRows(texts.dimensions, report.dimensions),
        ...partRows(texts.lanes, report.lanes),
        ...partRows(texts.moments, report.moments),
      ],
    },
    {
      name: texts.failed,
      widths: [10, 30, 44, 34, 24, 30, 10, 10, 10],
      headRows: 1,
      frozen: { rows: 1, columns: 1 },
      rows: [
        [
          texts.item,
          texts.part,
          texts.question,
          texts.standard,
          texts.answer,
          texts.note,
          texts.score,
          texts.lost,
          texts.critical,
        ],
        ...report.findings.map(finding => [
          finding.itemId,
          read(finding.momentName),
          read(finding.question),
          read(finding.standard),
          read(finding.answer),
          finding.note,
          shown(100 * finding.score),
          shown(finding.pointsLost),
          finding.criticalFailed ? texts.critical : null,
        ]),
      ],
    },
    {
      name: texts.answers,
      widths: [10, 8, 60, 40, 40],
      headRows: 1,
      frozen: { rows: 1, columns: 1 },
      rows: [
        [texts.item, '#', texts.question, texts.answer, texts.note],
        ...report.answers.map(({ itemId, instance, question, answer, note }) => [
          itemId,
          instance === 0 ? null : instance,
          read(question),
          read(answer),
          note,
        ]),
      ],
    },
  ]);
};
