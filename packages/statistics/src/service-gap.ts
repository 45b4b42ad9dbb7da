import { demand } from './argument.ts';
import type { Interval } from './interval.ts';
import { meanInterval } from './mean-interval.ts';
import { mean } from './moments.ts';

/** One respondent's answers to one item, on one scale; null where not answered. */
export type ExpectedPerceived = { readonly expectation: number | null; readonly perception: number | null };

export type Gap = {
  /** Respondents who answered both sides (of an item at least). */
  readonly n: number;
  /** Mean of perception − expectation; null of nobody. */
  readonly gap: number | null;
  /** t interval over respondents; null of fewer than two. */
  readonly interval: Interval | null;
};

export type ServiceGaps = {
  readonly items: readonly Gap[];
  readonly dimensions: readonly Gap[];
  /** Mean over the dimensions, each respondent's dimensions counting alike. */
  readonly overall: Gap;
};

const gapOf = (values: readonly number[]): Gap => ({
  n: values.length,
  gap: mean(values),
  interval: meanInterval(values),
});

/**
 * SERVQUAL gaps: perception − expectation per item, the mean of its items per dimension, the mean of the dimensions
 * overall. Parasuraman, Zeithaml & Berry (1988), SERVQUAL, Journal of Retailing 64, 12–40. The unit of all intervals is
 * the respondent: answers of one person are not independent.
 *
 * @param respondents each with as many items. @param dimensions of each the places of its items.
 */
export const serviceGaps = (
  respondents: readonly (readonly ExpectedPerceived[])[],
  dimensions: readonly (readonly number[])[],
): ServiceGaps => {
  const width = respondents[0]?.length ?? 0;
  for (const answers of respondents) demand(answers.length === width, 'every respondent has the same items');
  const differences = respondents.map(answers =>
    answers.map(({ expectation, perception }) =>
      expectation === null || perception === null ? null : perception - expectation,
    ),
  );
  const byDimension = differences.map(row =>
    dimensions.map(items => mean(items.flatMap(item => row[item] ?? []))),
  );
  return {
    items: Array.from({ length: width }, (_, item) => gapOf(differences.flatMap(row => row[item] ?? []))),
    dimensions: dimensions.map((_, dimension) => gapOf(byDimension.flatMap(row => row[dimension] ?? []))),
    overall: gapOf(byDimension.flatMap(row => mean(row.flatMap(value => value ?? [])) ?? [])),
  };
};
