/** A number as it is read aloud: up to two decimals, none that say nothing. */
export const plainNumber = (value: number): string => String(Math.round(value * 100) / 100);

/**
 * A score beside the mark it is held against: with as many decimals as it takes to see which is higher, so that 79.996
 * never reads as "80 is below 80".
 */
export const scoreBeside = (score: number, mark: number): string => {
  for (let decimals = 1; decimals < 12; decimals += 1) {
    const shown = Number(score.toFixed(decimals));
    if (shown < mark === score < mark) return String(shown);
  }
  return String(score);
};
