import type { CardSketch, FailureSketch } from '../sketch.ts';

/** The promised date and section S6: the new car at the end of a sale, and its delivery as a service of its own. */

export const promiseDate: CardSketch = [
  'consultant',
  'promise-date',
  ['书面承诺交车日期', 'Promises a date in writing'],
  { moments: ['S5-03'], seconds: 300 },
];

export const inspectNew: CardSketch = [
  'workshop',
  'inspect-new',
  ['完成PDI并签字', 'Completes and signs the PDI'],
  { moments: ['S6-01'], seconds: 3600, costCents: 20000 },
];

/** How it is found and made good differs with who hands the car over. */
export const faultMissed = {
  mode: ['PDI漏检，交车时故障', 'PDI misses a fault, found at handover'],
  effect: ['新车第一印象破坏', 'The first impression is spoilt'],
  cause: ['月底集中交车赶工', 'Rush of handovers at month end'],
  prevention: ['PDI电子清单拍照', 'Electronic PDI list with photos'],
  rating: [8, 3, 5],
} as const satisfies FailureSketch;

export const fitAccessories: CardSketch = [
  'workshop',
  'fit-accessories',
  ['加装装潢精品', 'Fits the accessories'],
  { role: 'fitting', seconds: 5400, costCents: 80000 },
];

export const registerCar: CardSketch = [
  'finance',
  'register-car',
  ['代办上牌与保单', 'Arranges plates and policy'],
  { role: 'insurance', seconds: 3600 },
];

export const startOnTime: CardSketch = [
  'consultant',
  'start-on-time',
  ['准时开始交车', 'Starts the handover on time'],
  {
    moments: ['S6-02'],
    seconds: 60,
    fails: [
      {
        mode: ['未按约定时间交车', 'Handover starts late'],
        effect: ['期待变成失望', 'Anticipation turns to disappointment'],
        cause: ['上牌或装潢延误', 'Plates or fitting are late'],
        prevention: ['前一日齐备检查', 'Readiness check the day before'],
        detection: ['交车排程预警', 'Schedule alert'],
        recovery: ['提前告知并送保养券', 'Tell in advance, give a voucher'],
        rating: [7, 4, 3],
      },
    ],
  },
];

export const showFunctions: CardSketch = [
  'consultant',
  'show-functions',
  ['逐项演示并让客户操作', 'Shows functions, customer tries'],
  { moments: ['S6-03'], seconds: 1200 },
];

/** Takes longer where the first service is explained along with it. */
export const introduceAdvisor = (key: string): CardSketch => [
  'consultant',
  key,
  ['引见服务顾问与首保', 'Introduces advisor, first service'],
  { moments: ['S6-05'] },
];

export const signBoth: CardSketch = [
  'consultant',
  'sign-both',
  ['双方签字交付清单', 'Both sign the handover list'],
  { moments: ['S6-06'], seconds: 180 },
];
