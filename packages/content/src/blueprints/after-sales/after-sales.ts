import { buildBlueprint } from '../blueprint-builder.ts';
import { appointment } from './appointment.ts';
import { delivery } from './delivery.ts';
import { followUp } from './follow-up.ts';
import { afterSalesLanes, afterSalesRoles } from './lanes.ts';
import { reception } from './reception.ts';
import { repair } from './repair.ts';

/** The after-sales service of a dealer in five stages, with all 46 after-sales moments on their cards. */
export const afterSalesBlueprint = buildBlueprint({
  title: ['售后服务标准流程', 'After-sales service standard'],
  service: 'aftersales',
  promisedSeconds: 4 * 3600,
  roles: afterSalesRoles,
  lanes: afterSalesLanes,
  stages: [appointment, reception, repair, delivery, followUp],
});
