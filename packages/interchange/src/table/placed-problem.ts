import type { TableProblem } from './cell.ts';

/** One thing wrong with a table, and where; the words come from the catalogues. */
export type PlacedProblem<Code extends string> = {
  /** As a spreadsheet counts, from 1; null speaks of the file. */
  readonly row: number | null;
  /** What stands in the header of the column, or its letter where the header is the problem; null speaks of the row. */
  readonly column: string | null;
  readonly code: Code;
  readonly values: Readonly<Record<string, string | number>>;
};

/** How many problems a report lists before it only counts. */
export const PROBLEM_LIMIT = 500;

/** The first problems, and a count of the rest. */
export const limitProblems = <Code extends string>(
  problems: readonly PlacedProblem<Code>[],
): readonly PlacedProblem<Code | 'moreProblems'>[] =>
  problems.length <= PROBLEM_LIMIT
    ? problems
    : [
        ...problems.slice(0, PROBLEM_LIMIT),
        {
          row: null,
          column: null,
          code: 'moreProblems',
          values: { count: problems.length - PROBLEM_LIMIT },
        },
      ];

/** Why a file is not a table, as a problem of the file. */
export const fileProblem = (problem: TableProblem): PlacedProblem<'unreadableFile' | 'fileTooLarge'> => {
  const place = { row: null, column: null };
  switch (problem.reason) {
    case 'unreadable':
      return {
        ...place,
        code: 'unreadableFile',
        values: problem.line === null ? {} : { line: problem.line },
      };
    case 'tooLarge':
      return { ...place, code: 'fileTooLarge', values: { found: problem.bytes, limit: problem.limit } };
  }
};
