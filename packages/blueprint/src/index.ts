export {
  BLUEPRINT_SCHEMA_VERSION,
  TABLE_NAMES,
  blueprintSchema,
  recordSchemas,
  storedBlueprintSchema,
} from './blueprint.ts';
export type { Blueprint, RecordTypes, StoredBlueprint, Table, TableName } from './blueprint.ts';
export type { BlueprintDiff, FieldChange, RecordChange, TableDiff } from './diff.ts';
export { CARD_FORMS, CENTS_LIMIT, cardFormSchema, cardSchema } from './records/card.ts';
export type { Card, CardForm } from './records/card.ts';
export { failurePointSchema, mitigationSchema } from './records/failure-point.ts';
export type { FailurePoint, Mitigation } from './records/failure-point.ts';
export {
  cardIdSchema,
  failurePointIdSchema,
  laneIdSchema,
  linkIdSchema,
  momentIdSchema,
  orderKeySchema,
  roleIdSchema,
  stageIdSchema,
  stepIdSchema,
  waitPointIdSchema,
} from './records/id.ts';
export type {
  CardId,
  FailurePointId,
  LaneId,
  LinkId,
  MomentId,
  RoleId,
  StageId,
  StepId,
  WaitPointId,
} from './records/id.ts';
export { SERVICES, journeySchema, serviceSchema } from './records/journey.ts';
export type { Journey, Service } from './records/journey.ts';
export { LANE_KINDS, LINES, laneKindSchema, laneSchema } from './records/lane.ts';
export type { Lane, LaneKind, LineKey } from './records/lane.ts';
export { LINK_KINDS, linkKindSchema, linkSchema } from './records/link.ts';
export type { Link, LinkKind } from './records/link.ts';
export { LANGUAGES, TEXT_LIMIT, isBlank, localTextSchema, readText } from './records/local-text.ts';
export type { Language, LocalText } from './records/local-text.ts';
export {
  BASES,
  DIMENSIONS,
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
