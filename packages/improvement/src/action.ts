import { momentIdSchema } from '@truthline/blueprint';
import { z } from 'zod';

/** `done` is what its owner says; `closed` is what a re-audit has shown. */
export const ACTION_STATUSES = ['open', 'underWay', 'done', 'closed', 'withdrawn'] as const;
export const actionStatusSchema = z.enum(ACTION_STATUSES);
export type ActionStatus = z.infer<typeof actionStatusSchema>;

const idSchema = z.string().min(1).max(64);

/** Who mends what by when, for one finding. */
export const actionSchema = z.strictObject({
  id: idSchema,
  dealerId: idSchema,
  /** The finding: an item of the audit that failed it. */
  auditId: idSchema,
  checklistId: idSchema,
  itemId: idSchema,
  momentId: momentIdSchema,
  text: z.string().min(1).max(2000),
  ownerId: idSchema,
  /** A calendar day, YYYY-MM-DD, in the dealer's time zone. */
  dueOn: z.iso.date(),
  /** UTC instants, ISO 8601. */
  openedAt: z.iso.datetime(),
  status: actionStatusSchema,
  /** The re-audit that closed it. */
  closedByAuditId: idSchema.nullable(),
  /** How often a re-audit found the item still failing. */
  failedReaudits: z.number().int().min(0),
});
export type Action = z.infer<typeof actionSchema>;

/** True where the day is past and nothing has shown that it is mended. `today` is YYYY-MM-DD in the dealer's time zone. */
export const isOverdue = (action: Action, today: string): boolean =>
  action.status !== 'closed' && action.status !== 'withdrawn' && action.dueOn < today;
