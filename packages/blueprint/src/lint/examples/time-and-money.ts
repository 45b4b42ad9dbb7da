import type { Card } from '../../records/card.ts';
import type { Step } from '../../records/step.ts';
import { drawBlueprint, withRecords } from '../../testing/draw.ts';
import type { LintExample } from './example.ts';

const wash = drawBlueprint({
  title: 'Car wash',
  steps: ['Arrive', 'Wash', 'Leave'],
  lanes: [
    ['customer', [['Drive up'], ['Watch'], ['Pay']]],
    ['frontstage', [['Greet'], ['Rinse and brush'], ['Hand over the receipt']]],
  ],
});

const timed = (times: Pick<Step, 'standardSeconds' | 'acceptableSeconds'>, promisedSeconds: number | null) =>
  withRecords(
    withRecords(
      wash,
      'step',
      Object.values(wash.step).map(step => ({ ...step, ...times })),
    ),
    'journey',
    Object.values(wash.journey).map(journey => ({ ...journey, promisedSeconds })),
  );

export const slowness: readonly LintExample[] = [
  {
    wrong: timed({ standardSeconds: 600, acceptableSeconds: 900 }, 1500),
    right: timed({ standardSeconds: 500, acceptableSeconds: 900 }, 1500),
    finds: ['path'],
  },
  {
    wrong: timed({ standardSeconds: 600, acceptableSeconds: 300 }, null),
    right: timed({ standardSeconds: 300, acceptableSeconds: 300 }, null),
    finds: ['step', 'step', 'step'],
  },
];

const priced = (price: Pick<Card, 'priceCents'>, cost: Pick<Card, 'costCents'>) =>
  withRecords(
    timed({ standardSeconds: 120, acceptableSeconds: 300 }, null),
    'card',
    Object.values(wash.card).map(card => ({
      ...card,
      ...(card.id === 'customer-s3-1' ? price : {}),
      ...(card.id === 'frontstage-s2-1' ? cost : {}),
    })),
  );

export const losses: readonly LintExample[] = [
  {
    wrong: priced({ priceCents: 800 }, { costCents: 500 }),
    right: priced({ priceCents: 1000 }, { costCents: 300 }),
    finds: ['loss'],
    options: { centsPerMinute: 60 },
  },
];
