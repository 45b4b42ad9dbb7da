import { buildBlueprint } from '../blueprint-builder.ts';
import { deal } from './deal.ts';
import { presentation, testDrive } from './experience.ts';
import { handover } from './handover.ts';
import { salesLanes, salesRoles } from './lanes.ts';
import { greeting, needs } from './meeting.ts';

/** The sale of a new car in six stages, with all 26 sales moments on their cards. */
export const salesBlueprint = buildBlueprint({
  title: ['整车销售标准流程', 'New-car sales standard'],
  service: 'sales',
  promisedSeconds: 6 * 3600,
  roles: salesRoles,
  lanes: salesLanes,
  stages: [greeting, needs, presentation, testDrive, deal, handover],
  silences: [
    {
      rule: 'L25',
      at: ['grounds', 'itemise-quote', 'approve-loan', 'inspect-new'],
      reason: [
        '检查项在后台凭记录取证，顾客感受到的是结果',
        'Judged from records behind the line; the customer feels the result',
      ],
    },
  ],
});
