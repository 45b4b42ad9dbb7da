import {
  repeatGroupSchema,
  sectionSchema,
  type ChecklistBeingWritten,
  type Condition,
  type Item,
  type RepeatGroup,
  type Section,
} from '@truthline/audit';
import { err, ok, type Result } from '@truthline/kernel';
import { readSheets, type NamedTable } from '../table/xlsx.ts';
import { readXlsForm } from '../xlsform/read-xlsform.ts';
import type { LeftOut } from '../xlsform/left-out.ts';
import { readOptions } from './option-rows.ts';
import { readItem } from './read-item-rows.ts';
import { readSettings } from './read-settings.ts';
import { columnsNamed, refuseIssues } from './refuse-issues.ts';
import { conditionOf, numberOf, optionalPairOf, pairOf, wordOf } from './sheet-cells.ts';
import { COLUMNS, SETTING_COLUMNS, type SheetName } from './sheet-columns.ts';
import { limitSheetProblems, type SheetProblem } from './sheet-problem.ts';
import { readRows, type Report, type SheetRow } from './sheet-rows.ts';

/** The most a checklist workbook may unpack to, in bytes: fifty times one of 1,000 items. */
const UNPACKED_LIMIT = 50 * 1024 * 1024;

/** The most rows of each sheet: what a checklist may hold. */
const ROW_LIMITS = { items: 1000, options: 50_000, sections: 100, groups: 100, settings: 1000 } as const;

/** A workbook that was read: a checklist to go on writing. */
export type ReadChecklist = {
  readonly source: 'sheet' | 'xlsform';
  readonly content: ChecklistBeingWritten;
  /** What an XLSForm says and a checklist cannot; empty for a sheet of ours. */
  readonly leftOut: readonly LeftOut[];
};

const sectionColumn = columnsNamed({ id: 'section', notApplicableRule: 'na' });
const groupColumn = columnsNamed({ id: 'group', sectionId: 'section' });

const readSection = (row: SheetRow): Section | null => {
  const read = sectionSchema.safeParse({
    id: wordOf(row, 'section'),
    name: pairOf(row, 'name'),
    weight: numberOf(row, 'weight') ?? 1,
    passMark: numberOf(row, 'passMark') ?? null,
    shownIf: conditionOf(row, 'shownIf'),
    notApplicableRule: optionalPairOf(row, 'na'),
  });
  if (!read.success) refuseIssues(row, read.error.issues, sectionColumn);
  return read.data ?? null;
};

const readGroup = (row: SheetRow, sections: ReadonlySet<string>): RepeatGroup | null => {
  const sectionId = wordOf(row, 'section');
  if (sectionId !== undefined && !sections.has(sectionId))
    row.refuse('section', 'unknownSection', { found: sectionId });
  const read = repeatGroupSchema.safeParse({
    id: wordOf(row, 'group'),
    sectionId,
    name: pairOf(row, 'name'),
    least: numberOf(row, 'least') ?? 1,
    most: numberOf(row, 'most') ?? 50,
    combine: wordOf(row, 'combine') ?? 'mean',
  });
  if (!read.success) refuseIssues(row, read.error.issues, groupColumn);
  return read.data ?? null;
};

/** Keys that stand there, with the rows of those that stand there twice refused. */
const keysOf = (rows: readonly SheetRow[], column: string): ReadonlySet<string> => {
  const first = new Map<string, number>();
  for (const row of rows) {
    const key = wordOf(row, column);
    if (key === undefined) continue;
    const other = first.get(key);
    if (other === undefined) first.set(key, row.row);
    else row.refuse(column, 'duplicateKey', { found: key, other });
  }
  return new Set(first.keys());
};

const refuseUnknown = (row: SheetRow, shownIf: Condition | null, items: ReadonlySet<string>): void => {
  const unknown = shownIf?.tests.find(({ itemId }) => !items.has(itemId));
  if (unknown !== undefined) row.refuse('shownIf', 'unknownItem', { found: unknown.itemId });
};

type Rows = { readonly [Sheet in SheetName]: readonly SheetRow[] };

