import {
  faultMissed,
  fitAccessories,
  inspectNew,
  introduceAdvisor,
  registerCar,
  showFunctions,
  signBoth,
  startOnTime,
} from '../met-again/new-car.ts';
import { withExtras } from '../met-again/with-extras.ts';
import type { StageSketch } from '../sketch.ts';

/** Stage 6 新车交付： a car that is ready, on time, with the first service already agreed. */
export const handover: StageSketch = {
  key: 'handover',
  name: ['新车交付', 'Vehicle delivery'],
  steps: [
    {
      key: 'prepare',
      name: ['交车准备', 'Prepare the car'],
      standardSeconds: 5400,
      acceptableSeconds: 7200,
      cards: [
        ['evidence', 'delivery-notice', ['交车提醒', 'Delivery notice']],
        ['customer', 'confirm-date', ['确认交车时间', 'Confirms the handover time'], { seconds: 60 }],
        [
          'consultant',
          'announce-ready',
          ['提前一天约定交车', 'Agrees the time a day before'],
          { seconds: 120 },
        ],
        withExtras(inspectNew, {
          role: 'preparation',
          fails: [
            {
              ...faultMissed,
              detection: ['交车专员复核', 'Second check before handover'],
              recovery: ['当场更换或代步车', 'Swap the car or lend one at once'],
            },
          ],
        }),
        fitAccessories,
        registerCar,
        ['systems', 'delivery-plan', ['交车排程', 'Handover schedule']],
        ['vehicles', 'transport', ['车辆运输入库', 'Transport and receiving'], { costCents: 150000 }],
      ],
    },
    {
      key: 'deliver',
      name: ['新车交付', 'Hand over'],
      standardSeconds: 3600,
      acceptableSeconds: 5400,
      cards: [
        ['evidence', 'handover-area', ['交车区与贺卡', 'Handover area with a card']],
        ['evidence', 'key-list', ['文件与钥匙清单', 'List of papers and keys']],
        ['customer', 'take-over', ['验车并操作功能', 'Checks car, tries functions'], { seconds: 1200 }],
        ['customer', 'sign-list', ['签收文件与钥匙', 'Signs for papers and keys'], { seconds: 300 }],
        ['customer', 'drive-home', ['驾新车回家', 'Drives the new car home'], { form: 'outcome' }],
        startOnTime,
        showFunctions,
        [
          'consultant',
          'personal-touch',
          ['准备个性化惊喜', 'Prepares a personal touch'],
          { moments: ['S6-04'], seconds: 120, costCents: 10000 },
        ],
        withExtras(introduceAdvisor('meet-advisor'), { seconds: 300 }),
        signBoth,
        ['care', 'plan-first-call', ['安排三日关怀电话', 'Plans the three-day call'], { seconds: 60 }],
        [
          'workshop',
          'place-car',
          ['车辆就位并充电', 'Places the car, charged'],
          { role: 'preparation', seconds: 600 },
        ],
        ['systems', 'owner-file', ['车主档案与首保提醒', 'Owner file, first-service alert']],
      ],
    },
  ],
  chains: [
    ['interaction', 'announce-ready', 'confirm-date'],
    ['information', 'delivery-notice', 'confirm-date'],
    ['sequence', 'promise-date', 'announce-ready'],
    ['support', 'transport', 'inspect-new'],
    ['sequence', 'inspect-new', 'fit-accessories'],
    ['support', 'fit-accessories', 'announce-ready'],
    ['support', 'register-car', 'announce-ready'],
    ['support', 'delivery-plan', 'register-car'],
    ['interaction', 'confirm-date', 'start-on-time'],
    ['support', 'place-car', 'start-on-time'],
    ['sequence', 'start-on-time', 'personal-touch', 'show-functions'],
    ['interaction', 'show-functions', 'take-over'],
    ['information', 'handover-area', 'take-over'],
    ['interaction', 'take-over', 'meet-advisor'],
    ['sequence', 'meet-advisor', 'sign-both'],
    ['interaction', 'sign-both', 'sign-list'],
    ['information', 'key-list', 'sign-list'],
    ['sequence', 'sign-list', 'drive-home'],
    ['support', 'owner-file', 'plan-first-call', 'meet-advisor'],
  ],
};
