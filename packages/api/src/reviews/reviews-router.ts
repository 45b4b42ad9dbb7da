import { INSTANCE_LIMIT, NOTE_LIMIT, answerSchema } from '@truthline/audit';
import { z } from 'zod';
import { askAuditRead } from '../audits/audit-target.ts';
import { authorised, onNetwork } from '../policy/authorised.ts';
import { keySchema, nothingSchema, uuidSchema } from '../request/input.ts';
import { answer } from '../request/problem-error.ts';
import { trpc } from '../request/trpc.ts';
import { correctOnBehalf } from './correct-on-behalf.ts';
import { addComment, listComments, removeComment } from './library-comments-service.ts';
import { approveAudit, readNotes, returnAudit } from './review-audit.ts';
import { readQueue } from './review-queue.ts';

const auditSchema = z.strictObject({ auditId: uuidSchema });
const reasonSchema = z.string().trim().max(NOTE_LIMIT);
const noteSchema = z.strictObject({
  itemId: keySchema,
  instance: z.number().int().min(1).max(INSTANCE_LIMIT).exactOptional(),
  body: z.string().trim().min(1).max(NOTE_LIMIT),
});
const written = z.string().trim().max(500);
/** One of the two languages suffices. */
const sentenceSchema = z
  .strictObject({ zh: written, en: written })
  .refine(({ zh, en }) => zh !== '' || en !== '');
const review = () => onNetwork('audit.review');

export const reviewsRouter = trpc.router({
  queue: authorised(
    ['audit.review'],
    z.strictObject({ waveId: uuidSchema.nullable().default(null) }),
    review,
  ).query(({ ctx, input }) => readQueue(ctx.work, input.waveId)),
  /** What reviewers said: for whoever reads the audit, so that its auditor can correct it. */
  notes: authorised(['audit.read'], auditSchema, ({ auditId }, work) => askAuditRead(work, auditId)).query(
    async ({ ctx, input }) => answer(await readNotes(ctx.work, input.auditId)),
  ),
  approve: authorised(
    ['audit.review'],
    auditSchema.extend({ reason: reasonSchema.nullable().default(null) }),
    review,
  ).mutation(async ({ ctx, input }) => answer(await approveAudit(ctx.work, input))),
  returnAudit: authorised(
    ['audit.review'],
    auditSchema.extend({ reason: reasonSchema, notes: z.array(noteSchema).max(1000) }),
    review,
  ).mutation(async ({ ctx, input }) => answer(await returnAudit(ctx.work, input))),
  correct: authorised(
    ['audit.review'],
    auditSchema.extend({ answer: answerSchema, reason: reasonSchema }),
    review,
  ).mutation(async ({ ctx, input }) => answer(await correctOnBehalf(ctx.work, input))),
  comments: authorised(['audit.review'], nothingSchema, review).query(({ ctx }) => listComments(ctx.work)),
  addComment: authorised(
    ['audit.review'],
    z.strictObject({ id: uuidSchema, body: sentenceSchema }),
    review,
  ).mutation(async ({ ctx, input }) => answer(await addComment(ctx.work, input))),
  removeComment: authorised(['audit.review'], z.strictObject({ commentId: uuidSchema }), review).mutation(
    async ({ ctx, input }) => answer(await removeComment(ctx.work, input.commentId)),
  ),
});
