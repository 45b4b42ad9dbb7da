import type { Item, Scale, TimerStart } from '@truthline/audit';

type Measured = Extract<Scale, { type: 'measure' }>;

/** Items that were measured before timers were: the time standard that each of them judges. */
const timerOf: { readonly [itemId: string]: TimerStart } = {
  'A1-01': 'threeRings',
  'A1-02': 'nineSeconds',
  'A1-16': 'thirtyMinutes',
  'A1-18': 'thirtyMinutes',
  'S1-01': 'nineSeconds',
};

const timed = (
  timer: TimerStart,
  metric: string,
  unit: string,
  better: Measured['better'],
  bands: readonly (readonly [value: number, score: number])[],
): Measured => ({
  type: 'measure',
  quantity: 'duration',
  metric,
  unit,
  better,
  bands: bands.map(([value, score]) => ({ comparison: better === 'lower' ? '<=' : '>=', value, score })),
  otherwise: 0,
  timer,
});

type Wording = Pick<Item, 'question' | 'standard' | 'scale'> & Partial<Pick<Item, 'id' | 'weight'>>;

/** The confirmation is two calls, and each is timed: one item each, together as heavy as the one they come from. */
const confirmations: readonly Wording[] = [
  {
    question: {
      zh: '第一次确认在预约时间前多少天？',
      en: 'How many days before the appointment was it first confirmed?',
    },
    standard: { zh: '提前1天；半天以上得一半', en: '1 day before full, half a day half' },
    scale: timed('oneDayBefore', 'firstConfirmationDays', 'd', 'higher', [
      [1, 1],
      [0.5, 0.5],
    ]),
    weight: 1,
  },
  {
    id: 'A1-19',
    question: {
      zh: '当天再次确认在来店前多少小时？',
      en: 'How many hours before the visit was it confirmed again on the day?',
    },
    standard: { zh: '提前1小时；半小时以上得一半', en: '1 h before full, half an hour half' },
    scale: timed('oneHourBefore', 'secondConfirmationHours', 'h', 'higher', [
      [1, 1],
      [0.5, 0.5],
    ]),
    weight: 1,
  },
];

/** Items that asked by yes, no or ticks whether a time was kept, and now measure it. */
const measured: { readonly [itemId: string]: readonly Wording[] } = {
  'A1-17': confirmations,
  'A2-01': [
    {
      question: {
        zh: '服务顾问在约定时间前多少分钟到门口迎候？',
        en: 'How many minutes before the agreed time was the advisor at the entrance?',
      },
      standard: { zh: '提前≥5分钟；准时得一半', en: 'At least 5 min before full, on time half' },
      scale: timed('fiveMinutes', 'waitingAtTheDoorMinutes', 'min', 'higher', [
        [5, 1],
        [0, 0.5],
      ]),
    },
  ],
  'A2-04': [
    {
      question: {
        zh: '为预约客户预留的工位保留了多少分钟？',
        en: 'For how many minutes was the bay held for the booked customer?',
      },
      standard: { zh: '预留≥45分钟', en: 'Held ≥ 45 min' },
      scale: timed('fortyFiveMinutes', 'bayHeldMinutes', 'min', 'higher', [[45, 1]]),
    },
  ],
  'A2-05': [
    {
      question: {
        zh: '客户逾时多少分钟后主动联系？',
        en: 'How many minutes after the agreed time was a late customer contacted?',
      },
      standard: {
        zh: '逾时≤15分钟联系；30分钟内得一半',
        en: 'Within 15 min full, within 30 min half',
      },
      scale: timed('fifteenMinutes', 'contactedAfterMinutes', 'min', 'lower', [
        [15, 1],
        [30, 0.5],
      ]),
    },
  ],
};

const withTimer = (item: Item): Item => {
  const timer = timerOf[item.id];
  return timer === undefined || item.scale.type !== 'measure'
    ? item
    : { ...item, scale: { ...item.scale, timer } };
};

/**
 * The items with the seven time standards as what they are: times, each with the timer that one tap starts. What asked
 * for a judgement is now measured and judged by bands; the half-score bands are ours, so such an item is adapted.
 */
export const withTimeStandards = (items: readonly Item[]): readonly Item[] =>
  items.flatMap(item =>
    (measured[item.id] ?? [null]).map(wording =>
      wording === null ? withTimer(item) : { ...item, ...wording, basis: 'seed-adapted' },
    ),
  );
