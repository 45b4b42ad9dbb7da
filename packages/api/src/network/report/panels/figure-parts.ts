import type { FigureChart, FigureColumn, NumberStyle } from '@truthline/interchange/network-report';
import type { FigureContext } from '../figure-context.ts';

type Range = { readonly low: number; readonly high: number };

type Drawn = {
  /** What is measured. */
  readonly yName: string;
  readonly level: number;
  readonly style: NumberStyle;
  /** What all have together, or where there is nothing to tell. */
  readonly target?: { readonly name: string; readonly value: number } | null;
};

/** Rows with their intervals, beside each other; a row without one is not drawn. */
export const intervalChart = (
  rows: readonly { readonly name: string; readonly value: number | null; readonly interval: Range | null }[],
  { yName, level, style, target = null }: Drawn,
  { numbers, words }: FigureContext,
): FigureChart => {
  const interval = words.interval(numbers.text(level, 'share'));
  return {
    kind: 'intervals',
    yName,
    lowName: `${interval}: ${words.low}`,
    highName: `${interval}: ${words.high}`,
    items: rows.flatMap(({ name, value, interval: range }) =>
      value === null || range === null
        ? []
        : [
            {
              name,
              value: numbers.round(value, style),
              low: numbers.round(range.low, style),
              high: numbers.round(range.high, style),
            },
          ],
    ),
    target: target === null ? null : { ...target, value: numbers.round(target.value, style) },
    style,
  };
};

/** A column of ranges. */
export const rangeColumn = (name: string, { words }: FigureContext): FigureColumn => ({
  name,
  align: 'end',
  parts: [words.low, words.high],
});

/** A column of intervals at a level. */
export const intervalColumn = (level: number, context: FigureContext): FigureColumn =>
  rangeColumn(context.words.interval(context.numbers.text(level, 'share')), context);
