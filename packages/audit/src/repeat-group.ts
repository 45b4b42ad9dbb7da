import type { Answer } from './answer.ts';
import type { RepeatGroup } from './checklist.ts';

/**
 * The instances of a repeat group, in their order: those in which anything was answered, and as many of the lowest
 * others as are still owed. Numbers past `most` are none.
 */
export const instancesOf = (
  { least, most }: RepeatGroup,
  answers: readonly Pick<Answer, 'instance'>[],
): readonly number[] => {
  const begun = new Set(answers.flatMap(({ instance }) => instance ?? []).filter(number => number <= most));
  for (let next = 1; begun.size < Math.min(least, most); next += 1) begun.add(next);
  return [...begun].toSorted((a, b) => a - b);
};

/** An item's score over its instances that counted; null where none did. */
export const combineInstances = (
  scores: readonly (number | null)[],
  combine: RepeatGroup['combine'],
): number | null => {
  const counted = scores.filter(score => score !== null);
  if (counted.length === 0) return null;
  return combine === 'worst'
    ? Math.min(...counted)
    : Math.min(1, counted.reduce((sum, score) => sum + score, 0) / counted.length);
};
