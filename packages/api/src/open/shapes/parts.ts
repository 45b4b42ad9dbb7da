import { auditKindSchema } from '@truthline/audit';
import { z } from 'zod';
import type { PresentedInterval, PresentedJoining, PresentedMethod } from '../../network/presented.ts';

/** What many answers are made of. Descriptions go into the OpenAPI page. */
export const idShape = z.string().describe('UUID');
export const instantShape = z.string().describe('ISO 8601 instant, UTC');
export const dayShape = z.string().describe('Calendar day, YYYY-MM-DD');
export const textShape = z
  .object({ zh: z.string(), en: z.string() })
  .describe('A text in both languages; one of them may be empty');
export const score = z.number().min(0).max(100);
export const share = z.number().min(0).max(1);
export const count = z.number().int().min(0);

export const intervalShape = z
  .object({ low: z.number(), high: z.number() })
  .describe('Ends of the interval; its confidence is in `method`') satisfies z.ZodType<PresentedInterval>;

export const levelledShape = z
  .object({ low: z.number(), high: z.number(), level: share })
  .describe('Ends of an interval with its confidence');

export const joiningShape = z
  .object({
    versions: z.array(z.number().int()),
    itemsShared: count,
    itemsLeftOut: count,
    versionsLeftOut: z.array(z.number().int()),
  })
  .describe(
    'How audits of several versions were made comparable: by items that no version changed',
  ) satisfies z.ZodType<PresentedJoining>;

/** What stands behind figures over several waves. */
export const spanFields = {
  checklistId: z.string(),
  version: z.number().int(),
  joining: joiningShape.nullable(),
  kinds: z.array(auditKindSchema),
  intervalLevel: share,
  items: count.describe('Items that are compared'),
};

export const methodShape = z.object({
  checklistId: z.string(),
  version: z.number().int(),
  joining: joiningShape.nullable(),
  waveIds: z.array(idShape),
  kinds: z.array(auditKindSchema),
  dealerCount: count,
  auditCount: count.nullable(),
  withoutScore: count.nullable().describe('Audits in which nothing was applicable'),
  missingDealers: count.nullable().describe('Dealers of the network without an audit in the selection'),
  rankedDealers: count.nullable(),
  networkMean: score.nullable().describe('Random-effects mean of the dealers'),
  intervalLevel: share,
  evidence: z
    .object({ audits: count, items: count, reliability: share })
    .describe('The least evidence for a rank'),
}) satisfies z.ZodType<PresentedMethod>;
