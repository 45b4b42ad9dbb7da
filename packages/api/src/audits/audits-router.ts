import { AUDIT_STATUSES, answerSchema, auditKindSchema } from '@truthline/audit';
import { z } from 'zod';
import { authorised, onDealer, onShared } from '../policy/authorised.ts';
import { checklistKeySchema, uuidSchema } from '../request/input.ts';
import { answer } from '../request/problem-error.ts';
import { trpc } from '../request/trpc.ts';
import { getAudit, listAudits } from './audits-service.ts';
import { RUN_ACTION, askAuditRead, askAuditRun } from './audit-target.ts';
import { saveAnswers, startAudit, submitAudit } from './run-audit.ts';

/** The most answers one call may carry: the largest checklist there can be. */
const ANSWER_LIMIT = 1000;

const listSchema = z.strictObject({
  dealerId: uuidSchema.optional(),
  status: z.enum(AUDIT_STATUSES).optional(),
});
const startSchema = checklistKeySchema.extend({
  /** Made by the client, so that a retry never makes a second audit. */
  id: uuidSchema,
  dealerId: uuidSchema,
  kind: auditKindSchema,
  waveId: uuidSchema.nullable().default(null),
  startedAt: z.iso.datetime(),
});
const auditSchema = z.strictObject({ auditId: uuidSchema });
const answersSchema = auditSchema.extend({ answers: z.array(answerSchema).max(ANSWER_LIMIT) });

const RUN_ACTIONS = ['audit.runSelf', 'audit.runMystery', 'audit.runOem'] as const;

export const auditsRouter = trpc.router({
  list: authorised(['audit.read'], listSchema, ({ dealerId }, { signedIn }) =>
    dealerId === undefined
      ? onShared('audit.read')
      : onDealer('audit.read', dealerId, signedIn.actor.personId),
  ).query(({ ctx, input }) => listAudits(ctx.work, input)),
  get: authorised(['audit.read'], auditSchema, ({ auditId }, work) => askAuditRead(work, auditId)).query(
    async ({ ctx, input }) => answer(await getAudit(ctx.work, input.auditId)),
  ),
  start: authorised(RUN_ACTIONS, startSchema, ({ kind, dealerId }, { signedIn }) =>
    onDealer(RUN_ACTION[kind], dealerId, signedIn.actor.personId),
  ).mutation(async ({ ctx, input }) => answer(await startAudit(ctx.work, input))),
  saveAnswers: authorised(RUN_ACTIONS, answersSchema, ({ auditId }, work) =>
    askAuditRun(work, auditId),
  ).mutation(async ({ ctx, input }) => answer(await saveAnswers(ctx.work, input))),
  submit: authorised(RUN_ACTIONS, answersSchema, ({ auditId }, work) => askAuditRun(work, auditId)).mutation(
    async ({ ctx, input }) => answer(await submitAudit(ctx.work, input)),
  ),
});
