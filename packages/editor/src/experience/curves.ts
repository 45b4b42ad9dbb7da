import type { Blueprint, Step, StepId } from '@truthline/blueprint';
import type { ColumnBox } from '../layout/columns.ts';
import { clamp } from '../layout/geometry.ts';

/** What a step is felt like and how it is judged: the emotion curve, and SERVQUAL's two questions. */
export const CURVES = ['emotion', 'expectation', 'perception'] as const;
export type Curve = (typeof CURVES)[number];

type Scale = { readonly low: number; readonly high: number; readonly step: number };

/** Emotion in whole steps from −3 to 3; expectation and perception from 1 to 7, halves because they may be means. */
export const SCALES: Readonly<Record<Curve, Scale>> = {
  emotion: { low: -3, high: 3, step: 1 },
  expectation: { low: 1, high: 7, step: 0.5 },
  perception: { low: 1, high: 7, step: 0.5 },
};

/** Below the lanes, in world units: the emotion curve, then expectation and perception on one scale. */
const ABOVE = 30;
export const PLOT_HEIGHT = 108;
const BETWEEN = 26;
/** Where the first and last line of a scale lie inside its plot. */
const INSET = 12;
export const EXPERIENCE_HEIGHT = ABOVE + 2 * PLOT_HEIGHT + BETWEEN + 12;

export const plotTop = (curve: Curve, gridHeight: number): number =>
  gridHeight + ABOVE + (curve === 'emotion' ? 0 : PLOT_HEIGHT + BETWEEN);

/** The value in the middle of a scale: where a point stands that nobody has set. */
export const middleOf = (curve: Curve): number => (SCALES[curve].low + SCALES[curve].high) / 2;

export const heightOfValue = (curve: Curve, value: number, gridHeight: number): number => {
  const { low, high } = SCALES[curve];
  const share = (value - low) / (high - low);
  return plotTop(curve, gridHeight) + INSET + (1 - share) * (PLOT_HEIGHT - 2 * INSET);
};

/** The value at a height of the drawing, on the steps of the scale and never outside it. */
export const valueAtHeight = (curve: Curve, y: number, gridHeight: number): number => {
  const { low, high, step } = SCALES[curve];
  const share = 1 - (y - plotTop(curve, gridHeight) - INSET) / (PLOT_HEIGHT - 2 * INSET);
  return clamp(Math.round((low + share * (high - low)) / step) * step, low, high);
};

/** One step further up or down, from the middle where nobody has set a value. */
export const nudgeValue = (curve: Curve, value: number | null, direction: 1 | -1): number => {
  const { low, high, step } = SCALES[curve];
  return value === null ? middleOf(curve) : clamp(value + direction * step, low, high);
};

export type CurvePoint = {
  readonly stepId: StepId;
  readonly name: string;
  /** Index of its column. */
  readonly column: number;
  readonly x: number;
  readonly value: number | null;
};

/** Expectation and perception stand side by side, so that equal answers do not hide one another. */
const SIDE: Readonly<Record<Curve, number>> = { emotion: 0, expectation: -13, perception: 13 };

/** A point for every step in sight of its column; a folded stage shows none. */
export const curvePoints = (
  curve: Curve,
  blueprint: Blueprint,
  columns: readonly ColumnBox[],
): readonly CurvePoint[] =>
  columns.flatMap(column => {
    const step: Step | undefined = blueprint.step[column.stepId];
    return step === undefined || column.folded
      ? []
      : [
          {
            stepId: column.stepId,
            name: column.name,
            column: column.index,
            x: column.x + column.width / 2 + SIDE[curve],
            value: step[curve],
          },
        ];
  });

/** The curve as two SVG paths: `known` between neighbours, `across` over steps nobody has judged. */
export const curvePaths = (
  curve: Curve,
  points: readonly CurvePoint[],
  gridHeight: number,
): { readonly known: string; readonly across: string } => {
  let known = '';
  let across = '';
  let before: CurvePoint | null = null;
  for (const point of points) {
    if (point.value === null) continue;
    if (before !== null && before.value !== null) {
      const [from, to] = [
        heightOfValue(curve, before.value, gridHeight),
        heightOfValue(curve, point.value, gridHeight),
      ];
      // Level where it touches a point: a curve never overshoots what was answered.
      const half = (point.x - before.x) / 2;
      const line = `M${before.x} ${from}C${before.x + half} ${from} ${point.x - half} ${to} ${point.x} ${to}`;
      if (point.column === before.column + 1) known += line;
      else across += line;
    }
    before = point;
  }
  return { known, across };
};

/** Perception less expectation, SERVQUAL's gap: below zero the customer got less than was expected. */
export const gapOf = ({
  expectation,
  perception,
}: Pick<Step, 'expectation' | 'perception'>): number | null =>
  expectation === null || perception === null ? null : Math.round((perception - expectation) * 10) / 10;

export const hasExperience = (blueprint: Blueprint): boolean =>
  Object.values(blueprint.step).some(step => CURVES.some(curve => step[curve] !== null));

/** A signed figure with a true minus; zero has no sign. */
export const signedText = (value: number): string =>
  value > 0 ? `+${value}` : value < 0 ? `−${-value}` : '0';

export const valueText = (curve: Curve, value: number): string =>
  curve === 'emotion' ? signedText(value) : String(value);
