import type { NamedTable } from '../table/xlsx.ts';
import type { FormRow, Leave } from './form-rows.ts';

/** Columns that are carried, that say how something looks, or that go with one that is left out anyway. */
const QUIET = {
  survey: [
    'type',
    'name',
    'label',
    'hint',
    'required',
    'relevant',
    'constraint',
    'appearance',
    'constraint_message',
    'required_message',
    'repeat_count',
    'calculation',
  ],
  choices: ['list_name', 'name', 'value', 'label'],
  settings: ['form_title', 'form_id', 'id_string', 'version', 'default_language'],
} as const satisfies Readonly<Record<string, readonly string[]>>;
type FormSheet = keyof typeof QUIET;

const isQuiet = (sheet: FormSheet, base: string): boolean =>
  // What a collector keeps its own books with.
  base.startsWith('$') || base === 'kuid' || QUIET[sheet].some(quiet => quiet === base);

/** Says of a row what stands in columns that no checklist has. */
export const leaveOtherColumns = (row: FormRow, sheet: FormSheet): void => {
  for (const column of row.columns) {
    const found = row.at(column);
    if (found !== '' && column.language !== 'other' && !isQuiet(sheet, column.base))
      row.leave('column', column.header, { column: column.header, found });
  }
};

/** The same of a whole sheet, once a column, where it is used first: a picture of every choice is one sentence. */
export const leaveOtherColumnsOnce = (rows: readonly FormRow[], sheet: FormSheet): void => {
  const said = new Set<string>();
  for (const row of rows)
    leaveOtherColumns(
      {
        ...row,
        leave: (code, column, values) => {
          if (column === null || said.has(column)) return;
          said.add(column);
          row.leave(code, column, values);
        },
      },
      sheet,
    );
};

/** Says which sheets of a form are not read at all. */
export const leaveOtherSheets = (sheets: ReadonlyMap<string, NamedTable>, leave: Leave): void => {
  for (const [word, { name, rows }] of sheets)
    if (!Object.hasOwn(QUIET, word) && rows.length > 0)
      leave({ sheet: name, row: 1, column: null, code: 'sheet', values: { found: name } });
};
