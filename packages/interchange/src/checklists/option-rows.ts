import type { LocalText } from '@truthline/blueprint';
import { localTextSchema } from '@truthline/blueprint';
import { z } from 'zod';
import { columnsNamed, refuseIssues } from './refuse-issues.ts';
import { flagOf, numberOf, pairOf, wordOf } from './sheet-cells.ts';
import type { SheetRow } from './sheet-rows.ts';

/** One row of the sheet `options`: an option, or a level. */
export type OptionRow = {
  readonly row: SheetRow;
  readonly itemId: string;
  readonly key: string;
  readonly text: LocalText;
  readonly score: number | null;
  readonly critical: boolean;
  readonly exclusive: boolean;
};

const optionSchema = z.object({
  itemId: z.string().min(1),
  key: z.string().regex(/^[A-Za-z0-9_.-]{1,64}$/),
  text: localTextSchema,
  score: z.number().min(0).max(1).nullable(),
});

const columnOf = columnsNamed({ itemId: 'item', key: 'option' });

const readOption = (row: SheetRow): OptionRow | null => {
  const read = optionSchema.safeParse({
    itemId: wordOf(row, 'item'),
    key: wordOf(row, 'option'),
    text: pairOf(row, 'text'),
    score: numberOf(row, 'score') ?? null,
  });
  const flags = { critical: flagOf(row, 'critical'), exclusive: flagOf(row, 'exclusive') };
  if (read.success) return { row, ...read.data, ...flags };
  refuseIssues(row, read.error.issues, columnOf);
  return null;
};

/** The options of every item, in the order of their rows. Two of one item under one key are refused. */
export const readOptions = (rows: readonly SheetRow[]): ReadonlyMap<string, readonly OptionRow[]> => {
  const options = Map.groupBy(
    rows.flatMap(row => readOption(row) ?? []),
    ({ itemId }) => itemId,
  );
  for (const own of options.values()) {
    const first = new Map<string, number>();
    for (const { key, row } of own) {
      const other = first.get(key);
      if (other === undefined) first.set(key, row.row);
      else row.refuse('option', 'duplicateKey', { found: key, other });
    }
  }
  return options;
};
