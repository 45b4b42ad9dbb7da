import type { SheetProblemCode } from './sheet-problem-texts.ts';

/** One thing wrong with a workbook, and where a spreadsheet shows it. The words come from `describeSheetProblem`. */
export type SheetProblem = {
  /** The sheet by its name; null speaks of the file. */
  readonly sheet: string | null;
  /** As a spreadsheet counts, from 1; null speaks of the sheet. */
  readonly row: number | null;
  /** What stands in the header of the column; null speaks of the row. */
  readonly column: string | null;
  readonly code: SheetProblemCode;
  readonly values: Readonly<Record<string, string | number>>;
};

/** How many problems a report lists before it only counts. */
const PROBLEM_LIMIT = 500;

/** The first problems, and a count of the rest. */
export const limitSheetProblems = (problems: readonly SheetProblem[]): readonly SheetProblem[] =>
  problems.length <= PROBLEM_LIMIT
    ? problems
    : [
        ...problems.slice(0, PROBLEM_LIMIT),
        {
          sheet: null,
          row: null,
          column: null,
          code: 'moreProblems',
          values: { count: problems.length - PROBLEM_LIMIT },
        },
      ];
