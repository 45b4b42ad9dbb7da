import type { Card } from './records/card.ts';
import type { FailurePoint } from './records/failure-point.ts';
import type { Lane } from './records/lane.ts';
import type { Moment } from './records/moment.ts';
import type { Step } from './records/step.ts';
import type { WaitPoint } from './records/wait-point.ts';

type Given<R, Needed extends keyof R> = Pick<R, Needed> & Partial<R>;

/** A lane of which nobody has said more than what is given. */
export const newLane = (fields: Given<Lane, 'id' | 'kind' | 'name' | 'orderKey'>): Lane => ({
  roleId: null,
  height: null,
  ...fields,
});

/** A step of which nobody has said more than what is given. */
export const newStep = (fields: Given<Step, 'id' | 'stageId' | 'name' | 'orderKey'>): Step => ({
  standardSeconds: null,
  acceptableSeconds: null,
  emotion: null,
  expectation: null,
  perception: null,
  width: null,
  ...fields,
});

/** An action in one step of which nobody has said more than what is given. */
export const newCard = (fields: Given<Card, 'id' | 'laneId' | 'stepId' | 'orderKey' | 'text'>): Card => ({
  span: 1,
  form: 'action',
  roleId: null,
  durationSeconds: null,
  costCents: null,
  priceCents: null,
  note: null,
  tags: [],
  image: null,
  ...fields,
});

/** A moment of truth of which nobody has said more than what is given: reliability, until somebody says otherwise. */
export const newMoment = (fields: Given<Moment, 'id' | 'cardId' | 'orderKey' | 'name'>): Moment => ({
  dimension: 'reliability',
  ownerRoleId: null,
  standard: null,
  ...fields,
});

/** A failure point that nobody has judged yet. */
export const newFailurePoint = (fields: Given<FailurePoint, 'id' | 'cardId' | 'mode'>): FailurePoint => ({
  effect: null,
  cause: null,
  prevention: null,
  detectionMethod: null,
  recovery: null,
  severity: null,
  occurrence: null,
  detection: null,
  mitigation: null,
  ...fields,
});

/** A wait of which nobody has said yet how long it is. */
export const newWaitPoint = (fields: Given<WaitPoint, 'id' | 'cardId'>): WaitPoint => ({
  expectedSeconds: null,
  toleratedSeconds: null,
  brokenPrinciples: [],
  ...fields,
});
