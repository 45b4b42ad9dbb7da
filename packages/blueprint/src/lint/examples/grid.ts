import { drawBlueprint, withRecords } from '../../testing/draw.ts';
import { makeCard, makeMoment } from '../../testing/make.ts';
import type { LintExample } from './example.ts';

const booking = drawBlueprint({
  steps: ['Book', 'Arrive', 'Leave'],
  lanes: [
    ['customer', [['Call'], ['Park'], ['Pay']]],
    ['frontstage', [['Answer'], ['Greet'], ['Hand over the key']]],
  ],
});
const call = makeCard({ id: 'call', laneId: 'nowhere', stepId: 's1' });
const answer = makeCard({ id: 'answer', laneId: 'frontstage', stepId: 'never' });

export const duplicateIds: readonly LintExample[] = [
  {
    wrong: withRecords(booking, 'moment', [makeMoment({ id: 'customer-s1-1', cardId: 'customer-s1-1' })]),
    right: withRecords(booking, 'moment', [makeMoment({ id: 'first-ring', cardId: 'customer-s1-1' })]),
    finds: ['twice'],
  },
];

const linked = drawBlueprint({
  steps: ['Book'],
  lanes: [
    ['customer', [['Call']]],
    ['frontstage', [['Answer']]],
  ],
  links: [['customer-s1-1', 'frontstage-s1-1', 'interaction']],
});

export const linksToNothing: readonly LintExample[] = [
  {
    wrong: {
      ...linked,
      card: Object.fromEntries(Object.entries(linked.card).filter(([id]) => id !== 'frontstage-s1-1')),
    },
    right: linked,
    finds: ['missing'],
  },
];

export const cardsOutside: readonly LintExample[] = [
  { wrong: withRecords(booking, 'card', [call, answer]), right: booking, finds: ['lane', 'step'] },
];

export const stepsWithoutCustomer: readonly LintExample[] = [
  {
    wrong: drawBlueprint({
      steps: ['Book', 'Repair', 'Leave'],
      lanes: [
        ['customer', [['Call'], [], ['Pay']]],
        ['backstage', [[], ['Change the oil'], []]],
      ],
    }),
    right: drawBlueprint({
      steps: ['Book', 'Repair', 'Leave'],
      lanes: [
        ['customer', [['Call'], ['Wait in the lounge'], ['Pay']]],
        ['backstage', [[], ['Change the oil'], []]],
      ],
    }),
    finds: ['none'],
  },
];

const grid = (evidence: readonly (readonly string[])[]) =>
  drawBlueprint({
    steps: ['Application', 'Quotation', 'Site works', 'Energisation'],
    lanes: [
      ['evidence', evidence],
      [
        'customer',
        [['Submits application'], ['Reviews quotation'], ['Grants site access'], ['Receives power']],
      ],
      [
        'frontstage',
        [['Portal confirms receipt'], ['Assessor issues quotation'], ['Field team attends site'], []],
      ],
      ['backstage', [['Capacity study run'], ['Design approved'], ['Works scheduled'], []]],
      ['support', [['GIS capacity data'], ['Asset register records'], ['Billing setup'], []]],
    ],
  });

/** A grid connection in the form of the Nielsen Norman Group: the certificate alone meets the customer in the last step. */
export const customersAlone: readonly LintExample[] = [
  {
    wrong: grid([['Connection portal page'], ['Quotation letter'], ['Site notice'], []]),
    right: grid([
      ['Connection portal page'],
      ['Quotation letter'],
      ['Site notice'],
      ['Energisation certificate'],
    ]),
    finds: ['alone'],
  },
];

const crowd = (count: number) =>
  drawBlueprint({
    steps: ['Book', 'Arrive', 'Leave'],
    lanes: [
      ['customer', [Array.from({ length: count }, (_, index) => `Deed ${index + 1}`), ['Park'], ['Pay']]],
    ],
  });
const ofSteps = (count: number) =>
  drawBlueprint({
    steps: Array.from({ length: count }, (_, index) => `Step ${index + 1}`),
    lanes: [['customer', Array.from({ length: count }, () => ['Go on'])]],
  });

export const sizes: readonly LintExample[] = [
  { wrong: ofSteps(2), right: ofSteps(3), finds: ['few'] },
  { wrong: ofSteps(13), right: ofSteps(12), finds: ['many'] },
  { wrong: crowd(8), right: crowd(7), finds: ['crowded'] },
];
