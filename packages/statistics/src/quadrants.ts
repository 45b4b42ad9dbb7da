import { mean } from './moments.ts';

/** Martilla & James (1977): where to act, by importance and performance. */
export type Quadrant = 'concentrateHere' | 'keepUpTheGoodWork' | 'lowPriority' | 'possibleOverkill';

export type Placed = {
  readonly importance: number;
  readonly performance: number;
  readonly quadrant: Quadrant;
};

export type Quadrants = {
  /** Where the lines cross: the means of all items. */
  readonly importance: number;
  readonly performance: number;
  /** In the order given. */
  readonly items: readonly Placed[];
};

/**
 * Importance–performance analysis with the lines at the grand means. Martilla & James (1977), Importance-performance
 * analysis, Journal of Marketing 41 (1), 77–79. On a line an item counts as above it.
 *
 * @returns null of no items.
 */
export const quadrants = (
  items: readonly { readonly importance: number; readonly performance: number }[],
): Quadrants | null => {
  const importance = mean(items.map(item => item.importance));
  const performance = mean(items.map(item => item.performance));
  if (importance === null || performance === null) return null;
  const quadrantOf = (item: (typeof items)[number]): Quadrant => {
    const good = item.performance >= performance;
    if (item.importance >= importance) return good ? 'keepUpTheGoodWork' : 'concentrateHere';
    return good ? 'possibleOverkill' : 'lowPriority';
  };
  return {
    importance,
    performance,
    items: items.map(item => ({
      importance: item.importance,
      performance: item.performance,
      quadrant: quadrantOf(item),
    })),
  };
};
