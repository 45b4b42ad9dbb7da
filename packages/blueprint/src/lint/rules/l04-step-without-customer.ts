import { orderKeyBetween } from '@truthline/kernel';
import type { Blueprint } from '../../blueprint.ts';
import type { BlueprintDiff } from '../../diff/diff.ts';
import { newCard } from '../../new-records.ts';
import { cardIdSchema } from '../../records/id.ts';
import type { Lane } from '../../records/lane.ts';
import type { Step } from '../../records/step.ts';
import { GRID, type Rule } from '../rule.ts';

/** In many drawings the step names are the customer actions: the fix writes the name into the customer lane. */
const addCustomerAction = (
  blueprint: Blueprint,
  lane: Lane | undefined,
  step: Step,
): BlueprintDiff | null => {
  const id = cardIdSchema.safeParse(`${step.id}-customer`);
  if (lane === undefined || !id.success || blueprint.card[id.data] !== undefined) return null;
  return {
    card: {
      added: {
        [id.data]: newCard({
          id: id.data,
          laneId: lane.id,
          stepId: step.id,
          orderKey: orderKeyBetween(null, null),
          text: step.name,
        }),
      },
    },
  };
};

export const stepWithoutCustomer: Rule = {
  id: 'L04',
  severity: 'error',
  needs: null,
  reads: GRID,
  check: ({ blueprint, steps, lanes, cardsIn }) => {
    const customerLane = lanes.find(lane => lane.kind === 'customer');
    return steps.flatMap((step, column) =>
      cardsIn(column, 'customer').length > 0
        ? []
        : [
            {
              message: 'none',
              place: [{ table: 'step', id: step.id }],
              values: { step: step.name },
              fix: addCustomerAction(blueprint, customerLane, step),
            },
          ],
    );
  },
};
