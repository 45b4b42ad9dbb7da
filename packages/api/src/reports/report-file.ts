import { buffer } from 'node:stream/consumers';
import type { Language } from '@truthline/blueprint';
import {
  PHOTOS_OF_ITEM,
  writeReportPdf,
  writeReportWorkbook,
  type AuditReport,
} from '@truthline/interchange/report';
import { err, ok, type Result } from '@truthline/kernel';
import type { FileShelf } from '../images/file-shelf.ts';
import type { Work } from '../request/context.ts';
import { problem, type Problem } from '../request/problem.ts';
import { makeReport } from './make-report.ts';
import type { PresentedReportFile } from './presented.ts';

export type ReportFileRequest = {
  readonly auditId: string;
  readonly format: 'pdf' | 'xlsx';
  readonly language: Language;
};

/** As many as a printed report takes in all, the heaviest loss first: what is left out is counted beside its item. */
const PHOTOS_OF_REPORT = 60;

const MEDIA_TYPES = {
  pdf: 'application/pdf',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const;

/** The photos of failed items. One that the disk has lost is left out: the rest of the report stands without it. */
const readPhotos = async (shelf: FileShelf, { findings, photos }: AuditReport) => {
  const found = new Map<string, readonly Uint8Array[]>();
  let room = PHOTOS_OF_REPORT;
  for (const { itemId } of findings) {
    const own = photos.filter(photo => photo.itemId === itemId).slice(0, Math.min(PHOTOS_OF_ITEM, room));
    const bytes: Uint8Array[] = [];
    for (const { sha256 } of own) {
      const stream = await shelf.read(sha256);
      if (stream !== null) bytes.push(await buffer(stream));
    }
    room -= bytes.length;
    if (bytes.length > 0) found.set(itemId, bytes);
  }
  return found;
};

/** What of a dealer's code can stand in the name of a file anywhere. */
const plain = (code: string): string => code.replaceAll(/[^A-Za-z0-9_-]+/g, '-');

/** The report of an audit as a file. */
export const makeReportFile = async (
  work: Work,
  { auditId, format, language }: ReportFileRequest,
): Promise<Result<PresentedReportFile, Problem>> => {
  const made = await makeReport(work, auditId);
  if (!made.ok) return made;
  const report = made.value;
  if (report === null)
    return err(problem('notInThisStatus', { status: 'draft' }, [{ kind: 'audit', id: auditId }]));
  const bytes =
    format === 'xlsx'
      ? await writeReportWorkbook(report, language)
      : await writeReportPdf(report, { language, photos: await readPhotos(work.ports.files, report) });
  return ok({
    fileName: `truthline-${report.checklist.id}-${plain(report.dealer.code)}-${report.startedAt.slice(0, 10)}.${format}`,
    mediaType: MEDIA_TYPES[format],
    base64: Buffer.from(bytes).toString('base64'),
  });
};
