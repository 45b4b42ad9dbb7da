import { z } from 'zod';
import { authorised, onNetwork } from '../../policy/authorised.ts';
import { answer } from '../../request/problem-error.ts';
import { trpc } from '../../request/trpc.ts';
import { previewNetworkReport } from './preview.ts';
import { writeNetworkReport } from './report-file.ts';
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
});
