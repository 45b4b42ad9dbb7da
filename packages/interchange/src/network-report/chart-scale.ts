/** A stretch of numbers laid over a stretch of the drawing. */
export type ChartScale = {
  readonly at: (value: number) => number;
  /** Round numbers along it. */
  readonly ticks: readonly number[];
};

const STEPS = [1, 2, 2.5, 5, 10] as const;

/** The smallest round step of which at most `most` fit into a span. */
const roundStep = (span: number, most: number): number => {
  const size = 10 ** Math.floor(Math.log10(span / most));
  return size * (STEPS.find(step => span / (size * step) <= most) ?? 10);
};

/** The smallest stretch between round numbers that holds all values; `from` and `to` are places of its ends. */
export const chartScale = (
  values: readonly number[],
  [from, to]: readonly [number, number],
  most: number,
): ChartScale => {
  const least = Math.min(...values);
  const greatest = Math.max(...values);
  const [low, high] = least < greatest ? [least, greatest] : [least - 1, greatest + 1];
  const step = roundStep(high - low, most);
  const first = Math.floor(low / step + 1e-9);
  const last = Math.ceil(high / step - 1e-9);
  const ticks = Array.from({ length: last - first + 1 }, (_, at) =>
    Number(((first + at) * step).toPrecision(12)),
  );
  return {
    at: value => from + ((value - first * step) / ((last - first) * step)) * (to - from),
    ticks,
  };
};
