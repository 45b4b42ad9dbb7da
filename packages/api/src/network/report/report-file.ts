import {
  writeNetworkPages,
  writeNetworkSlides,
  writeNetworkWorkbook,
  type NetworkReport,
} from '@truthline/interchange/network-report';
import { ok, type Result } from '@truthline/kernel';
import type { PresentedReportFile } from '../../reports/presented.ts';
import type { Work } from '../../request/context.ts';
import { isoInstant } from '../../request/instant.ts';
import type { Problem } from '../../request/problem.ts';
import { makeNetworkReport } from './make-network-report.ts';
import type { ReportFormat, ReportWish } from './report-wish.ts';

const OFFICE = 'application/vnd.openxmlformats-officedocument';

const FORMATS = {
  pdf: { mediaType: 'application/pdf', write: writeNetworkPages },
  pptx: { mediaType: `${OFFICE}.presentationml.presentation`, write: writeNetworkSlides },
  xlsx: { mediaType: `${OFFICE}.spreadsheetml.sheet`, write: writeNetworkWorkbook },
} as const satisfies Readonly<Record<ReportFormat, object>>;

/** A report as a file, named after the day it was made on, `YYYY-MM-DD`. */
export const fileOfReport = async (
  report: NetworkReport,
  format: ReportFormat,
  day: string,
): Promise<PresentedReportFile> => {
  const { mediaType, write } = FORMATS[format];
  return {
    fileName: `truthline-network-${day}-${report.language}.${format}`,
    mediaType,
    base64: Buffer.from(await write(report)).toString('base64'),
  };
};

/** A report of the network as a file. */
export const writeNetworkReport = async (
  work: Work,
  wish: ReportWish,
  format: ReportFormat,
): Promise<Result<PresentedReportFile, Problem>> => {
  const made = await makeNetworkReport(work, wish);
  return made.ok
    ? ok(await fileOfReport(made.value, format, isoInstant(work.ports.clock).slice(0, 10)))
    : made;
};
