export type {
  AuditReport,
  ReportAnswer,
  ReportFinding,
  ReportPart,
  ReportPhoto,
  ReportStanding,
} from './audit-report.ts';
export { dimensionName, laneName } from './report-texts.ts';
export { tellAnswer } from './tell-answer.ts';
export { PHOTOS_OF_ITEM, writeReportPdf } from './to-pdf.ts';
export { writeReportWorkbook } from './to-workbook.ts';
