import { buildBlueprint } from '../blueprint-builder.ts';
import { caring } from './caring.ts';
import { handingOver } from './handing-over.ts';
import { deliveryLanes, deliveryRoles } from './lanes.ts';
import { preparing } from './preparing.ts';
import { receiving } from './receiving.ts';

/**
 * The delivery of a new car from the signed order to the care call, in four stages. It carries the six items of section S6,
 * and those of the sale that are met again on the way: the promised date, the bearing at the door, the wait.
 */
export const newCarDeliveryBlueprint = buildBlueprint({
  title: ['新车交付标准流程', 'New-car delivery standard'],
  service: 'delivery',
  promisedSeconds: 4 * 3600,
  roles: deliveryRoles,
  lanes: deliveryLanes,
  stages: [preparing, receiving, handingOver, caring],
  silences: [
    {
      rule: 'L25',
      at: ['inspect-new'],
      reason: [
        '检查项在后台凭记录取证，顾客感受到的是结果',
        'Judged from records behind the line; the customer feels the result',
      ],
    },
  ],
});
