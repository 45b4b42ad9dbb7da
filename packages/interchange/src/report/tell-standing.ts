import type { Language } from '@truthline/blueprint';
import type { ReportStanding } from './audit-report.ts';
import type { ReportFormats } from './report-formats.ts';
import { fillBlanks, reportTexts } from './report-texts.ts';

/** On what a comparison stands: how many audits of how many dealers, when, and what was left out. */
export const tellBasis = (row: ReportStanding, language: Language, formats: ReportFormats): string => {
  const texts = reportTexts(language);
  const counts = { audits: row.audits, dealers: row.dealers };
  const basis =
    row.at === null
      ? fillBlanks(row.dealers > 1 ? texts.auditsOfDealers : texts.audits, counts)
      : formats.dateTime(row.at);
  return [
    basis,
    ...(row.leftOut === 0 ? [] : [fillBlanks(texts.leftOut, { count: row.leftOut })]),
    ...(row.auditsLeftOut === 0 ? [] : [fillBlanks(texts.auditsLeftOut, { count: row.auditsLeftOut })]),
  ].join(texts.semicolon);
};
