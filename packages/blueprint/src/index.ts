export {
  BLUEPRINT_SCHEMA_VERSION,
  TABLE_NAMES,
  blueprintSchema,
  recordSchemas,
  storedBlueprintSchema,
} from './blueprint.ts';
export type { Blueprint, RecordTypes, StoredBlueprint, Table, TableName } from './blueprint.ts';
export type { BlueprintDiff, FieldChange, RecordChange, TableDiff } from './diff/diff.ts';
export { applyDiff } from './diff/apply-diff.ts';
export { composeDiffs } from './diff/compose-diffs.ts';
export { diffBlueprints, isEmptyDiff } from './diff/diff-blueprints.ts';
export { differenceCatalogue } from './diff/catalogue/catalogue.ts';
export { describeDifference, describeValue } from './diff/describe-difference.ts';
export type { Difference, DifferentField } from './diff/difference.ts';
export { listDifferences } from './diff/list-differences.ts';
export { titleOf } from './diff/title-of.ts';
export { invertDiff } from './diff/invert-diff.ts';
export { newCard, newFailurePoint, newLane, newMoment, newStep, newWaitPoint } from './new-records.ts';
export { emptyBlueprint } from './empty-blueprint.ts';
export { checkInvariants } from './invariants/check.ts';
export { INVARIANTS } from './invariants/violation.ts';
export type { Invariant, InvariantViolation } from './invariants/violation.ts';
export { lintCatalogue } from './lint/catalogue/catalogue.ts';
export type { RuleCatalogue, RuleTexts } from './lint/catalogue/rule-texts.ts';
export { describeFinding, readValues } from './lint/describe-finding.ts';
export { lintBlueprint } from './lint/lint-blueprint.ts';
export type { LintOptions } from './lint/options.ts';
export type { Finding, LintReport, SilencedFinding, SkippedRules } from './lint/report.ts';
export { RULE_IDS } from './lint/rule.ts';
export type { FindingValues, Rule, RuleId, RuleNeed } from './lint/rule.ts';
export { LINT_RULES } from './lint/rules.ts';
export type { MergeConflict, MergeSide } from './merge/conflict.ts';
export { conflictKey, isDecidable, openConflicts } from './merge/decisions.ts';
export type { MergeDecisions } from './merge/decisions.ts';
export { mergeBlueprints } from './merge/merge-blueprints.ts';
export type { Merge } from './merge/merge-blueprints.ts';
export { PATH_LIMIT, findPaths } from './path/find-paths.ts';
export type { Paths, WeighedPath } from './path/find-paths.ts';
export { wholeJourney } from './path/path.ts';
export type { Path } from './path/path.ts';
export { breakEvenSeconds, pathMoney, pathProfit } from './path/path-profit.ts';
export type { PathMoney } from './path/path-profit.ts';
export { pathTimes } from './path/path-times.ts';
export type { PathTimes } from './path/path-times.ts';
export { cellCards, laneCells, orderedCards } from './reading/cells.ts';
export { changedIds } from './reading/changed-ids.ts';
export { cardsOfColumn, cardsOfCustomer, cardsOfRole, linksAcross } from './reading/directions.ts';
export { momentNumbers, momentsByCard, orderedMoments } from './reading/moment-numbers.ts';
export {
  compareSiblings,
  orderedLanes,
  orderedStages,
  orderedSteps,
  stepIndexes,
} from './reading/ordered.ts';
export { CARD_FORMS, CENTS_LIMIT, cardFormSchema, cardSchema } from './records/card.ts';
export type { Card, CardForm } from './records/card.ts';
export { IMAGE_MEDIA_TYPES, cardImageSchema, imageMediaTypeSchema } from './records/card-image.ts';
export type { CardImage, ImageMediaType } from './records/card-image.ts';
export { deviationIdOf, deviationSchema } from './records/deviation.ts';
export type { Deviation } from './records/deviation.ts';
export { DRAWN_LENGTH_LIMIT } from './records/drawn-length.ts';
export { failurePointSchema, mitigationSchema } from './records/failure-point.ts';
export type { FailurePoint, Mitigation } from './records/failure-point.ts';
export {
  cardIdSchema,
  deviationIdSchema,
  failurePointIdSchema,
  laneIdSchema,
  linkIdSchema,
  momentIdSchema,
  orderKeySchema,
  recordIdSchema,
  roleIdSchema,
  stageIdSchema,
  stepIdSchema,
  suppressionIdSchema,
  waitPointIdSchema,
} from './records/id.ts';
export type {
  CardId,
  DeviationId,
  FailurePointId,
  LaneId,
  LinkId,
  MomentId,
  RoleId,
  StageId,
  StepId,
  SuppressionId,
  WaitPointId,
} from './records/id.ts';
export { SERVICES, journeySchema, serviceSchema } from './records/journey.ts';
export type { Journey, Service } from './records/journey.ts';
export { LANE_KINDS } from './records/lane-kinds.ts';
export { LINES, laneKindSchema, laneSchema } from './records/lane.ts';
export type { Lane, LaneKind, LineKey } from './records/lane.ts';
export { LINK_KINDS, linkKindSchema, linkSchema } from './records/link.ts';
export type { Link, LinkKind } from './records/link.ts';
export { LANGUAGES, TEXT_LIMIT, localTextSchema, storableTextSchema } from './records/local-text.ts';
export { isBlank, readText } from './records/read-text.ts';
export type { Language, LocalText } from './records/local-text.ts';
export { DIMENSIONS } from './records/dimensions.ts';
export {
  BASES,
  basisSchema,
  dimensionSchema,
  measureSchema,
  momentSchema,
  standardSchema,
} from './records/moment.ts';
export type { Basis, Dimension, Measure, Moment, Standard } from './records/moment.ts';
export { roleSchema } from './records/role.ts';
export type { Role } from './records/role.ts';
export { stageSchema } from './records/stage.ts';
export type { Stage } from './records/stage.ts';
export { SECONDS_LIMIT, stepSchema } from './records/step.ts';
export type { Step } from './records/step.ts';
export { WAITING_PRINCIPLES, waitPointSchema, waitingPrincipleSchema } from './records/wait-point.ts';
export type { WaitPoint, WaitingPrinciple } from './records/wait-point.ts';
export { RULE_WEIGHTS, SEVERITIES } from './records/rule-weight.ts';
export type { RuleWeight, Severity } from './records/rule-weight.ts';
export { placeSchema, suppressionSchema } from './records/suppression.ts';
export type { Place, Suppression } from './records/suppression.ts';
export { KNOWN_TAGS } from './records/tag.ts';
export { actionPriority, riskPriorityNumber } from './risk/action-priority.ts';
export type { ActionPriority, Ratings } from './risk/action-priority.ts';
export { parseBlueprint } from './store/parse-blueprint.ts';
export type { ParseProblem } from './store/parse-blueprint.ts';
export { sentCardSchema, sentLaneSchema, sentStepSchema, upgradeSentRecord } from './store/sent-records.ts';
export { storeBlueprint } from './store/store-blueprint.ts';
export { sameValue } from './same-value.ts';
