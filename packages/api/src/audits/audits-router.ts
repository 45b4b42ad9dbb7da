import { AUDIT_STATUSES, answerSchema, auditKindSchema, parseAnswerKey } from '@truthline/audit';
import { z } from 'zod';
import { listExportable } from '../exports/export-answers.ts';
import { authorised, authorisedHolding, onDealer, onShared } from '../policy/authorised.ts';
import { checklistKeySchema, nothingSchema, uuidSchema } from '../request/input.ts';
import { answer } from '../request/problem-error.ts';
import { trpc } from '../request/trpc.ts';
import { listAnswerers } from './answerers.ts';
import { getAudit, listAudits } from './audits-service.ts';
import { RUN_ACTION, askAnswerers, askAuditRead, holdAuditRun } from './audit-target.ts';
import { followAudit } from './follow-audit.ts';
import { readHistory } from './history-service.ts';
import { joinAudit } from './join-audit.ts';
import { saveAnswers } from './keep-answers.ts';
import { startAudit } from './start-audit.ts';
import { submitAudit } from './submit-audit.ts';

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
  /** The recorded visit it answers; it counts nowhere but there. */
  calibrationId: uuidSchema.exactOptional(),
});
const auditSchema = z.strictObject({ auditId: uuidSchema });
const answersSchema = auditSchema.extend({ answers: z.array(answerSchema).max(ANSWER_LIMIT) });
const changedSchema = answersSchema.extend({
  /** Keys of answers taken back, as `answerKeyOf` writes them. */
  withdrawn: z
    .array(z.string().refine(key => parseAnswerKey(key) !== null))
    .max(ANSWER_LIMIT)
    .default([]),
});

/** The most files one audit may have. */
const FILE_LIMIT = 1000;
const submissionSchema = answersSchema.extend({
  /** Every file the device has taken for the audit. */
  files: z.array(uuidSchema).max(FILE_LIMIT).default([]),
});

// A browser that comes back names the last event it saw; the first one says all there is anyway.
const followSchema = auditSchema.extend({ lastEventId: z.string().max(64).optional() });

const RUN_ACTIONS = ['audit.runSelf', 'audit.runMystery', 'audit.runOem'] as const;
const NAME_ACTIONS = [...RUN_ACTIONS, 'assignment.plan'] as const;

export const auditsRouter = trpc.router({
  list: authorised(['audit.read'], listSchema, ({ dealerId }, { signedIn }) =>
    dealerId === undefined
      ? onShared('audit.read')
      : onDealer('audit.read', dealerId, signedIn.actor.personId),
  ).query(({ ctx, input }) => listAudits(ctx.work, input)),
  exportable: authorised(['audit.export'], nothingSchema, () => onShared('audit.export')).query(({ ctx }) =>
    listExportable(ctx.work),
  ),
  get: authorised(['audit.read'], auditSchema, ({ auditId }, work) => askAuditRead(work, auditId)).query(
    async ({ ctx, input }) => answer(await getAudit(ctx.work, input.auditId)),
  ),
  start: authorised(RUN_ACTIONS, startSchema, ({ kind, dealerId }, { signedIn }) =>
    onDealer(RUN_ACTION[kind], dealerId, signedIn.actor.personId),
  ).mutation(async ({ ctx, input }) => answer(await startAudit(ctx.work, input))),
  saveAnswers: authorisedHolding(RUN_ACTIONS, changedSchema, (tx, { auditId }, work) =>
    holdAuditRun(tx, auditId, work),
  ).mutation(async ({ ctx, input }) => answer(await saveAnswers(ctx.tx, ctx.work, ctx.held, input))),
  submit: authorisedHolding(RUN_ACTIONS, submissionSchema, (tx, { auditId }, work) =>
    holdAuditRun(tx, auditId, work),
  ).mutation(async ({ ctx, input }) => answer(await submitAudit(ctx.tx, ctx.work, ctx.held, input))),
  /** Who answers it, and who else could. */
  answerers: authorised(NAME_ACTIONS, auditSchema, ({ auditId }, work) => askAnswerers(work, auditId)).query(
    async ({ ctx, input }) => answer(await listAnswerers(ctx.work, input.auditId)),
  ),
  /** Names a second person to answer the audit. */
  join: authorised(NAME_ACTIONS, auditSchema.extend({ personId: uuidSchema }), ({ auditId }, work) =>
    askAnswerers(work, auditId),
  ).mutation(async ({ ctx, input }) => answer(await joinAudit(ctx.work, input))),
  /** Every step, correction and scoring there was. */
  history: authorised(['audit.read'], auditSchema, ({ auditId }, work) => askAuditRead(work, auditId)).query(
    async ({ ctx, input }) => answer(await readHistory(ctx.work, input.auditId)),
  ),
  /** An event at once, and one for every change from then on. */
  onChange: authorised(['audit.read'], followSchema, ({ auditId }, work) =>
    askAuditRead(work, auditId),
  ).subscription(({ ctx, input, signal }) => followAudit(ctx, input.auditId, signal)),
});
