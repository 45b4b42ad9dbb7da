import type { FunnelFlag } from './funnel.ts';

/** One thing measured in two ways; both values in the same unit. */
export type DifferencePoint = {
  readonly id: string;
  readonly name: string;
  readonly first: number;
  readonly second: number;
};

/** The mean of the differences first − second, and the limits within which 19 of 20 are expected. */
export type DifferenceLimits = {
  readonly bias: number;
  readonly biasLow: number;
  readonly biasHigh: number;
  readonly low: number;
  readonly high: number;
  /** How far either limit may lie off. */
  readonly margin: number;
};

export const differenceOf = ({ first, second }: DifferencePoint): number => first - second;
export const meanOf = ({ first, second }: DifferencePoint): number => (first + second) / 2;

/** Where a difference lies; without limits everything is within. */
export const differenceFlag = (point: DifferencePoint, limits: DifferenceLimits | null): FunnelFlag => {
  const difference = differenceOf(point);
  if (limits === null || (difference >= limits.low && difference <= limits.high)) return 'within';
  return difference > limits.high ? 'above' : 'below';
};

const STEP = 5;

/** Whole fives around the values, with room for a mark at either end. */
export const aroundValues = (values: readonly number[]): readonly [number, number] => {
  if (values.length === 0) return [0, STEP];
  return [
    (Math.floor(Math.min(...values) / STEP - 0.2) || 0) * STEP,
    (Math.ceil(Math.max(...values) / STEP + 0.2) || 0) * STEP,
  ];
};
