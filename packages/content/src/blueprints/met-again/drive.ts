import type { CardSketch, FailureSketch } from '../sketch.ts';

/** Section S4: the test drive within a sale, and as a service of its own. */

export const offerDrive = (key: string): CardSketch => [
  'consultant',
  key,
  ['主动邀请试驾', 'Offers a test drive'],
  { moments: ['S4-01'], seconds: 30 },
];

export const arrangeOther: CardSketch = [
  'consultant',
  'arrange-other',
  ['请示经理，给替代方案', 'Asks the manager, finds a way'],
  { moments: ['S4-02'], seconds: 180 },
];

/** What prevents it and who sees to it differs with who keeps the schedule. */
export const noCarNoBooking = {
  mode: ['无试驾车也不给预约', 'No test car and no booking offered'],
  effect: ['客户去别家试驾', 'The customer drives elsewhere'],
  cause: ['试驾排期无人负责', 'Nobody owns the schedule'],
  detection: ['神秘客暗访', 'Mystery visits'],
  recovery: ['24小时内上门试驾', 'Drive at home within 24 h'],
  rating: [8, 5, 7],
} as const satisfies FailureSketch;

export const checkLicence: CardSketch = [
  'consultant',
  'check-licence',
  ['核验驾照，讲路线安全', 'Checks licence, route, safety'],
  { moments: ['S4-03'], seconds: 240 },
];

export const askImpression: CardSketch = [
  'consultant',
  'ask-impression',
  ['回休息区征询感受', 'Asks for impressions'],
  { moments: ['S4-04'], seconds: 300 },
];
