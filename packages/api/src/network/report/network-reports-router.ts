import { z } from 'zod';
import { authorised, onNetwork } from '../../policy/authorised.ts';
import { nothingSchema, uuidSchema } from '../../request/input.ts';
import { answer } from '../../request/problem-error.ts';
import { trpc } from '../../request/trpc.ts';
import { previewNetworkReport } from './preview.ts';
import { writeNetworkReport } from './report-file.ts';
import { dropReport, keepReport, readSavedReports, savedReportSchema } from './saved-reports.ts';
import { REPORT_FORMATS, reportWishSchema, type ReportWish } from './report-wish.ts';

/** A report is the network's to ask; one with audits that are not final is for those who may count them. */
const ask = ({ selection: { counting } }: ReportWish) =>
  onNetwork(counting === 'submitted' ? 'comparison.readUnsettled' : 'comparison.read');

const fileSchema = z.strictObject({ wish: reportWishSchema, format: z.enum(REPORT_FORMATS) });

export const networkReportsRouter = trpc.router({
  /** What a report would say: the very words and numbers of its files. */
  preview: authorised(['comparison.read', 'comparison.readUnsettled'], reportWishSchema, ask).query(
    async ({ ctx, input }) => answer(await previewNetworkReport(ctx.work, input)),
  ),
  file: authorised(['comparison.read', 'comparison.readUnsettled'], fileSchema, ({ wish }) =>
    ask(wish),
  ).query(async ({ ctx, input }) => answer(await writeNetworkReport(ctx.work, input.wish, input.format))),
  /** Everybody's who may ask for them, the newest first. */
  saved: authorised(['comparison.read'], nothingSchema, () => onNetwork('comparison.read')).query(({ ctx }) =>
    readSavedReports(ctx.work),
  ),
  save: authorised(['comparison.read', 'comparison.readUnsettled'], savedReportSchema, ({ wish }) =>
    ask(wish),
  ).mutation(async ({ ctx, input }) => answer(await keepReport(ctx.work, input))),
  remove: authorised(['comparison.read'], z.strictObject({ id: uuidSchema }), () =>
    onNetwork('comparison.read'),
  ).mutation(async ({ ctx, input }) => answer(await dropReport(ctx.work, input.id))),
});
