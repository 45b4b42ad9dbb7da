export { ACTION_STATUSES, actionSchema, actionStatusSchema, isOverdue } from './action.ts';
export type { Action, ActionStatus } from './action.ts';
export { actionTransition } from './action-transition.ts';
export type { ActionEvent, ActionRefusal } from './action-transition.ts';
export { dissatisfactionSpread, lowerSpread, sourceSpread } from './dissatisfaction-spread.ts';
export type { Spread, SpreadInput } from './dissatisfaction-spread.ts';
export { findingsByMoment, findingsOf } from './finding.ts';
export type { Finding } from './finding.ts';
export { lifetimeValue, sourceLifetime } from './lifetime-value.ts';
export type { LifetimeValue, LifetimeValueInput } from './lifetime-value.ts';
export {
  COMPENSATION_FORMS,
  COMPLAINER_TYPES,
  JUSTICES,
  closeCase,
  compensationSchema,
  complainerTypeSchema,
  justiceSchema,
  recoveryCaseSchema,
  recoveryCostCents,
  recoveryTimes,
  respondToCase,
} from './recovery-case.ts';
export type {
  Compensation,
  ComplainerType,
  Justice,
  RecoveryCase,
  RecoveryRefusal,
} from './recovery-case.ts';
export { judgeMending } from './mending.ts';
export type { MendingVerdict, ScoreSpread } from './mending.ts';
export { waitingPrincipleFacts, waitingPrincipleNote } from './waiting-principle.ts';
export type { WaitingPrincipleFact } from './waiting-principle.ts';
