import type { FailurePoint } from '../../records/failure-point.ts';
import type { Moment } from '../../records/moment.ts';
import type { WaitPoint } from '../../records/wait-point.ts';
import { drawBlueprint, withRecords } from '../../testing/draw.ts';
import {
  bothLanguages,
  makeCard,
  makeFailurePoint,
  makeMoment,
  makeRole,
  makeWaitPoint,
} from '../../testing/make.ts';
import type { LintExample } from './example.ts';

const reception = withRecords(
  withRecords(
    drawBlueprint({
      steps: ['Arrive', 'Hand over', 'Leave'],
      lanes: [
        ['customer', [['Park'], ['Describe the trouble'], ['Pay']]],
        ['frontstage', [[], ['Walk round the car'], ['Explain the bill']]],
      ],
    }),
    'card',
    [
      makeCard({
        id: 'greet',
        laneId: 'frontstage',
        stepId: 's1',
        text: bothLanguages('Greet'),
        roleId: 'advisor',
      }),
    ],
  ),
  'role',
  [makeRole({ id: 'advisor', name: bothLanguages('Service advisor') })],
);

const withMoment = (fields: Partial<Pick<Moment, 'standard' | 'ownerRoleId'>>) =>
  withRecords(reception, 'moment', [
    makeMoment({ id: 'greeted', cardId: 'greet', name: bothLanguages('Greeted on arrival'), ...fields }),
  ]);

const wish: Moment['standard'] = { text: bothLanguages('Greet promptly'), measure: null, basis: 'proposed' };
const within: Moment['standard'] = {
  text: bothLanguages('Greet within 60 s'),
  measure: { type: 'threshold', comparison: '<=', value: 60, unit: 's', tolerance: 30 },
  basis: 'proposed',
};

export const momentsWithoutStandard: readonly LintExample[] = [
  { wrong: withMoment({ standard: null }), right: withMoment({ standard: within }), finds: ['none'] },
];

export const unmeasurableStandards: readonly LintExample[] = [
  { wrong: withMoment({ standard: wish }), right: withMoment({ standard: within }), finds: ['wish'] },
];

const advisor = makeRole({ id: 'advisor' }).id;

export const momentsWithoutOwner: readonly LintExample[] = [
  {
    wrong: withMoment({ standard: within }),
    right: withMoment({ standard: within, ownerRoleId: advisor }),
    finds: ['unowned'],
  },
];

const withFailure = (fields: Partial<Omit<FailurePoint, 'id' | 'cardId'>>) =>
  withRecords(reception, 'failurePoint', [
    makeFailurePoint({
      id: 'unnoticed',
      cardId: 'greet',
      mode: bothLanguages('Arrival unnoticed'),
      ...fields,
    }),
  ]);

const guarded = {
  prevention: bothLanguages('Bell at the entrance'),
  detectionMethod: bothLanguages('Camera shows a waiting car'),
  recovery: bothLanguages('Apologise, serve first'),
};

export const unguardedFailures: readonly LintExample[] = [
  {
    wrong: withFailure({ prevention: guarded.prevention }),
    right: withFailure(guarded),
    finds: ['detection', 'recovery'],
  },
  {
    wrong: withFailure({ ...guarded, prevention: null }),
    right: withFailure(guarded),
    finds: ['prevention'],
  },
];

const rated = { severity: 8, occurrence: 7, detection: 3 };

export const unratedFailures: readonly LintExample[] = [
  { wrong: withFailure({ severity: 8 }), right: withFailure(rated), finds: ['unrated'] },
];

const action = { text: bothLanguages('Hang a bell'), ownerRoleId: advisor, dueDate: '2027-03-01' };

export const highPrioritiesOpen: readonly LintExample[] = [
  { wrong: withFailure(rated), right: withFailure({ ...rated, mitigation: action }), finds: ['action'] },
  {
    wrong: withFailure({ ...rated, mitigation: { ...action, ownerRoleId: null } }),
    right: withFailure({ ...rated, occurrence: 2 }),
    finds: ['owner'],
  },
  {
    wrong: withFailure({ ...rated, mitigation: { ...action, dueDate: null } }),
    right: withFailure({ ...rated, mitigation: action }),
    finds: ['dueDate'],
  },
];

const withWait = (fields: Partial<Pick<WaitPoint, 'expectedSeconds' | 'toleratedSeconds'>>) =>
  withRecords(reception, 'waitPoint', [makeWaitPoint({ id: 'queue', cardId: 'greet', ...fields })]);

export const waitPointTimesMissing: readonly LintExample[] = [
  {
    wrong: withWait({ expectedSeconds: 900, toleratedSeconds: 600 }),
    right: withWait({ expectedSeconds: 600, toleratedSeconds: 600 }),
    finds: ['beyond'],
  },
  {
    wrong: withWait({ expectedSeconds: 60 }),
    right: withWait({ expectedSeconds: 60, toleratedSeconds: 300 }),
    finds: ['missing'],
  },
];

const checklist = { items: [{ id: 'A2-01', momentId: 'greeted' }] };

export const itemsWithoutMoment: readonly LintExample[] = [
  { wrong: reception, right: withMoment({ standard: within }), finds: ['gone'], options: { checklist } },
];

const withoutGreeting = drawBlueprint({
  steps: ['Arrive', 'Hand over', 'Leave'],
  lanes: [
    ['customer', [['Park'], ['Describe the trouble'], ['Pay']]],
    ['frontstage', [[], ['Walk round the car'], ['Explain the bill']]],
  ],
});
const duty = withRecords(withoutGreeting, 'card', [
  makeCard({
    id: 'record',
    laneId: 'frontstage',
    stepId: 's2',
    orderKey: 'k',
    text: bothLanguages('Record the mileage'),
    tags: ['legal-duty'],
  }),
]);

export const neededCardsRemoved: readonly LintExample[] = [
  {
    wrong: withoutGreeting,
    right: withMoment({ standard: within }),
    finds: ['standard'],
    options: { asIs: withMoment({ standard: within, ownerRoleId: advisor }) },
  },
  { wrong: withoutGreeting, right: duty, finds: ['legalDuty'], options: { asIs: duty } },
];
