import { describe, expect, test } from 'vitest';
import type { Blueprint } from '../blueprint.ts';
import { drawBlueprint, withRecords } from '../testing/draw.ts';
import {
  makeCard,
  makeFailurePoint,
  makeLane,
  makeLink,
  makeMoment,
  makeStage,
  makeStep,
  makeWaitPoint,
} from '../testing/make.ts';
import { checkInvariants } from './check.ts';
import { INVARIANTS, type Invariant, type InvariantViolation } from './violation.ts';

const valid = drawBlueprint({
  steps: ['Book', 'Leave'],
  lanes: [
    ['customer', [['Call'], ['Pay']]],
    ['frontstage', [['Answer'], []]],
  ],
  links: [['customer-s1-1', 'frontstage-s1-1', 'interaction']],
});
const call = 'customer-s1-1';

/** For every invariant, drawings that break it once and nothing else. */
const broken: { readonly [Id in Invariant]: readonly (readonly [what: string, blueprint: Blueprint])[] } = {
  keyIsId: [
    [
      'a stage under another key',
      { ...valid, stage: { ...valid.stage, other: makeStage({ id: 'new', orderKey: 'k' }) } },
    ],
  ],
  oneJourney: [['no journey', { ...valid, journey: {} }]],
  stepHasStage: [
    ['a stage that is gone', withRecords(valid, 'step', [makeStep({ id: 's9', stageId: 'gone' })])],
  ],
  cardHasLane: [
    [
      'a lane that is gone',
      withRecords(valid, 'card', [makeCard({ id: 'c', laneId: 'gone', stepId: 's1' })]),
    ],
  ],
  cardHasStep: [
    [
      'a step that is gone',
      withRecords(valid, 'card', [makeCard({ id: 'c', laneId: 'customer', stepId: 'gone' })]),
    ],
  ],
  spanFits: [
    [
      'past the last step',
      withRecords(valid, 'card', [makeCard({ id: call, laneId: 'customer', stepId: 's1', span: 3 })]),
    ],
  ],
  linkJoinsCards: [
    [
      'from a card that is gone',
      withRecords(valid, 'link', [makeLink({ id: 'l', fromCardId: 'gone', toCardId: call })]),
    ],
    [
      'to a card that is gone',
      withRecords(valid, 'link', [makeLink({ id: 'l', fromCardId: call, toCardId: 'gone' })]),
    ],
  ],
  linkJoinsTwo: [
    [
      'a card with itself',
      withRecords(valid, 'link', [makeLink({ id: 'l', fromCardId: call, toCardId: call })]),
    ],
  ],
  standsOnCard: [
    ['a moment', withRecords(valid, 'moment', [makeMoment({ id: 'm', cardId: 'gone' })])],
    ['a failure point', withRecords(valid, 'failurePoint', [makeFailurePoint({ id: 'f', cardId: 'gone' })])],
    ['a wait point', withRecords(valid, 'waitPoint', [makeWaitPoint({ id: 'w', cardId: 'gone' })])],
  ],
  roleExists: [
    ['of a lane', withRecords(valid, 'lane', [makeLane({ id: 'support', kind: 'support', roleId: 'gone' })])],
    [
      'of a card',
      withRecords(valid, 'card', [makeCard({ id: 'c', laneId: 'frontstage', stepId: 's2', roleId: 'gone' })]),
    ],
    [
      'of a moment',
      withRecords(valid, 'moment', [makeMoment({ id: 'm', cardId: call, ownerRoleId: 'gone' })]),
    ],
    [
      'of a mitigation',
      withRecords(valid, 'failurePoint', [
        makeFailurePoint({
          id: 'f',
          cardId: call,
          mitigation: { text: { zh: '', en: 'x' }, ownerRoleId: 'gone', dueDate: null },
        }),
      ]),
    ],
  ],
  orderKeyUnique: [
    ['stages', withRecords(valid, 'stage', [makeStage({ id: 'a' })])],
    [
      'steps of a stage',
      withRecords(valid, 'step', [
        makeStep({ id: 'a', stageId: 'stage', orderKey: valid.step['s1']?.orderKey ?? '' }),
      ]),
    ],
    [
      'lanes of a kind',
      withRecords(valid, 'lane', [
        makeLane({ id: 'a', kind: 'customer', orderKey: valid.lane['customer']?.orderKey ?? '' }),
      ]),
    ],
    [
      'cards of a cell',
      withRecords(valid, 'card', [makeCard({ id: 'a', laneId: 'customer', stepId: 's1' })]),
    ],
    [
      'moments of a card',
      withRecords(valid, 'moment', [
        makeMoment({ id: 'm', cardId: call }),
        makeMoment({ id: 'n', cardId: call }),
      ]),
    ],
  ],
};

test('a drawing that breaks nothing has no violation', () => {
  expect(checkInvariants(valid)).toEqual([]);
});

describe.each(INVARIANTS.map((invariant, index) => ({ invariant, number: `I${index + 1}` })))(
  '$number $invariant (SPEC.md)',
  ({ invariant }) => {
    test.each(broken[invariant])('%s', (_, blueprint) => {
      const found = checkInvariants(blueprint).map((violation: InvariantViolation) => violation.invariant);
      expect(found).toEqual([invariant]);
    });
  },
);

test('a violation names the record, the field and the record it misses', () => {
  const [, blueprint] = broken.cardHasLane[0] ?? ['', valid];
  expect(checkInvariants(blueprint)).toEqual([
    {
      invariant: 'cardHasLane',
      table: 'card',
      id: 'c',
      field: 'laneId',
      other: { table: 'lane', id: 'gone' },
    },
  ]);
});
