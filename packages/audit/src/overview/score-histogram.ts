/** How many values lie in [from, to); the last bin holds its upper end too. */
export type HistogramBin = { readonly from: number; readonly to: number; readonly count: number };

const WIDTHS = [1, 2, 5, 10] as const;
const MOST_BINS = 16;

/** Scores 0–100 in bins of 1, 2, 5 or 10 points, the narrowest of which there are at most 16; empty for no score. */
export const scoreHistogram = (scores: readonly number[]): readonly HistogramBin[] => {
  let low = 100;
  let high = 0;
  for (const score of scores) {
    low = Math.min(low, score);
    high = Math.max(high, score);
  }
  if (scores.length === 0) return [];
  const reach = (width: number) => {
    const from = Math.min(Math.floor(low / width) * width, 100 - width);
    const bins = Math.max(1, Math.min(Math.floor(high / width) + 1, 100 / width) - from / width);
    return { width, from, bins };
  };
  const { width, from, bins } = WIDTHS.map(reach).find(choice => choice.bins <= MOST_BINS) ?? reach(10);
  const counts = Array.from({ length: bins }, () => 0);
  for (const score of scores) {
    const place = Math.min(bins - 1, Math.floor((score - from) / width));
    counts[place] = (counts[place] ?? 0) + 1;
  }
  return counts.map((count, place) => ({
    from: from + place * width,
    to: from + (place + 1) * width,
    count,
  }));
};
