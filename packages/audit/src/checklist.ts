import {
  basisSchema,
  dimensionSchema,
  laneKindSchema,
  localTextSchema,
  momentIdSchema,
  serviceSchema,
} from '@truthline/blueprint';
import { z } from 'zod';

/** The three ways an audit comes about. */
export const AUDIT_KINDS = ['self', 'mystery', 'oem'] as const;
export const auditKindSchema = z.enum(AUDIT_KINDS);
export type AuditKind = z.infer<typeof auditKindSchema>;

const keySchema = z.string().regex(/^[A-Za-z0-9_.-]{1,64}$/);

export const bandSchema = z.strictObject({
  comparison: z.enum(['<=', '>=', '=']),
  value: z.number(),
  score: z.number().min(0).max(1),
});
export type Band = z.infer<typeof bandSchema>;

const optionSchema = z.strictObject({ key: keySchema, text: localTextSchema });

/** How an item is answered and what the answer is worth, 0–1. */
export const scaleSchema = z.discriminatedUnion('type', [
  /** Yes is 1, no is 0. */
  z.strictObject({ type: z.literal('yesNo') }),
  /** Met 1, partly 0.5, not met 0. The descriptions say what each level looks like. */
  z.strictObject({
    type: z.literal('ordinal'),
    levels: z
      .array(
        z.strictObject({
          key: z.enum(['met', 'partly', 'notMet']),
          score: z.number().min(0).max(1),
          text: localTextSchema,
        }),
      )
      .min(2)
      .max(3),
  }),
  /** Ticked / all options; an unticked critical option fails the outcome where the item's rule says so. */
  z.strictObject({
    type: z.literal('multi'),
    options: z.array(optionSchema).min(1).max(30),
    criticalOptions: z.array(keySchema),
  }),
  /** A measured number; the first band satisfied, in order, gives the score. */
  z.strictObject({
    type: z.literal('measure'),
    quantity: z.enum(['duration', 'count', 'percent']),
    metric: keySchema,
    unit: z.string().min(1).max(20),
    better: z.enum(['lower', 'higher']),
    bands: z.array(bandSchema).min(1).max(10),
    otherwise: z.number().min(0).max(1),
  }),
]);
export type Scale = z.infer<typeof scaleSchema>;

export const itemSchema = z.strictObject({
  id: keySchema,
  sectionId: keySchema,
  /** The moment this item judges. The same moment id stands on the standard blueprint and its variants. */
  momentId: momentIdSchema,
  momentName: localTextSchema,
  laneKind: laneKindSchema,
  question: localTextSchema,
  standard: localTextSchema,
  scale: scaleSchema,
  weight: z.number().positive().max(1000),
  critical: z.boolean(),
  dimension: dimensionSchema,
  evidence: z.array(z.string().min(1).max(40)).max(10),
  auditKinds: z.array(auditKindSchema).min(1),
  /** When "not applicable" is a fair answer; null where it never is. */
  notApplicableRule: localTextSchema.nullable(),
  basis: basisSchema,
});
export type Item = z.infer<typeof itemSchema>;

export const sectionSchema = z.strictObject({
  id: keySchema,
  name: localTextSchema,
  weight: z.number().positive().max(1000),
});
export type Section = z.infer<typeof sectionSchema>;

/** The rules of the number, frozen with the version that uses them. */
export const scoringSettingsSchema = z.strictObject({
  /** `excluded`: leaves numerator and denominator. `fullScore`: counts as met (some OEM programmes do this). */
  notApplicable: z.enum(['excluded', 'fullScore']),
  /** `excluded` or `zero`: an item the auditor had no chance to see. */
  notObserved: z.enum(['excluded', 'zero']),
  /** What a failed critical item does: fails the outcome (the number stays), zeroes its section, or nothing. */
  critical: z.enum(['failsOutcome', 'zeroesSection', 'none']),
  /** The lowest overall score that passes, 0–100; null where a number alone never fails. */
  passMark: z.number().min(0).max(100).nullable(),
});
export type ScoringSettings = z.infer<typeof scoringSettingsSchema>;

/** The version of the formula itself; a stored score names the one that made it. */
export const SCORING_VERSION = 1;

/** One version of a checklist. Published, it never changes; audits and scores name it. */
export const checklistVersionSchema = z.strictObject({
  checklistId: keySchema,
  version: z.number().int().min(1),
  title: localTextSchema,
  service: serviceSchema,
  scoringVersion: z.literal(SCORING_VERSION),
  settings: scoringSettingsSchema,
  sections: z.array(sectionSchema).min(1).max(100),
  items: z.array(itemSchema).min(1).max(1000),
});
export type ChecklistVersion = z.infer<typeof checklistVersionSchema>;

/** A checklist being written: everything but the numbers that publishing gives it. */
export const checklistDraftSchema = checklistVersionSchema.omit({ version: true, scoringVersion: true });
export type ChecklistDraft = z.infer<typeof checklistDraftSchema>;
