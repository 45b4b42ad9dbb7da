import type { Measure } from '@truthline/blueprint';
import type { Band, Scale, TimerStart } from '../scale.ts';

type Measured = Extract<Scale, { type: 'measure' }>;

const quantities: { readonly [unit: string]: Measured['quantity'] } = {
  s: 'duration',
  min: 'duration',
  h: 'duration',
  d: 'duration',
  '%': 'percent',
  rings: 'count',
  slots: 'count',
  times: 'count',
};

/** The time standards by the threshold they are known for. */
const timers: { readonly [threshold: string]: TimerStart } = {
  '3 rings': 'threeRings',
  '9 s': 'nineSeconds',
  '30 min': 'thirtyMinutes',
  '15 min': 'fifteenMinutes',
  '45 min': 'fortyFiveMinutes',
  '5 min': 'fiveMinutes',
  '1 d': 'oneDayBefore',
  '1 h': 'oneHourBefore',
};

/**
 * The time standard a measured item judges: the one it names, else the one its threshold of full score is known for, as
 * with items that were published before timers were.
 */
export const timeStandardOf = ({ timer, bands, unit }: Measured): TimerStart | null =>
  timer ?? timers[`${bands[0]?.value} ${unit}`] ?? null;

type Threshold = Extract<Measure, { type: 'threshold' }>;

/** Full score at the threshold, half of it within the tolerance. An exact number has no half. */
const bandsOf = ({ comparison, value, tolerance }: Threshold): Band[] => {
  const full: Band = { comparison, value, score: 1 };
  if (tolerance === null || tolerance === 0 || comparison === '=') return [full];
  return [
    full,
    { comparison, value: comparison === '<=' ? value + tolerance : value - tolerance, score: 0.5 },
  ];
};

const keyOf = (unit: string): string => {
  const key = unit.replaceAll(/[^A-Za-z0-9_.-]/g, '');
  return key === '' ? 'value' : key;
};

/** How an item judges a standard: a threshold by its bands, everything else by yes and no. */
export const scaleOfMeasure = (measure: Measure | null): Scale => {
  if (measure === null || measure.type === 'yesNo') return { type: 'yesNo' };
  const { comparison, value, unit } = measure;
  return {
    type: 'measure',
    quantity: quantities[unit] ?? 'number',
    metric: keyOf(unit),
    unit,
    better: comparison === '>=' ? 'higher' : 'lower',
    bands: bandsOf(measure),
    otherwise: 0,
    timer: timers[`${value} ${unit}`] ?? null,
  };
};
