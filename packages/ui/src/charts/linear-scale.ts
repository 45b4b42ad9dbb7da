/** Maps a range of values to a range of pixels. */
export type LinearScale = (value: number) => number;

/** A domain without extent maps everything to the middle. */
export const linearScale =
  (domain: readonly [number, number], range: readonly [number, number]): LinearScale =>
  value =>
    domain[1] === domain[0]
      ? (range[0] + range[1]) / 2
      : range[0] + ((value - domain[0]) / (domain[1] - domain[0])) * (range[1] - range[0]);

/** Round values inside [low, high], about `count` of them, in steps of 1, 2 or 5 times a power of ten. */
export const niceTicks = (low: number, high: number, count: number): readonly number[] => {
  if (!(high > low) || count < 1) return [low];
  const raw = (high - low) / count;
  const power = 10 ** Math.floor(Math.log10(raw));
  const factor = [1, 2, 5, 10].find(candidate => candidate * power >= raw) ?? 10;
  const step = factor * power;
  const first = Math.ceil(low / step);
  const last = Math.floor(high / step + 1e-9);
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => (first + index) * step);
};
