import { AUDIT_STATUSES, answerSchema, auditKindSchema, type Scorecard } from '@truthline/audit';
import { dimensionSchema, laneKindSchema } from '@truthline/blueprint';
import { z } from 'zod';
import type { PresentedAudit, PresentedAuditSummary } from '../../audits/presented.ts';
import { dealerShape } from './dealers.ts';
import { count, idShape, instantShape, score, share, textShape } from './parts.ts';
import type { Plain } from './plain.ts';

const outcome = z.enum(['pass', 'fail', 'incomplete']);

export const auditsShape = z.array(
  z.object({
    id: idShape,
    dealerId: idShape,
    dealerName: textShape,
    checklistId: z.string(),
    version: z.number().int(),
    checklistTitle: textShape,
    kind: auditKindSchema,
    status: z.enum(AUDIT_STATUSES),
    waveId: idShape.nullable(),
    calibration: z.boolean(),
    own: z.boolean(),
    startedAt: instantShape,
    submittedAt: instantShape.nullable(),
    overall: score.nullable(),
    outcome: outcome.nullable(),
  }),
) satisfies z.ZodType<Plain<readonly PresentedAuditSummary[]>>;

const partOf = <Key extends z.ZodType>(key: Key) =>
  z.object({
    key,
    score: score.nullable(),
    counted: count,
    weightedScore: z.number(),
    weight: z.number(),
    passed: count,
    bonus: z.number(),
  });

const scorecardShape = z.object({
  scoringVersion: z.number().int(),
  overall: score.nullable(),
  outcome,
  sections: z.array(partOf(z.string())),
  dimensions: z.array(partOf(dimensionSchema)),
  moments: z.array(partOf(z.string())),
  lanes: z.array(partOf(laneKindSchema)),
  items: z.array(
    z.object({
      itemId: z.string(),
      sectionId: z.string(),
      momentId: z.string(),
      score: share.nullable(),
      weight: z.number(),
      state: z.enum(['answered', 'notApplicable', 'notObserved', 'unanswered']),
      bonus: z.boolean(),
      critical: z.boolean(),
      criticalFailed: z.boolean(),
      instances: z.array(share.nullable()),
    }),
  ),
  criticalFailures: z.array(z.string()),
  sectionsFailed: z.array(z.string()),
  unanswered: z.array(z.string()),
}) satisfies z.ZodType<Plain<Scorecard>>;

/** An audit without its checklist, and without what its asker may do with it. */
export const auditShape = z.object({
  audit: z.object({
    id: idShape,
    dealerId: idShape,
    waveId: idShape.nullable(),
    checklistId: z.string(),
    checklistVersion: z.number().int(),
    kind: auditKindSchema,
    status: z.enum(AUDIT_STATUSES),
    auditorId: idShape,
    startedAt: instantShape,
    submittedAt: instantShape.nullable(),
    answers: z.array(answerSchema),
  }),
  scorecard: scorecardShape.nullable(),
  findings: z.array(
    z.object({
      itemId: z.string(),
      momentId: z.string(),
      momentName: textShape,
      question: textShape,
      score: share,
      weightLost: z.number(),
      pointsLost: z.number(),
      criticalFailed: z.boolean(),
    }),
  ),
  dealer: dealerShape,
}) satisfies z.ZodType<Plain<Omit<PresentedAudit, 'checklist' | 'may'>>>;
