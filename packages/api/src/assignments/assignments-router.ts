import { auditKindSchema } from '@truthline/audit';
import { z } from 'zod';
import { authorised, onDealer, onNetwork, onShared } from '../policy/authorised.ts';
import { nothingSchema, uuidSchema } from '../request/input.ts';
import { answer } from '../request/problem-error.ts';
import { trpc } from '../request/trpc.ts';
import { addAssignment, newAssignmentSchema } from './assign.ts';
import { listAuditors } from './auditors.ts';
import { askAssignment, askPlanning, reassign, withdraw } from './change-assignment.ts';
import { listConflicts, noteConflict, removeConflict } from './conflicts.ts';
import { listAssignments } from './list-assignments.ts';

const listSchema = z.strictObject({
  waveId: uuidSchema.optional(),
  dealerId: uuidSchema.optional(),
  from: z.iso.date().optional(),
  to: z.iso.date().optional(),
});
const reasonSchema = z.string().trim().min(1).max(2000);
const withdrawSchema = z.strictObject({ assignmentId: uuidSchema, reason: reasonSchema });
const reassignSchema = withdrawSchema.extend({ auditorId: uuidSchema });
const pairSchema = z.strictObject({ personId: uuidSchema, dealerId: uuidSchema });

export const assignmentsRouter = trpc.router({
  mine: authorised(['assignment.read'], nothingSchema, () => onShared('assignment.read')).query(({ ctx }) =>
    listAssignments(ctx.work, { auditorId: ctx.work.signedIn.actor.personId }),
  ),
  list: authorised(['assignment.read'], listSchema, ({ dealerId }, { signedIn }) =>
    dealerId === undefined
      ? onShared('assignment.read')
      : onDealer('assignment.read', dealerId, signedIn.actor.personId),
  ).query(({ ctx, input: { waveId, dealerId, from, to } }) =>
    listAssignments(ctx.work, {
      ...(waveId === undefined ? {} : { waveId }),
      ...(dealerId === undefined ? {} : { dealerId }),
      ...(from === undefined ? {} : { from }),
      ...(to === undefined ? {} : { to }),
    }),
  ),
  auditors: authorised(['assignment.plan'], z.strictObject({ kind: auditKindSchema }), () =>
    onShared('assignment.plan'),
  ).query(({ ctx, input }) => listAuditors(ctx.work, input.kind)),
  add: authorised(['assignment.plan'], newAssignmentSchema, ({ kind, dealerId }) =>
    askPlanning(kind, dealerId),
  ).mutation(async ({ ctx, input }) => answer(await addAssignment(ctx.work, input))),
  reassign: authorised(['assignment.plan'], reassignSchema, ({ assignmentId }, work) =>
    askAssignment(work, assignmentId),
  ).mutation(async ({ ctx, input }) => answer(await reassign(ctx.work, input))),
  withdraw: authorised(['assignment.plan'], withdrawSchema, ({ assignmentId }, work) =>
    askAssignment(work, assignmentId),
  ).mutation(async ({ ctx, input }) => answer(await withdraw(ctx.work, input))),
  conflicts: authorised(['assignment.plan'], nothingSchema, () => onNetwork('assignment.plan')).query(
    ({ ctx }) => listConflicts(ctx.work),
  ),
  noteConflict: authorised(['assignment.plan'], pairSchema.extend({ reason: reasonSchema }), () =>
    onNetwork('assignment.plan'),
  ).mutation(async ({ ctx, input }) => answer(await noteConflict(ctx.work, input))),
  removeConflict: authorised(['assignment.plan'], pairSchema, () => onNetwork('assignment.plan')).mutation(
    ({ ctx, input }) => removeConflict(ctx.work, input),
  ),
});
