export { NOTE_LIMIT, answerSchema, answerValueSchema } from './answer.ts';
export type { Answer, AnswerValue } from './answer.ts';
export { askedItems, missingAnswers } from './asked-items.ts';
export { AUDIT_STATUSES } from './audit.ts';
export type { Audit, AuditStatus } from './audit.ts';
export { auditTransition } from './audit-transition.ts';
export type { AuditEvent, TransitionRefusal } from './audit-transition.ts';
export { answerProblem, checkAnswer } from './check-answer.ts';
export type { AnswerProblem } from './check-answer.ts';
export {
  AUDIT_KINDS,
  SCORING_VERSION,
  auditKindSchema,
  bandSchema,
  checklistDraftSchema,
  checklistVersionSchema,
  itemSchema,
  scaleSchema,
  scoringSettingsSchema,
  sectionSchema,
} from './checklist.ts';
export type {
  AuditKind,
  Band,
  ChecklistDraft,
  ChecklistVersion,
  Item,
  Scale,
  ScoringSettings,
  Section,
} from './checklist.ts';
export { comparable, unchangedItems } from './comparable.ts';
export type { Comparability, Incomparable, ItemMapping } from './comparable.ts';
export { compareDealers } from './compare-dealers.ts';
export type { AuditTotal, DealerComparison, DealersComparison } from './compare-dealers.ts';
export { MINIMUM_EVIDENCE } from './evidence.ts';
export type { EvidenceRule, InsufficientEvidence } from './evidence.ts';
export { FUNNEL_TAILS, funnel } from './funnel.ts';
export type { Funnel, FunnelLimits, FunnelPoint, PassCount } from './funnel.ts';
export { momentHeat } from './moment-heat.ts';
export type { HeatCell, MomentHeat, MomentTotal } from './moment-heat.ts';
export { joinParts, percentOf } from './part-score.ts';
export { canonicalChecklist, draftOf, publishChecklist } from './publish-checklist.ts';
export type { PublishRefusal } from './publish-checklist.ts';
export type { DealerRank } from './rank-dealers.ts';
export { bandScore, scoreValue } from './scale-score.ts';
export type { ScaleScore } from './scale-score.ts';
export { scoreAudit } from './score-audit.ts';
export type { ItemScore, Outcome, PartScore, Scorecard } from './scorecard.ts';
export { validateChecklist } from './validate-checklist.ts';
export type { ChecklistProblem } from './validate-checklist.ts';
