import { LANGUAGES } from '@truthline/blueprint';
import { z } from 'zod';
import { askAuditRead } from '../audits/audit-target.ts';
import { authorised } from '../policy/authorised.ts';
import { uuidSchema } from '../request/input.ts';
import { answer } from '../request/problem-error.ts';
import { trpc } from '../request/trpc.ts';
import { makeReport } from './make-report.ts';
import { makeReportFile } from './report-file.ts';

const auditSchema = z.strictObject({ auditId: uuidSchema });
const fileSchema = auditSchema.extend({ format: z.enum(['pdf', 'xlsx']), language: z.enum(LANGUAGES) });

export const reportsRouter = trpc.router({
  audit: authorised(['audit.read'], auditSchema, ({ auditId }, work) => askAuditRead(work, auditId)).query(
    async ({ ctx, input }) => answer(await makeReport(ctx.work, input.auditId)),
  ),
  file: authorised(['audit.read'], fileSchema, ({ auditId }, work) => askAuditRead(work, auditId)).query(
    async ({ ctx, input }) => answer(await makeReportFile(ctx.work, input)),
  ),
});
