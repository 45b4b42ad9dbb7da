import type { ReportFigure } from '@truthline/interchange/network-report';
import { mapResult, type Result } from '@truthline/kernel';
import type { Work } from '../../request/context.ts';
import type { Problem } from '../../request/problem.ts';
import { makeNetworkReport } from './make-network-report.ts';
import type { ReportWish } from './report-wish.ts';

/** What a report would say. Of long tables the first rows, and how many there are. */
export type PresentedReport = {
  readonly title: string;
  readonly lines: readonly string[];
  readonly figures: readonly (Omit<ReportFigure, 'chart'> & { readonly rows: number })[];
};

/** As many rows as a page shows before anybody has asked for the file. */
const ROWS_SHOWN = 10;

export const previewNetworkReport = async (
  work: Work,
  wish: ReportWish,
): Promise<Result<PresentedReport, Problem>> =>
  mapResult(await makeNetworkReport(work, wish), ({ title, lines, figures }) => ({
    title,
    lines,
    figures: figures.map(({ chart: _drawn, ...figure }) => ({
      ...figure,
      rows: figure.table?.rows.length ?? 0,
      table: figure.table === null ? null : { ...figure.table, rows: figure.table.rows.slice(0, ROWS_SHOWN) },
    })),
  }));
