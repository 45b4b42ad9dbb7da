import { INSTANCE_LIMIT, NOTE_LIMIT, answerSchema } from '@truthline/audit';
import { findAppeal, findAuditHeader } from '@truthline/db';
import { z } from 'zod';
import { askAuditRead } from '../audits/audit-target.ts';
import { authorised, onDealer, onNetwork, onShared, type Ask } from '../policy/authorised.ts';
import type { Work } from '../request/context.ts';
import { keySchema, nothingSchema, uuidSchema } from '../request/input.ts';
import { answer } from '../request/problem-error.ts';
import { trpc } from '../request/trpc.ts';
import { decideItem } from './decide-item.ts';
import { openAppeal, withdrawAppeal } from './open-appeal.ts';
import { readAppealOfAudit, readAppeals, readOverturnRates } from './read-appeals.ts';

const auditSchema = z.strictObject({ auditId: uuidSchema });
const appealSchema = z.strictObject({ appealId: uuidSchema });
const placeFields = {
  itemId: keySchema,
  instance: z.number().int().min(1).max(INSTANCE_LIMIT).exactOptional(),
};
const openSchema = auditSchema.extend({
  id: uuidSchema,
  items: z
    .array(
      z.strictObject({
        ...placeFields,
        statement: z.string().trim().min(1).max(4000),
        wanted: answerSchema.nullable().default(null),
        fileIds: z.array(uuidSchema).max(20).default([]),
      }),
    )
    .min(1)
    .max(1000),
});
const decisionSchema = appealSchema.extend({
  ...placeFields,
  decision: z.enum(['upheld', 'rejected']),
  answer: answerSchema.nullable(),
  reason: z.string().trim().max(NOTE_LIMIT),
});

const askAppeal = async ({ auditId }: z.output<typeof auditSchema>, work: Work): Promise<Ask | null> => {
  const { ports, signedIn } = work;
  const audit = await ports.store.within(signedIn.scope, tx => findAuditHeader(tx, auditId));
  return audit === null ? null : onDealer('audit.appeal', audit.dealerId);
};

const askKnownAppeal = async (
  { appealId }: z.output<typeof appealSchema>,
  { ports, signedIn }: Work,
): Promise<Ask | null> => {
  const appeal = await ports.store.within(signedIn.scope, tx => findAppeal(tx, appealId));
  return appeal === null ? null : onDealer('audit.appeal', appeal.dealerId);
};

export const appealsRouter = trpc.router({
  list: authorised(['audit.read'], nothingSchema, () => onShared('audit.read')).query(({ ctx }) =>
    readAppeals(ctx.work),
  ),
  /** The appeal against an audit, and what the asker may do about it. */
  ofAudit: authorised(['audit.read'], auditSchema, ({ auditId }, work) => askAuditRead(work, auditId)).query(
    async ({ ctx, input }) => answer(await readAppealOfAudit(ctx.work, input.auditId)),
  ),
  open: authorised(['audit.appeal'], openSchema, askAppeal).mutation(async ({ ctx, input }) =>
    answer(await openAppeal(ctx.work, input)),
  ),
  withdraw: authorised(['audit.appeal'], appealSchema, askKnownAppeal).mutation(async ({ ctx, input }) =>
    answer(await withdrawAppeal(ctx.work, input.appealId)),
  ),
  decide: authorised(['appeal.decide'], decisionSchema, () => onNetwork('appeal.decide')).mutation(
    async ({ ctx, input }) => answer(await decideItem(ctx.work, input)),
  ),
  overturnRates: authorised(['appeal.decide'], nothingSchema, () => onNetwork('appeal.decide')).query(
    ({ ctx }) => readOverturnRates(ctx.work),
  ),
});
