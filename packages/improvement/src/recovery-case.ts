import { momentIdSchema } from '@truthline/blueprint';
import { err, ok, type Result } from '@truthline/kernel';
import { z } from 'zod';

/** Who complains, and how (fact CT4). */
export const COMPLAINER_TYPES = ['passive', 'voicer', 'irate', 'activist'] as const;
export const complainerTypeSchema = z.enum(COMPLAINER_TYPES);
export type ComplainerType = z.infer<typeof complainerTypeSchema>;

/** The three justices a customer feels were broken (fact J3). */
export const JUSTICES = ['outcome', 'procedural', 'interactional'] as const;
export const justiceSchema = z.enum(JUSTICES);
export type Justice = z.infer<typeof justiceSchema>;

/** The forms of compensation (fact J-comp). */
export const COMPENSATION_FORMS = ['money', 'apology', 'freeService', 'replacement'] as const;
export const compensationSchema = z.strictObject({
  form: z.enum(COMPENSATION_FORMS),
  /** What it cost the dealer; null where it has no price. */
  costCents: z.number().int().min(0).nullable(),
  note: z.string().max(2000),
});
export type Compensation = z.infer<typeof compensationSchema>;

const idSchema = z.string().min(1).max(64);
const instantSchema = z.iso.datetime();

/** One service failure with one customer. The customer is a reference of the dealer's own system: no name, no number. */
export const recoveryCaseSchema = z.strictObject({
  id: idSchema,
  dealerId: idSchema,
  customerReference: z.string().max(64),
  /** The moment that failed; null until somebody has found it. */
  momentId: momentIdSchema.nullable(),
  failure: z.string().min(1).max(2000),
  severity: z.number().int().min(1).max(10),
  complainerType: complainerTypeSchema.nullable(),
  brokenJustices: z.array(justiceSchema).max(3),
  compensations: z.array(compensationSchema).max(20),
  rootCause: z.string().max(2000),
  ownerId: idSchema,
  /** UTC instants, ISO 8601. */
  reportedAt: instantSchema,
  firstRespondedAt: instantSchema.nullable(),
  closedAt: instantSchema.nullable(),
  /** Whether the customer said it was made good; null where nobody asked. */
  customerSatisfied: z.boolean().nullable(),
});
export type RecoveryCase = z.infer<typeof recoveryCaseSchema>;

export type RecoveryRefusal =
  | { readonly reason: 'alreadyResponded' }
  | { readonly reason: 'alreadyClosed' }
  | { readonly reason: 'notResponded' }
  | { readonly reason: 'beforeReport' }
  | { readonly reason: 'beforeResponse' }
  | { readonly reason: 'rootCauseMissing' }
  | { readonly reason: 'momentMissing' };

const secondsBetween = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / 1000;

/** Records the first answer to the customer. It is given once: later ones do not move it. */
export const respondToCase = (record: RecoveryCase, at: string): Result<RecoveryCase, RecoveryRefusal> => {
  if (record.closedAt !== null) return err({ reason: 'alreadyClosed' });
  if (record.firstRespondedAt !== null) return err({ reason: 'alreadyResponded' });
  if (secondsBetween(record.reportedAt, at) < 0) return err({ reason: 'beforeReport' });
  return ok({ ...record, firstRespondedAt: at });
};

/**
 * Closes a case. It needs an answer to the customer, a root cause and the moment that failed: without them nobody
 * learns from it (recovery strategy 5, fact R6).
 */
export const closeCase = (
  record: RecoveryCase,
  at: string,
  customerSatisfied: boolean | null,
): Result<RecoveryCase, RecoveryRefusal> => {
  if (record.closedAt !== null) return err({ reason: 'alreadyClosed' });
  if (record.firstRespondedAt === null) return err({ reason: 'notResponded' });
  if (secondsBetween(record.firstRespondedAt, at) < 0) return err({ reason: 'beforeResponse' });
  if (record.rootCause.trim() === '') return err({ reason: 'rootCauseMissing' });
  if (record.momentId === null) return err({ reason: 'momentMissing' });
  return ok({ ...record, closedAt: at, customerSatisfied });
};

/** Seconds to the first answer and to closing; null where it has not come. */
export const recoveryTimes = ({
  reportedAt,
  firstRespondedAt,
  closedAt,
}: RecoveryCase): {
  readonly firstResponseSeconds: number | null;
  readonly closingSeconds: number | null;
} => ({
  firstResponseSeconds: firstRespondedAt === null ? null : secondsBetween(reportedAt, firstRespondedAt),
  closingSeconds: closedAt === null ? null : secondsBetween(reportedAt, closedAt),
});

/** What all compensations of a case cost, in cents. */
export const recoveryCostCents = ({ compensations }: RecoveryCase): number =>
  compensations.reduce((total, { costCents }) => total + (costCents ?? 0), 0);
