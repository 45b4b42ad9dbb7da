import { burdenSchema } from '../network/burden/burden-service.ts';
import { driversSchema } from '../network/drivers/drivers-service.ts';
import { selectionSchema } from '../network/selection-schema.ts';
import { uuidSchema } from '../request/input.ts';
import { operation, type Operation } from './operation.ts';
import { burdenShape } from './shapes/burden.ts';
import { driversShape } from './shapes/drivers.ts';
import { fairnessShape } from './shapes/fairness.ts';
import { honestyShape } from './shapes/honesty.ts';
import { mapShape } from './shapes/map.ts';

/** The views of the network beside those that compare scores. */
export const NETWORK_OPERATIONS: readonly Operation[] = [
  operation({
    id: 'selfAgainstMystery',
    path: '/network/honesty',
    scope: 'network:read',
    procedure: 'network.honesty',
    summary: 'Bias of self-audits with limits of agreement by dealer and region, and the items that disagree',
    parameters: selectionSchema.omit({ kinds: true }).extend({ dealerId: uuidSchema.optional() }),
    answers: honestyShape,
    answerName: 'Honesty',
    call: (calls, { dealerId, ...selection }) =>
      calls.network.honesty({ ...selection, dealerId: dealerId ?? null }),
  }),
  operation({
    id: 'waveFairness',
    path: '/network/fairness',
    scope: 'network:read',
    procedure: 'network.fairness',
    summary: 'How visits were mixed, scores as if all had been visited alike, and the severity of auditors',
    parameters: selectionSchema,
    answers: fairnessShape,
    answerName: 'Fairness',
    call: (calls, selection) => calls.network.fairness(selection),
  }),
  operation({
    id: 'auditBurden',
    path: '/network/burden',
    scope: 'network:read',
    procedure: 'network.burden',
    summary: 'Visits and minutes of each dealer over all programmes, and the items they ask twice',
    parameters: burdenSchema,
    answers: burdenShape,
    answerName: 'Burden',
    call: (calls, span) => calls.network.burden(span),
  }),
  operation({
    id: 'networkMap',
    path: '/network/map',
    scope: 'network:read',
    procedure: 'network.map',
    summary: 'Dealers by place with score and service radius, their nearest, overlaps and what nobody covers',
    parameters: selectionSchema,
    answers: mapShape,
    answerName: 'Map',
    call: (calls, selection) => calls.network.map(selection),
  }),
  operation({
    id: 'satisfactionDrivers',
    path: '/network/drivers',
    scope: 'network:read',
    procedure: 'network.drivers',
    summary:
      'NPS and CSAT, the moments that drive satisfaction, penalty and reward, Kano classes, SERVQUAL gaps',
    parameters: driversSchema,
    answers: driversShape,
    answerName: 'Drivers',
    call: (calls, wish) => calls.network.drivers(wish),
  }),
];
