/**
 * Ranks values, highest first, over and over: buckets bring every value near its place, an insertion pass finishes.
 *
 * @param low and high: where nearly all values lie; those beyond are ranked right, but slowly.
 * @returns a function that writes, place by place, whose value stands there.
 */
export const rankSorter = (
  low: number,
  high: number,
  size: number,
): ((values: Float64Array, order: Int32Array) => void) => {
  const buckets = 2 * size;
  const scale = high > low ? buckets / (high - low) : 0;
  const starts = new Int32Array(buckets + 1);
  const places = new Int32Array(size);
  const sorted = new Float64Array(size);
  return (values, order) => {
    starts.fill(0);
    for (let index = 0; index < size; index += 1) {
      const place = Math.min(buckets - 1, Math.max(0, Math.trunc((high - (values[index] ?? 0)) * scale)));
      places[index] = place;
      starts[place + 1] = (starts[place + 1] ?? 0) + 1;
    }
    let before = 0;
    for (let bucket = 1; bucket <= buckets; bucket += 1) {
      before += starts[bucket] ?? 0;
      starts[bucket] = before;
    }
    for (let index = 0; index < size; index += 1) {
      const place = places[index] ?? 0;
      const at = starts[place] ?? 0;
      starts[place] = at + 1;
      order[at] = index;
      sorted[at] = values[index] ?? 0;
    }
    for (let at = 1; at < size; at += 1) {
      const value = sorted[at] ?? 0;
      if ((sorted[at - 1] ?? 0) >= value) continue;
      const index = order[at] ?? 0;
      let hole = at;
      do {
        order[hole] = order[hole - 1] ?? 0;
        sorted[hole] = sorted[hole - 1] ?? 0;
        hole -= 1;
      } while (hole > 0 && (sorted[hole - 1] ?? 0) < value);
      order[hole] = index;
      sorted[hole] = value;
    }
  };
};
