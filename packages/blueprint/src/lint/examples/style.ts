import { drawBlueprint, withRecords, type Drawing } from '../../testing/draw.ts';
import {
  bothLanguages,
  makeCard,
  makeLink,
  makeMoment,
  makeRole,
  makeWaitPoint,
} from '../../testing/make.ts';
import type { LintExample } from './example.ts';

const steps = ['Arrive', 'Wait', 'Leave'];
const draw = (lanes: Drawing['lanes']) => drawBlueprint({ steps, lanes });

const signs = draw([
  ['customer', [['Park'], ['Wait in the lounge'], ['Pay']]],
  ['backstage', [['Signage at the gate'], ['Mend the car'], []]],
]);

export const sidesOfVisibility: readonly LintExample[] = [
  {
    wrong: signs,
    right: draw([
      ['evidence', [['Signage at the gate'], [], []]],
      ['customer', [['Park'], ['Wait in the lounge'], ['Pay']]],
      ['backstage', [[], ['Mend the car'], []]],
    ]),
    finds: ['visible'],
  },
  {
    wrong: draw([['frontstage', [['Update the database'], [], []]]]),
    right: draw([['backstage', [['Update the database'], [], []]]]),
    finds: ['invisible'],
  },
  {
    wrong: withRecords(signs, 'moment', [makeMoment({ id: 'judged', cardId: 'backstage-s2-1' })]),
    right: withRecords(draw([['frontstage', [['Mend the car'], [], []]]]), 'moment', [
      makeMoment({ id: 'judged', cardId: 'frontstage-s1-1' }),
    ]),
    finds: ['visible', 'judged'],
  },
  {
    wrong: withRecords(draw([['support', [['Parts store'], [], []]]]), 'waitPoint', [
      makeWaitPoint({ id: 'queue', cardId: 'support-s1-1' }),
    ]),
    right: draw([['support', [['Parts store'], [], []]]]),
    finds: ['judged'],
  },
];

const customers = (texts: readonly string[]) => draw([['customer', texts.map(text => [text])]]);

export const wordings: readonly LintExample[] = [
  {
    wrong: drawBlueprint({
      steps,
      lanes: [['customer', [['Greet the customer'], ['Waiting for the car'], ['Pay']]]],
    }),
    right: customers(['Enter the showroom', 'Wait for the car', 'Pay the bill']),
    finds: ['companyView', 'notADeed'],
    options: { language: 'en' },
  },
  {
    wrong: customers(['通知客户取车', '结算流程', '离店']),
    right: customers(['接到取车通知', '结算账单', '离店']),
    finds: ['companyView', 'notADeed'],
    options: { language: 'zh' },
  },
];

const advisor = makeRole({ id: 'advisor', name: bothLanguages('Service advisor') });
const twoLanes = withRecords(
  withRecords(
    draw([
      ['customer', [['Park'], ['Wait'], ['Pay']]],
      ['frontstage', [[], [], []]],
      ['backstage', [[], [], []]],
    ]),
    'role',
    [advisor],
  ),
  'card',
  [
    makeCard({
      id: 'greet',
      laneId: 'frontstage',
      stepId: 's1',
      text: bothLanguages('Greet'),
      roleId: 'advisor',
    }),
    makeCard({
      id: 'order',
      laneId: 'backstage',
      stepId: 's1',
      text: bothLanguages('Write the order'),
      roleId: 'advisor',
    }),
  ],
);

export const rolesInTwoLanes: readonly LintExample[] = [
  {
    wrong: twoLanes,
    right: withRecords(twoLanes, 'link', [
      makeLink({ id: 'order-form', fromCardId: 'greet', toCardId: 'order', kind: 'information' }),
    ]),
    finds: ['twoLanes'],
  },
  {
    wrong: twoLanes,
    right: withRecords(twoLanes, 'card', [
      makeCard({ id: 'form', laneId: 'frontstage', stepId: 's1', orderKey: 'k', tags: ['hand-over'] }),
    ]),
    finds: ['twoLanes'],
  },
  {
    wrong: twoLanes,
    right: withRecords(twoLanes, 'card', [
      makeCard({ id: 'order', laneId: 'frontstage', stepId: 's1', orderKey: 'k', roleId: 'advisor' }),
    ]),
    finds: ['twoLanes'],
  },
];

const repeated = draw([
  ['customer', [['Park'], ['Wait in the lounge'], ['Pay']]],
  ['support', [['Order system'], ['Order system'], ['Order system']]],
]);

export const repeatedTexts: readonly LintExample[] = [
  {
    wrong: repeated,
    right: withRecords(
      draw([
        ['customer', [['Park'], ['Wait in the lounge'], ['Pay']]],
        ['support', [[], [], []]],
      ]),
      'card',
      [
        makeCard({
          id: 'orders',
          laneId: 'support',
          stepId: 's1',
          span: 3,
          text: bothLanguages('Order system'),
        }),
      ],
    ),
    finds: ['repeated'],
  },
];

const kiosk = (evidence: readonly string[]) =>
  withRecords(
    draw([
      ['evidence', [[...evidence], [], []]],
      ['customer', [[], ['Wait in the lounge'], ['Pay']]],
      ['frontstage', [[], ['Offer a drink'], ['Say goodbye']]],
    ]),
    'card',
    [
      makeCard({
        id: 'key-drop',
        laneId: 'customer',
        stepId: 's1',
        text: bothLanguages('Drop the key in the box'),
        tags: ['self-service'],
      }),
    ],
  );

export const selfServices: readonly LintExample[] = [
  { wrong: kiosk([]), right: kiosk(['Lit key box with instructions']), finds: ['unguided'] },
];
