import {
  basisSchema,
  dimensionSchema,
  laneKindSchema,
  localTextSchema,
  momentIdSchema,
  serviceSchema,
} from '@truthline/blueprint';
import { z } from 'zod';
import { INSTANCE_LIMIT } from './answer-limits.ts';
import { AUDIT_KINDS } from './audit-kinds.ts';
import { conditionSchema } from './condition.ts';
import { keySchema } from './key.ts';
import { scaleSchema } from './scale.ts';

export const auditKindSchema = z.enum(AUDIT_KINDS);
export type AuditKind = z.infer<typeof auditKindSchema>;

export const itemSchema = z.strictObject({
  id: keySchema,
  sectionId: keySchema,
  /** The moment this item judges. The same moment id stands on the standard blueprint and its variants. */
  momentId: momentIdSchema,
  momentName: localTextSchema,
  laneKind: laneKindSchema,
  question: localTextSchema,
  standard: localTextSchema,
  /** A line of help below the question; null where none is needed. */
  hint: localTextSchema.nullable(),
  scale: scaleSchema,
  weight: z.number().positive().max(1000),
  /** Adds to its section and never takes away, up to the bonus cap of the settings. */
  bonus: z.boolean(),
  critical: z.boolean(),
  dimension: dimensionSchema,
  evidence: z.array(z.string().min(1).max(40)).max(10),
  auditKinds: z.array(auditKindSchema).min(1),
  /** When "not applicable" is a fair answer; null where it never is. */
  notApplicableRule: localTextSchema.nullable(),
  /** Asked only where this holds; null: always. Looks back only. */
  shownIf: conditionSchema.nullable(),
  /** The group this item is answered in again and again; null where it is answered once. */
  repeatGroupId: keySchema.nullable(),
  basis: basisSchema,
});
export type Item = z.infer<typeof itemSchema>;

export const sectionSchema = z.strictObject({
  id: keySchema,
  name: localTextSchema,
  weight: z.number().positive().max(1000),
  /** The lowest score of this section that passes, 0–100; null where the section alone never fails. */
  passMark: z.number().min(0).max(100).nullable(),
  shownIf: conditionSchema.nullable(),
  /** When the whole section may be left out; null where it never may. */
  notApplicableRule: localTextSchema.nullable(),
});
export type Section = z.infer<typeof sectionSchema>;

/** Items of one section that are answered several times: five customers timed. */
export const repeatGroupSchema = z.strictObject({
  id: keySchema,
  sectionId: keySchema,
  name: localTextSchema,
  /** Instances that have to be answered, and that can be. */
  least: z.number().int().min(0).max(INSTANCE_LIMIT),
  most: z.number().int().min(1).max(INSTANCE_LIMIT),
  /** An item's score over its instances: their mean, or the worst. */
  combine: z.enum(['mean', 'worst']),
});
export type RepeatGroup = z.infer<typeof repeatGroupSchema>;

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
  /** Percentage points that bonus items may add to a section; null where no bonus counts. */
  bonusCap: z.number().min(0).max(100).nullable(),
  /** Of the scores of sections and of the overall score, as shown, stored and held against pass marks. */
  rounding: z.enum(['none', 'whole', 'oneDecimal']),
  /** Whose signature a submission needs. */
  signature: z.enum(['none', 'dealer']),
});
export type ScoringSettings = z.infer<typeof scoringSettingsSchema>;

/**
 * The version of the formula itself; a stored score names the one that made it. Version 2 adds conditions, repeats,
 * bonus, rounding and pass marks of sections; what version 1 could say it scores to the same last bit.
 */
export const SCORING_VERSION = 2;

/** One version of a checklist. Published, it never changes; audits and scores name it. */
export const checklistVersionSchema = z.strictObject({
  checklistId: keySchema,
  version: z.number().int().min(1),
  title: localTextSchema,
  service: serviceSchema,
  scoringVersion: z.union([z.literal(1), z.literal(SCORING_VERSION)]),
  settings: scoringSettingsSchema,
  sections: z.array(sectionSchema).min(1).max(100),
  repeatGroups: z.array(repeatGroupSchema).max(100),
  items: z.array(itemSchema).min(1).max(1000),
});
export type ChecklistVersion = z.infer<typeof checklistVersionSchema>;

/** A checklist that can be published: everything but the numbers that publishing gives it. */
export const checklistDraftSchema = checklistVersionSchema.omit({ version: true, scoringVersion: true });
export type ChecklistDraft = z.infer<typeof checklistDraftSchema>;

/** A checklist being written: a draft that may still be empty, and what its writer has said of its texts. */
export const checklistBeingWrittenSchema = checklistDraftSchema.extend({
  sections: z.array(sectionSchema).max(100),
  items: z.array(itemSchema).max(1000),
  /** Paths of texts said to be right although the other language was changed, as `languageGaps` names them. */
  confirmedTexts: z.array(z.string().max(200)).max(10_000),
});
export type ChecklistBeingWritten = z.infer<typeof checklistBeingWrittenSchema>;
