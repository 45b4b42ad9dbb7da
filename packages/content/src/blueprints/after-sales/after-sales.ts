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
  silences: [
    {
      rule: 'L25',
      at: [
        'online-reply',
        'send-sms',
        'remind',
        'call-late',
        'held-bay',
        'assign',
        'do-work',
        'track-fix',
        'three-checks',
        'wash',
        'match-invoice',
        'schedule-call',
        'cover-points',
        'feedback-channel',
        'interview-lost',
      ],
      reason: [
        '检查项在后台凭记录取证，顾客感受到的是结果',
        'Judged from records behind the line; the customer feels the result',
      ],
    },
    {
      rule: 'L27',
      at: 'journey',
      reason: ['完整标准按五个阶段分组阅读', 'The whole standard, read stage by stage'],
    },
  ],
});
