import type { Blueprint } from '@truthline/blueprint';
import {
  bothLanguages,
  drawBlueprint,
  makeCard,
  makeLink,
  makeMoment,
  makeRole,
  withRecords,
} from '@truthline/blueprint/testing';

const drawn = drawBlueprint({
  title: 'A visit',
  steps: ['Arrive', 'Order', 'Eat'],
  lanes: [
    ['evidence', [['Sign'], ['Menu'], []]],
    ['customer', [['Enters'], ['Orders', 'Pays'], ['Eats']]],
    ['frontstage', [['Greets'], ['Takes the order'], ['Serves']]],
    ['backstage', [[], ['Cooks'], []]],
    ['support', [[], ['Buys meat'], []]],
  ],
  links: [
    ['customer-s1-1', 'frontstage-s1-1', 'interaction'],
    ['customer-s1-1', 'customer-s2-1', 'sequence'],
    ['customer-s2-1', 'frontstage-s2-1', 'interaction'],
    ['frontstage-s2-1', 'backstage-s2-1', 'interaction'],
    ['backstage-s2-1', 'frontstage-s3-1', 'interaction'],
    ['support-s2-1', 'backstage-s2-1', 'support'],
    ['customer-s2-2', 'customer-s3-1', 'sequence'],
  ],
});

const waiter = makeRole({ id: 'waiter', name: bothLanguages('Waiter') });
const cook = makeRole({ id: 'cook', name: bothLanguages('Cook') });

/**
 * Three steps, five lanes, eleven cards: the waiter has the frontstage lane, the cook one card of the backstage. The
 * greeting is a moment of empathy; the menu bears a tag and a note.
 */
export const visit: Blueprint = withRecords(
  withRecords(
    withRecords(
      withRecords(
        withRecords(drawn, 'role', [waiter, cook]),
        'lane',
        Object.values(drawn.lane).map(lane =>
          lane.kind === 'frontstage' ? { ...lane, roleId: waiter.id } : lane,
        ),
      ),
      'card',
      [
        makeCard({
          ...drawn.card['backstage-s2-1'],
          id: 'backstage-s2-1',
          laneId: 'backstage',
          stepId: 's2',
          roleId: 'cook',
        }),
        makeCard({
          ...drawn.card['evidence-s2-1'],
          id: 'evidence-s2-1',
          laneId: 'evidence',
          stepId: 's2',
          tags: ['Printed'],
          note: bothLanguages('Laminated, one a table'),
        }),
      ],
    ),
    'moment',
    [
      makeMoment({
        id: 'greeting',
        cardId: 'frontstage-s1-1',
        name: bothLanguages('Greeting'),
        dimension: 'empathy',
        standard: {
          text: bothLanguages('Within half a minute'),
          measure: { type: 'threshold', comparison: '<=', value: 30, unit: 's', tolerance: 10 },
          basis: 'proposed',
        },
      }),
    ],
  ),
  'link',
  [
    makeLink({
      id: 'customer-s2-1--customer-s2-2',
      fromCardId: 'customer-s2-1',
      toCardId: 'customer-s2-2',
      kind: 'sequence',
    }),
  ],
);
