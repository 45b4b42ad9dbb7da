export type {
  FigureCell,
  FigureChart,
  FigureColumn,
  FigureTable,
  NetworkReport,
  NumberStyle,
  PlaceMark,
  ReportFigure,
} from './network-report.ts';
export { numberWriter, textCell } from './shown-numbers.ts';
export type { NumberWriter } from './shown-numbers.ts';
export { writeNetworkPages } from './to-pages.ts';
export { writeNetworkWorkbook } from './to-workbook.ts';
export { writeNetworkSlides } from './to-slides.ts';
