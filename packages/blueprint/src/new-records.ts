import type { Card } from './records/card.ts';
import type { Lane } from './records/lane.ts';
import type { Step } from './records/step.ts';

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
