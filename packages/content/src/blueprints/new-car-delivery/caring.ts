import { introduceAdvisor } from '../met-again/new-car.ts';
import { withExtras } from '../met-again/with-extras.ts';
import type { StageSketch } from '../sketch.ts';

/** Stage 4 送别与关怀： the service advisor is met, and the first call comes within three days. */
export const caring: StageSketch = {
  key: 'caring',
  name: ['送别与关怀', 'Farewell and care'],
  steps: [
    {
      key: 'farewell',
      name: ['引见与送别', 'Introduce and see off'],
      standardSeconds: 900,
      acceptableSeconds: 1500,
      cards: [
        ['evidence', 'keepsake', ['合影与贺卡', 'Photo and card'], { costCents: 5000 }],
        ['customer', 'meet-advisor', ['认识服务顾问', 'Meets the service advisor'], { seconds: 180 }],
        ['customer', 'take-photo', ['与新车合影', 'Has a photo with the car'], { seconds: 120 }],
        ['customer', 'drive-home', ['驾新车回家', 'Drives the new car home'], { seconds: 60 }],
        withExtras(introduceAdvisor('introduce'), { seconds: 120 }),
        ['consultant', 'see-off', ['送上车并目送', 'Sees off at the car'], { seconds: 120 }],
        [
          'advisor',
          'tell-first-service',
          ['说明首保与预约方式', 'Tells first service and booking'],
          {
            seconds: 180,
            note: ['资料：3个月或5000公里保养一次', 'Source: maintenance every 3 months or 5,000 km'],
          },
        ],
        ['care', 'print-photo', ['冲印合影与贺卡', 'Prints photo and card'], { seconds: 300 }],
        ['care', 'open-owner-file', ['建立车主档案', 'Opens the owner file'], { seconds: 120 }],
        ['systems', 'owner-file', ['车主档案与首保提醒', 'Owner file, first-service alert']],
      ],
    },
    {
      key: 'care',
      name: ['三日关怀', 'Care call'],
      standardSeconds: 300,
      acceptableSeconds: 600,
      cards: [
        ['evidence', 'care-message', ['关怀短信', 'Care message']],
        ['customer', 'take-call', ['接听关怀电话', 'Takes the care call'], { seconds: 180 }],
        ['customer', 'all-well', ['用车顺利吗？', 'All well with the car?'], { form: 'decision' }],
        ['customer', 'enjoy-car', ['安心用车并推荐', 'Enjoys and recommends it'], { form: 'outcome' }],
        [
          'customer',
          'raise-problem',
          ['提出问题，转补救', 'Raises it: recovery begins'],
          { form: 'outcome' },
        ],
        ['consultant', 'care-call', ['三日内致电关怀', 'Calls within three days'], { seconds: 180 }],
        ['advisor', 'book-first', ['答疑并约首保', 'Answers and books the service'], { seconds: 120 }],
        ['care', 'plan-call', ['安排三日关怀电话', 'Plans the three-day call'], { seconds: 60 }],
        ['systems', 'crm', ['客户关系系统', 'CRM system']],
      ],
    },
  ],
  chains: [
    ['interaction', 'sign-list', 'introduce'],
    ['sequence', 'introduce', 'tell-first-service'],
    ['sequence', 'meet-advisor', 'take-photo'],
    ['sequence', 'drive-home', 'take-call', 'all-well'],
    ['interaction', 'tell-first-service', 'meet-advisor'],
    ['information', 'keepsake', 'take-photo'],
    ['interaction', 'take-photo', 'see-off', 'drive-home'],
    ['support', 'print-photo', 'see-off'],
    ['support', 'open-owner-file', 'introduce'],
    ['support', 'owner-file', 'open-owner-file', 'tell-first-service'],
    ['sequence', 'care-call', 'book-first'],
    ['interaction', 'care-call', 'take-call'],
    ['interaction', 'book-first', 'take-call'],
    ['information', 'care-message', 'take-call'],
    ['support', 'crm', 'plan-call', 'care-call'],
  ],
  exits: [
    { from: 'all-well', to: 'enjoy-car', label: ['顺利', 'Yes'], probability: 0.9 },
    { from: 'all-well', to: 'raise-problem', label: ['有问题', 'No'], probability: 0.1 },
  ],
};
