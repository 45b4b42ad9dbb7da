import { buildBlueprint } from '../blueprint-builder.ts';
import { judging } from './judging.ts';
import { recoveryLanes, recoveryRoles } from './lanes.ts';
import { learning } from './learning.ts';
import { agreeing, makingGood } from './making-good.ts';
import { speakingUp } from './speaking-up.ts';

/**
 * A complaint from the failure to what the shop learns, in five stages. It carries the five items of the recovery checklist
 * and the two after-sales items that decide whether a complaint is heard at all: the way to feedback and the lost customers.
 */
export const recoveryBlueprint = buildBlueprint({
  title: ['投诉处理与服务补救标准流程', 'Complaint handling and recovery'],
  service: 'recovery',
  promisedSeconds: 4 * 3600,
  roles: recoveryRoles,
  lanes: recoveryLanes,
  stages: [speakingUp, judging, agreeing, makingGood, learning],
  silences: [
    {
      rule: 'L25',
      at: ['feedback-entry', 'use-authority', 'match-table', 'close-case', 'interview-lost'],
      reason: [
        '检查项在后台凭记录取证，顾客感受到的是结果',
        'Judged from records behind the line; the customer feels the result',
      ],
    },
  ],
});
