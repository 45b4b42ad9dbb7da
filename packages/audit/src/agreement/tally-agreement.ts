import { tableAgreement, type Interval } from '@truthline/statistics';
import type { Scale } from '../scale.ts';
import { categoryOf, scoreCategories } from './score-categories.ts';

/** How far self-audits and mystery visits say the same of one item. */
export type Verdicts = {
  /** Pairs in which both sides scored it. */
  readonly n: number;
  /** Share of pairs in which both gave it the same class of score, 0–1. */
  readonly agreement: number;
  /** Gwet's AC1 and Cohen's κ over the classes of the item's scale; null where chance alone agrees. */
  readonly ac1: number | null;
  readonly kappa: number | null;
  /** 95 % intervals; null where the method gives none: one pair alone, or pairs that all say the same. */
  readonly ac1Interval: Interval | null;
  readonly kappaInterval: Interval | null;
  /** Pairs in which one side scored higher. */
  readonly selfHigher: number;
  readonly mysteryHigher: number;
};

/** So many pairs in which the sides gave these scores, 0–1. */
export type ScoredPairs = { readonly self: number; readonly mystery: number; readonly pairs: number };

/** Pairs that a figure needs before it is told as more than the cases it comes from. */
export const LEAST_PAIRS = 5;
/** Points of bias above which a self-audit is said to flatter. */
export const BIAS_ALARM = 5;
const MOST_SHOWN = 10;

/** Null where the scale has no classes to differ in, or nothing was scored by both. */
export const tallyAgreement = (scale: Scale, scored: Iterable<ScoredPairs>): Verdicts | null => {
  const categories = scoreCategories(scale);
  if (categories.length < 2) return null;
  const table = categories.map(() => categories.map(() => 0));
  let selfHigher = 0;
  let mysteryHigher = 0;
  for (const { self, mystery, pairs } of scored) {
    const row = table[categoryOf(categories, self)];
    const column = categoryOf(categories, mystery);
    if (row !== undefined) row[column] = (row[column] ?? 0) + pairs;
    if (self > mystery) selfHigher += pairs;
    if (mystery > self) mysteryHigher += pairs;
  }
  const found = tableAgreement(table);
  return found === null
    ? null
    : {
        n: found.n,
        agreement: found.agreement,
        ac1: found.ac,
        kappa: found.kappa,
        ac1Interval: found.acInterval,
        kappaInterval: found.kappaInterval,
        selfHigher,
        mysteryHigher,
      };
};

/** The items that disagree most, the worst first; none where a pair or two would decide. */
export const disagreeingMost = (
  items: readonly (Verdicts & { readonly itemId: string })[],
): readonly string[] =>
  items
    .filter(({ n, agreement }) => n >= LEAST_PAIRS && agreement < 1)
    .toSorted((a, b) => (a.ac1 ?? 1) - (b.ac1 ?? 1) || a.agreement - b.agreement)
    .slice(0, MOST_SHOWN)
    .map(({ itemId }) => itemId);
