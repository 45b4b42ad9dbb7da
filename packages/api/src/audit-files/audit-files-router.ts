import { auditFileSchema } from '@truthline/audit';
import { z } from 'zod';
import { askAuditRead } from '../audits/audit-target.ts';
import { authorised, type Ask } from '../policy/authorised.ts';
import type { Work } from '../request/context.ts';
import { uuidSchema } from '../request/input.ts';
import { answer } from '../request/problem-error.ts';
import { trpc } from '../request/trpc.ts';
import { askAuditFile } from './audit-file-target.ts';
import { listFiles, registerFile, removeFile } from './register-file.ts';
import { kindOfFile } from './upload-file.ts';

const auditSchema = z.strictObject({ auditId: uuidSchema });
const fileSchema = auditSchema.extend({ fileId: uuidSchema });
const registerSchema = auditSchema.extend({ file: auditFileSchema });

const FILE_ACTIONS = ['audit.runSelf', 'audit.runMystery', 'audit.runOem', 'audit.appeal'] as const;

const askKnownFile = async (
  work: Work,
  { auditId, fileId }: z.output<typeof fileSchema>,
): Promise<Ask | null> => {
  const kind = await kindOfFile(work, auditId, fileId);
  // A file that is not there, or not any more: whoever answers the audit is told so.
  return askAuditFile(work, auditId, kind ?? 'photo');
};

/** What is known of files; their bytes travel below `/uploads` and `/files`. */
export const auditFilesRouter = trpc.router({
  register: authorised(FILE_ACTIONS, registerSchema, ({ auditId, file }, work) =>
    askAuditFile(work, auditId, file.kind),
  ).mutation(async ({ ctx, input }) => answer(await registerFile(ctx.work, input))),
  remove: authorised(FILE_ACTIONS, fileSchema, (input, work) => askKnownFile(work, input)).mutation(
    async ({ ctx, input }) => answer(await removeFile(ctx.work, input)),
  ),
  list: authorised(['audit.read'], auditSchema, ({ auditId }, work) => askAuditRead(work, auditId)).query(
    async ({ ctx, input }) => answer(await listFiles(ctx.work, input.auditId)),
  ),
});
