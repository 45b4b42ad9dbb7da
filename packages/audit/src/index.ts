export { AUDIT_FILE_LIMIT, INSTANCE_LIMIT, NOTE_LIMIT } from './answer-limits.ts';
export { answerSchema, answerValueSchema } from './answer.ts';
export type { Answer, AnswerValue } from './answer.ts';
export { answerKeyOf, parseAnswerKey } from './answer-key.ts';
export type { AnswerPlace } from './answer-key.ts';
export { askedItems, missingAnswers } from './asked-items.ts';
export type { AskedBy } from './asked-items.ts';
export { AUDIT_STATUSES } from './audit.ts';
export type { Audit, AuditStatus } from './audit.ts';
export { AUDIT_FILE_KINDS, AUDIT_FILE_TYPES, auditFileSchema } from './audit-file.ts';
export type { AuditFile } from './audit-file.ts';
export { AUDIT_EVENTS, AUDIT_MACHINE } from './audit-machine.ts';
export type { AuditEventType, AuditStep } from './audit-machine.ts';
export { auditTransition } from './audit-transition.ts';
export type { AuditEvent, TransitionRefusal } from './audit-transition.ts';
export { canonicalJson } from './canonical-json.ts';
export { answerProblem, checkAnswer } from './check-answer.ts';
export type { AnswerProblem } from './check-answer.ts';
export { AUDIT_KINDS } from './audit-kinds.ts';
export {
  SCORING_VERSION,
  auditKindSchema,
  checklistBeingWrittenSchema,
  checklistDraftSchema,
  checklistVersionSchema,
  itemSchema,
  repeatGroupSchema,
  scoringSettingsSchema,
  sectionSchema,
} from './checklist.ts';
export type {
  AuditKind,
  ChecklistBeingWritten,
  ChecklistDraft,
  ChecklistVersion,
  Item,
  RepeatGroup,
  ScoringSettings,
  Section,
} from './checklist.ts';
export { comparable, unchangedItems } from './comparable.ts';
export { groupScore } from './overview/group-score.ts';
export type { GroupScore } from './overview/group-score.ts';
export { lossInterval, momentLosses } from './overview/moment-losses.ts';
export { scoreHistogram } from './overview/score-histogram.ts';
export type { HistogramBin } from './overview/score-histogram.ts';
export { joinTo, joinVersions } from './join-versions.ts';
export type { JoinedMoment, JoinedVersions } from './join-versions.ts';
export type { Comparability, Incomparable, ItemMapping } from './comparable.ts';
export { compareDealers, compareDealersPaced } from './compare-dealers.ts';
export type {
  AuditTotal,
  ComparisonOptions,
  DealerComparison,
  DealersComparison,
} from './compare-dealers.ts';
export { conditionHolds } from './condition-holds.ts';
export { conditionSchema } from './condition.ts';
export type { Condition, ConditionTest } from './condition.ts';
export { MINIMUM_EVIDENCE } from './evidence.ts';
export type { EvidenceRule, InsufficientEvidence } from './evidence.ts';
export { FUNNEL_TAILS, funnel } from './funnel.ts';
export type { Funnel, FunnelLimits, FunnelPoint, PassCount } from './funnel.ts';
export { HEAT_GROUPINGS, OFF_DRAWING, heatColumns } from './heat/heat-columns.ts';
export type { HeatColumn, HeatGrouping } from './heat/heat-columns.ts';
export { LEAST_VISITS, heatMapPaced } from './heat/heat-map.ts';
export type { HeatCells, HeatMap, HeatSpread, MomentTotal } from './heat/heat-map.ts';
export { visitCorrelation } from './heat/visit-correlation.ts';
export type { VisitCount } from './heat/visit-correlation.ts';
export { joinParts, percentOf } from './part-score.ts';
export { canonicalChecklist, draftOf, publishChecklist } from './publish-checklist.ts';
export type { PublishRefusal } from './publish-checklist.ts';
export type { DealerRank } from './rank-dealers.ts';
export { roundScore } from './rounding.ts';
export { TIMER_STARTS, bandSchema, scaleSchema } from './scale.ts';
export type { Band, Scale, TimerStart } from './scale.ts';
export { bandScore, isScored, scoreValue } from './scale-score.ts';
export type { ScaleScore } from './scale-score.ts';
export { scoreAudit } from './score-audit.ts';
export type { ItemScore, Outcome, PartScore, Scorecard } from './scorecard.ts';
export { sharedScore } from './shared-score.ts';
export type { SharedScore } from './shared-score.ts';
export { expandRepeats, readAudit, shownItems } from './shown-items.ts';
export type { AskedAudit, AskedPlace } from './shown-items.ts';
export { CHECKLIST_CONTENT_VERSION, readChecklistContent, readItemContent } from './stored-checklist.ts';
export type { ChecklistContentProblem } from './stored-checklist.ts';
export { validateChecklist } from './validate-checklist.ts';
export type { ChecklistProblem } from './validate-checklist.ts';
export { describeResult } from './wording/describe-result.ts';
export type { ResultWords } from './wording/describe-result.ts';
export { resultCatalogue } from './wording/result-catalogue.ts';
export { ASSIGNMENT_STATES, assignmentState, dayAt, tooClose } from './planning/assignment-state.ts';
export type { AssignmentState, VisitWindow } from './planning/assignment-state.ts';
export { conflictOf } from './planning/conflict-of.ts';
export type { Auditor, Conflict, ConflictRule, KnownTies } from './planning/conflict-of.ts';
export { planSlots } from './planning/plan-slots.ts';
export type { PlannedDealer, PlannedSlot, PlannedSlots, SlotPlan } from './planning/plan-slots.ts';
export { proposeAuditors } from './planning/propose-auditors.ts';
export type { ProposedSlot } from './planning/propose-auditors.ts';
export { sampleDealers } from './planning/sample-dealers.ts';
export type { SampledDealer } from './planning/sample-dealers.ts';
export { secondCheckDue } from './planning/second-check.ts';
export type { SecondCheck } from './planning/second-check.ts';
export { DEALER_SIZES } from './planning/dealer-sizes.ts';
export {
  WEEKDAYS,
  dealerSizeSchema,
  reviewRuleSchema,
  samplingRuleSchema,
  personaSchema,
  wavePlanSchema,
} from './planning/wave-plan.ts';
export type {
  DealerSize,
  HourBand,
  ReviewRule,
  SamplingRule,
  WavePlan,
  Weekday,
} from './planning/wave-plan.ts';
export { listChecklistDifferences } from './building/checklist-difference.ts';
export type { ChecklistDifference, DifferentChecklistField } from './building/checklist-difference.ts';
export { languageGaps } from './building/language-gaps.ts';
export type { LanguageGap } from './building/language-gaps.ts';
export { listTexts } from './building/list-texts.ts';
export type { ChecklistText } from './building/list-texts.ts';
export { outcomeChanges } from './building/outcome-changes.ts';
export type { JudgedAudit, Judgement, OutcomeChanges } from './building/outcome-changes.ts';
export { proposeItems } from './building/propose-items.ts';
export type { ItemProposals } from './building/propose-items.ts';
export { scaleOfMeasure, timeStandardOf } from './building/scale-of-measure.ts';
export { REWORD_BELOW, calibrate } from './agreement/calibrate.ts';
export type { Calibration, CalibrationRating, ItemCalibration } from './agreement/calibrate.ts';
export { BIAS_ALARM, LEAST_PAIRS, disagreeingMost, tallyAgreement } from './agreement/tally-agreement.ts';
export type { ScoredPairs, Verdicts } from './agreement/tally-agreement.ts';
export { checklistOverlap } from './span/checklist-overlap.ts';
export type { ChecklistOverlap, OverlapCause } from './span/checklist-overlap.ts';
export { meanOfSums } from './span/mean-of-sums.ts';
export { selfBias } from './span/self-bias.ts';
export type { SelfBias, SelfPair } from './span/self-bias.ts';
export { sideBySide, tallySelfMystery } from './agreement/compare-self-with-mystery.ts';
export type {
  ComparedAudit,
  ItemAgreement,
  SelfAgainstMystery,
} from './agreement/compare-self-with-mystery.ts';
export { describeChecklistDifference } from './wording/describe-checklist-difference.ts';
export { describeScale } from './wording/describe-scale.ts';
export { describeChecklistProblem } from './wording/describe-checklist-problem.ts';
export { placeSchema, serviceRadiusSchema } from './places/place.ts';
export type { Place } from './places/place.ts';
export { judgeFairness, judgeFairnessPaced } from './fairness/judge-fairness.ts';
export type {
  AuditorSeverity,
  DealerFairness,
  FactorFairness,
  Fairness,
  LevelEffectShown,
} from './fairness/judge-fairness.ts';
export { DAY_PARTS, visitTime } from './fairness/visit-time.ts';
export { MIX_FACTORS, mixShares, recordedFactors } from './fairness/visit-mix.ts';
export type { MixFactor, MixShares, VisitScore } from './fairness/visit-mix.ts';
export type { AuditInTime } from './trend/audit-in-time.ts';
export { changedDealersPaced } from './trend/changed-dealers.ts';
export type { ChangedDealers, DealerChange } from './trend/changed-dealers.ts';
export { judgeProgramme } from './trend/judge-programme.ts';
export type { ProgrammeOutcome } from './trend/judge-programme.ts';
export { LEAST_WAVES, scoreTrend } from './trend/score-trend.ts';
export type { ScoreTrend, TrendAudit, TrendPoint } from './trend/score-trend.ts';
export { projectPlace } from './places/azimuthal.ts';
export { coverageOf } from './places/coverage.ts';
export { centreOf } from './places/great-circle.ts';
export { neighbourhoodsPaced } from './places/neighbours.ts';
export {
  MOMENT_LIMIT,
  SATISFACTION_SCALE,
  RECOMMENDATION_SCALE,
  SERVQUAL_SCALE,
  SURVEY_CONTENT_VERSION,
  surveyDraftSchema,
  surveyVersionSchema,
} from './survey/survey.ts';
export type { SurveyDraft, SurveyQuestion, SurveyVersion } from './survey/survey.ts';
export { REMARK_LIMIT, checkResponse, surveyResponseSchema } from './survey/survey-response.ts';
export type { ResponseProblem, SurveyAnswer, SurveyResponse } from './survey/survey-response.ts';
export { proposeSurvey, surveyCandidates } from './survey/propose-survey.ts';
export type { SurveyCandidate } from './survey/propose-survey.ts';
export { dimensionQuestions, proposeKano } from './survey/survey-questions.ts';
export { surveyTextLimit, surveyTextProblems } from './survey/survey-text-problems.ts';
export type { SurveyTextField, SurveyTextProblem } from './survey/survey-text-problems.ts';
export { recommendationOf, satisfactionOf } from './survey/customer-voice.ts';
export type { Recommendation, Satisfaction } from './survey/customer-voice.ts';
export { EXCELLENT_AT, POOR_AT, leastResponses } from './survey/moment-drivers.ts';
export type { JudgedResponse, MomentContrasts, MomentDrivers } from './survey/moment-drivers.ts';
export { judgeSurveyPaced } from './survey/judge-survey.ts';
export type { DimensionGap, JudgedSurvey, KanoOfMoment } from './survey/judge-survey.ts';
