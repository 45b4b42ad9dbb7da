import { isBlank, type LocalText } from '@truthline/blueprint';
import type { Item } from './checklist.ts';
import { repeated } from './repeated.ts';
import { isScored } from './scale-score.ts';
import type { Band, Scale } from './scale.ts';
import type { ChecklistProblem } from './validate-checklist.ts';

/** True where every number that satisfies `later` already satisfies `earlier`. */
const covers = (earlier: Band, later: Band): boolean => {
  switch (earlier.comparison) {
    case '<=':
      return later.comparison !== '>=' && later.value <= earlier.value;
    case '>=':
      return later.comparison !== '<=' && later.value >= earlier.value;
    case '=':
      return later.comparison === '=' && later.value === earlier.value;
  }
};

const bandProblems = (
  itemId: string,
  { bands, otherwise }: Extract<Scale, { readonly bands: readonly Band[] }>,
): readonly ChecklistProblem[] => {
  if (bands.length === 0) return [];
  const problems: ChecklistProblem[] = [];
  bands.forEach((band, index) => {
    const before = bands.slice(0, index);
    if (before.some(earlier => covers(earlier, band)))
      problems.push({ reason: 'unreachableBand', itemId, band: index });
    // Bands run from best to worst: one that comes later, or `otherwise`, must not be worth more.
    else if (before.some(earlier => earlier.score < band.score) || band.score < otherwise)
      problems.push({ reason: 'bandsOutOfOrder', itemId, band: index });
  });
  if (!bands.some(({ score }) => score === 1) && otherwise !== 1)
    problems.push({ reason: 'fullScoreUnreachable', itemId });
  return problems;
};

type Level = Extract<Scale, { type: 'ordinal' }>['levels'][number];

const LEVEL_RANKS = ['met', 'partly', 'notMet'];

/** The usual three levels fall by their keys; levels of one's own run one way in the order they are written in. */
const runOneWay = (levels: readonly Level[]): boolean => {
  const falls = (scores: readonly number[]) =>
    scores.every((score, index) => (scores[index - 1] ?? 1) >= score);
  if (levels.every(({ key }) => LEVEL_RANKS.includes(key)))
    return falls(
      levels
        .toSorted((a, b) => LEVEL_RANKS.indexOf(a.key) - LEVEL_RANKS.indexOf(b.key))
        .map(({ score }) => score),
    );
  const scores = levels.map(({ score }) => score);
  return falls(scores) || falls(scores.toReversed());
};

type Option = { readonly key: string; readonly text: LocalText };

const optionProblems = (itemId: string, options: readonly Option[]): readonly ChecklistProblem[] => [
  ...repeated(options.map(({ key }) => key)).map(
    option => ({ reason: 'duplicateOption', itemId, option }) as const,
  ),
  ...options
    .filter(({ text }) => isBlank(text))
    .map(({ key: option }) => ({ reason: 'blankOption', itemId, option }) as const),
];

const unreachable = (itemId: string, best: number): readonly ChecklistProblem[] =>
  best >= 1 ? [] : [{ reason: 'fullScoreUnreachable', itemId }];

const outOfRange = (itemId: string, isOut: boolean): readonly ChecklistProblem[] =>
  isOut ? [{ reason: 'countOutOfRange', itemId }] : [];

const bestOf = ({ score }: { readonly score: number | null }): number => score ?? 0;

const typeProblems = ({ id: itemId, scale, critical }: Item): readonly ChecklistProblem[] => {
  switch (scale.type) {
    case 'yesNo':
      return [];
    case 'ordinal': {
      return [
        ...repeated(scale.levels.map(({ key }) => key)).map(
          level => ({ reason: 'duplicateLevel', itemId, level }) as const,
        ),
        ...(runOneWay(scale.levels) ? [] : [{ reason: 'levelsOutOfOrder', itemId } as const]),
        ...(scale.levels.some(({ score }) => score === 1)
          ? []
          : [{ reason: 'fullScoreUnreachable', itemId } as const]),
      ];
    }
    case 'multi': {
      const keys = scale.options.map(({ key }) => key);
      return [
        ...optionProblems(itemId, scale.options),
        ...scale.criticalOptions
          .filter(key => !keys.includes(key))
          .map(option => ({ reason: 'unknownCriticalOption', itemId, option }) as const),
        ...(scale.criticalOptions.length > 0 && !critical
          ? [{ reason: 'criticalOptionsWithoutCritical', itemId } as const]
          : []),
        ...outOfRange(itemId, (scale.needed ?? 0) > keys.length),
      ];
    }
    case 'single':
      return [
        ...optionProblems(itemId, scale.options),
        ...(isScored(scale) ? unreachable(itemId, Math.max(...scale.options.map(bestOf))) : []),
      ];
    case 'multiple': {
      const together = scale.options.filter(({ exclusive }) => !exclusive).map(bestOf);
      const best = Math.max(
        together.reduce((sum, score) => sum + score, 0),
        ...scale.options.filter(({ exclusive }) => exclusive).map(bestOf),
      );
      // A sum such as 0.1 + 0.2 + 0.7 may lack the last bit of 1.
      return [
        ...optionProblems(itemId, scale.options),
        ...(isScored(scale) ? unreachable(itemId, best + 1e-9) : []),
      ];
    }
    case 'measure':
    case 'timeOfDay':
      return bandProblems(itemId, scale);
    case 'photo':
    case 'audio':
      return outOfRange(itemId, scale.least > scale.most);
    case 'text':
    case 'date':
    case 'location':
    case 'signature':
      return [];
  }
};

/** What is wrong with how an item is answered. */
export const scaleProblems = (item: Item): readonly ChecklistProblem[] => [
  ...typeProblems(item),
  ...(item.critical && !isScored(item.scale)
    ? [{ reason: 'criticalWithoutScore', itemId: item.id } as const]
    : []),
];
