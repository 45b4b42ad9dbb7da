import { findAction, findAuditHeader } from '@truthline/db';
import { z } from 'zod';
import { authorised, onDealer, onShared, type Ask } from '../policy/authorised.ts';
import type { Work } from '../request/context.ts';
import { keySchema, uuidSchema } from '../request/input.ts';
import { answer } from '../request/problem-error.ts';
import { trpc } from '../request/trpc.ts';
import { moveAction } from './move-action.ts';
import { openAction } from './open-action.ts';
import { readActions, readOwners } from './read-actions.ts';

const listSchema = z.strictObject({
  dealerId: uuidSchema.exactOptional(),
  auditId: uuidSchema.exactOptional(),
});
const openSchema = z.strictObject({
  id: uuidSchema,
  auditId: uuidSchema,
  itemId: keySchema,
  text: z.string().trim().min(1).max(2000),
  ownerId: uuidSchema,
  dueOn: z.iso.date(),
});
const moveSchema = z.strictObject({
  actionId: uuidSchema,
  step: z.enum(['start', 'report', 'withdraw']),
  reason: z.string().trim().max(2000).default(''),
});

const askOpen = async (
  { auditId }: z.output<typeof openSchema>,
  { ports, signedIn }: Work,
): Promise<Ask | null> => {
  const audit = await ports.store.within(signedIn.scope, tx => findAuditHeader(tx, auditId));
  return audit === null ? null : onDealer('action.write', audit.dealerId);
};

/** Whose it is may say how far it is; withdrawing is for those who open. */
const askMove = async (
  { actionId, step }: z.output<typeof moveSchema>,
  { ports, signedIn }: Work,
): Promise<Ask | null> => {
  const action = await ports.store.within(signedIn.scope, tx => findAction(tx, actionId));
  return action === null
    ? null
    : onDealer('action.write', action.dealerId, step === 'withdraw' ? null : action.ownerId);
};

export const actionsRouter = trpc.router({
  list: authorised(['action.read'], listSchema, ({ dealerId }) =>
    dealerId === undefined ? onShared('action.read') : onDealer('action.read', dealerId),
  ).query(({ ctx, input }) => readActions(ctx.work, input)),
  /** Who can own an action of a dealer. */
  owners: authorised(['action.write'], z.strictObject({ dealerId: uuidSchema }), ({ dealerId }) =>
    onDealer('action.write', dealerId),
  ).query(({ ctx, input }) => readOwners(ctx.work, input.dealerId)),
  open: authorised(['action.write'], openSchema, askOpen).mutation(async ({ ctx, input }) =>
    answer(await openAction(ctx.work, input)),
  ),
  move: authorised(['action.write'], moveSchema, askMove).mutation(async ({ ctx, input }) =>
    answer(await moveAction(ctx.work, input)),
  ),
});
