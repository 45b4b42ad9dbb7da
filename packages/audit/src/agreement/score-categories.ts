import type { Scale } from '../scale.ts';

const distinct = (scores: readonly number[]): readonly number[] =>
  [...new Set(scores)].toSorted((a, b) => a - b);

/** Nothing, something, everything: where a score can be any share. */
const SHARES = [0, 0.5, 1] as const;

/** The classes into which an item's scores fall when two auditors are compared; fewer than two: nothing to compare. */
export const scoreCategories = (scale: Scale): readonly number[] => {
  switch (scale.type) {
    case 'yesNo':
      return [0, 1];
    case 'ordinal':
      return distinct(scale.levels.map(({ score }) => score));
    case 'single':
      return distinct(scale.options.flatMap(({ score }) => score ?? []));
    case 'measure':
    case 'timeOfDay':
      return scale.bands.length === 0
        ? []
        : distinct([...scale.bands.map(({ score }) => score), scale.otherwise]);
    case 'multi':
      return SHARES;
    case 'multiple':
      return scale.options.some(({ score }) => score !== null) ? SHARES : [];
    case 'text':
    case 'date':
    case 'location':
    case 'photo':
    case 'audio':
    case 'signature':
      return [];
  }
};

/**
 * The class of a score, by its place in `categories`: the nearest one. Where there are classes between the ends, a score
 * that is no end itself (a share, the mean of several instances) falls to one of those.
 */
export const categoryOf = (categories: readonly number[], score: number): number => {
  const exact = categories.indexOf(score);
  if (exact >= 0) return exact;
  const between = categories.map((_, index) => index).slice(1, -1);
  const open = between.length > 0 ? between : categories.map((_, index) => index);
  const away = (index: number) => Math.abs((categories[index] ?? 0) - score);
  return open.reduce((best, index) => (away(index) < away(best) ? index : best), open[0] ?? 0);
};
