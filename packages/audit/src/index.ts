export { NOTE_LIMIT, answerSchema, answerValueSchema } from './answer.ts';
export type { Answer, AnswerValue } from './answer.ts';
export { AUDIT_STATUSES } from './audit.ts';
export type { Audit, AuditStatus } from './audit.ts';
export {
  AUDIT_KINDS,
  SCORING_VERSION,
  auditKindSchema,
  bandSchema,
  checklistVersionSchema,
  itemSchema,
  scaleSchema,
  scoringSettingsSchema,
  sectionSchema,
} from './checklist.ts';
export type {
  AuditKind,
  Band,
  ChecklistVersion,
  Item,
  Scale,
  ScoringSettings,
  Section,
} from './checklist.ts';
export type { ItemScore, Outcome, PartScore, Scorecard } from './scorecard.ts';
