import type { Blueprint } from '../blueprint.ts';
import type { InvariantViolation } from './violation.ts';

type OrderedTable = 'stage' | 'step' | 'lane' | 'card' | 'moment';
type Sibling = { readonly id: string; readonly orderKey: string };

const collisions = <R extends Sibling>(
  table: OrderedTable,
  records: { readonly [id: string]: R },
  parent: (record: R) => string,
): InvariantViolation[] => {
  const taken = new Map<string, string>();
  const found: InvariantViolation[] = [];
  for (const record of Object.values(records)) {
    const place = `${parent(record)} ${record.orderKey}`;
    const holder = taken.get(place);
    if (holder === undefined) taken.set(place, record.id);
    else
      found.push({
        invariant: 'orderKeyUnique',
        table,
        id: record.id,
        field: 'orderKey',
        other: { table, id: holder },
      });
  }
  return found;
};

/** I11: no two siblings share an order key. */
export const orderKeysUnique = (blueprint: Blueprint): InvariantViolation[] => [
  ...collisions('stage', blueprint.stage, () => ''),
  ...collisions('step', blueprint.step, step => step.stageId),
  ...collisions('lane', blueprint.lane, lane => lane.kind),
  ...collisions('card', blueprint.card, card => `${card.laneId} ${card.stepId}`),
  ...collisions('moment', blueprint.moment, moment => moment.cardId),
];
