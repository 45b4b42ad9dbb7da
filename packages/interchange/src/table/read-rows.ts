import { err, ok, type Result } from '@truthline/kernel';
import type { Cell } from './cell.ts';
import { limitProblems, type PlacedProblem } from './placed-problem.ts';

type Row = { readonly cells: readonly Cell[]; readonly row: number };

type RowRules<Code extends string> = {
  /** The most rows a file may have. */
  readonly limit: number;
  /** What is said of a file without rows, and of a row whose key an earlier one has. */
  readonly none: Code;
  readonly duplicate: Code;
};

/** Every row read, each under a key of its own, or everything that is wrong with them: at most the first problems, and a count. */
export const readRows = <Read extends { readonly key: string }, Code extends string>(
  rows: readonly Row[],
  { limit, none, duplicate }: RowRules<Code>,
  readRow: (cells: readonly Cell[], row: number) => Result<Read, readonly PlacedProblem<Code>[]>,
): Result<readonly Read[], readonly PlacedProblem<Code | 'tooManyRows' | 'moreProblems'>[]> => {
  if (rows.length === 0) return err([{ row: null, column: null, code: none, values: {} }]);
  if (rows.length > limit)
    return err([{ row: null, column: null, code: 'tooManyRows', values: { found: rows.length, limit } }]);
  const taken: Read[] = [];
  const problems: PlacedProblem<Code>[] = [];
  const seen = new Map<string, number>();
  for (const { cells, row } of rows) {
    const read = readRow(cells, row);
    if (!read.ok) {
      problems.push(...read.error);
      continue;
    }
    const other = seen.get(read.value.key);
    if (other === undefined) seen.set(read.value.key, row);
    else problems.push({ row, column: null, code: duplicate, values: { other } });
    taken.push(read.value);
  }
  return problems.length > 0 ? err(limitProblems(problems)) : ok(taken);
};