const rowsOf = (sheets: ReadonlyMap<string, NamedTable>, report: Report): Rows => {
  const read = (name: SheetName): readonly SheetRow[] => {
    const table = sheets.get(name);
    if (table === undefined) {
      if (name !== 'options' && name !== 'groups')
        report({ sheet: name, row: null, column: null, code: 'missingSheet', values: { expected: name } });
      return [];
    }
    const columns =
      name === 'settings'
        ? SETTING_COLUMNS.map(column => ({ name: column, needed: true }) as const)
        : COLUMNS[name];
    const rows = readRows(table, columns, report);
    const limit = ROW_LIMITS[name];
    if (rows.length <= limit) return rows;
    report({
      sheet: name,
      row: null,
      column: null,
      code: 'tooManyRows',
      values: { found: rows.length, limit },
    });
    return [];
  };
  return {
    items: read('items'),
    options: read('options'),
    sections: read('sections'),
    groups: read('groups'),
    settings: read('settings'),
  };
};

const present = <Value>(value: Value | null): readonly Value[] => (value === null ? [] : [value]);

const readOwn = (
  sheets: ReadonlyMap<string, NamedTable>,
): Result<ChecklistBeingWritten, readonly SheetProblem[]> => {
  const problems: SheetProblem[] = [];
  const report: Report = problem => problems.push(problem);
  const rows = rowsOf(sheets, report);
  const whole = readSettings(rows.settings, 'settings', report);
  const sectionIds = keysOf(rows.sections, 'section');
  const itemIds = keysOf(rows.items, 'item');
  const options = readOptions(rows.options);
  const known = { sections: sectionIds, groups: keysOf(rows.groups, 'group'), options };
  const sections = rows.sections.flatMap(row => {
    const section = readSection(row);
    refuseUnknown(row, section?.shownIf ?? null, itemIds);
    return present(section);
  });
  const repeatGroups = rows.groups.flatMap(row => present(readGroup(row, sectionIds)));
  const items: readonly Item[] = rows.items.flatMap(row => {
    const item = readItem(row, known);
    refuseUnknown(row, item?.shownIf ?? null, itemIds);
    return present(item);
  });
  for (const [itemId, own] of options)
    if (!itemIds.has(itemId)) for (const { row } of own) row.refuse('item', 'unknownItem', { found: itemId });
  if (problems.length === 0 && items.length === 0)
    report({ sheet: 'items', row: null, column: null, code: 'noItems', values: {} });
  if (problems.length > 0 || whole === null) return err(problems);
  return ok({ ...whole, sections, repeatGroups, items: [...items], confirmedTexts: [] });
};

const ofFile = (code: SheetProblem['code'], values: SheetProblem['values'] = {}): SheetProblem => ({
  sheet: null,
  row: null,
  column: null,
  code,
  values,
});

/**
 * Reads a workbook, one of ours or an XLSForm, as a checklist to go on writing: the whole of it, or everything that is
 * wrong with it, and nothing in between. Which of both it is, its sheets say.
 */
export const readChecklistSheet = async (
  bytes: Uint8Array,
): Promise<Result<ReadChecklist, readonly SheetProblem[]>> => {
  const read = await readSheets(bytes, UNPACKED_LIMIT);
  if (!read.ok)
    return err([
      read.error.reason === 'tooLarge'
        ? ofFile('fileTooLarge', { found: read.error.bytes, limit: read.error.limit })
        : ofFile('unreadableFile'),
    ]);
  const sheets = new Map(read.value.map(table => [table.name.trim().toLowerCase(), table]));
  if (sheets.has('items')) {
    const own = readOwn(sheets);
    return own.ok
      ? ok({ source: 'sheet', content: own.value, leftOut: [] })
      : err(limitSheetProblems(own.error));
  }
  if (!sheets.has('survey')) return err([ofFile('notAChecklist')]);
  const form = readXlsForm(sheets);
  return form.ok ? ok({ source: 'xlsform', ...form.value }) : err(limitSheetProblems(form.error));
};
