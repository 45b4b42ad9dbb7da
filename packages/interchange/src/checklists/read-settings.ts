import { scoringSettingsSchema } from '@truthline/audit';
import { isBlank, localTextSchema, serviceSchema } from '@truthline/blueprint';
import { z } from 'zod';
import { cellText, type Cell } from '../table/cell.ts';
import { columnsNamed, refuseIssues } from './refuse-issues.ts';
import { numberOf, pairOf, wordOf } from './sheet-cells.ts';
import { SETTINGS } from './sheet-columns.ts';
import type { Report, SheetRow } from './sheet-rows.ts';

const wholeSchema = z.object({
  checklistId: z.string().regex(/^[A-Za-z0-9_.-]{1,64}$/),
  title: localTextSchema,
  service: serviceSchema,
  settings: scoringSettingsSchema,
});
type Whole = z.output<typeof wholeSchema>;

const NAMES = SETTINGS.map(({ name }) => name);
const named = columnsNamed({ checklistId: 'checklist' });
const columnOf = (path: readonly PropertyKey[]): string =>
  path[0] === 'settings' ? String(path[1]) : named(path);

/** The settings as if they stood in one row: each under its name, refused in the row it really stands in. */
const asOneRow = (rows: readonly SheetRow[], sheet: string, report: Report): SheetRow => {
  const places = new Map<string, SheetRow>();
  for (const row of rows) {
    const name = cellText(row.cell('setting')).trim();
    const other = places.get(name);
    if (!NAMES.includes(name)) row.refuse('setting', 'unknownSetting', { found: name });
    else if (other !== undefined) row.refuse('setting', 'duplicateKey', { found: name, other: other.row });
    else places.set(name, row);
  }
  const refused = new Set<string>();
  return {
    sheet,
    row: 0,
    cell: (name): Cell => places.get(name)?.cell('value') ?? null,
    isRefused: name => refused.has(name),
    refuse: (name, code, values = {}) => {
      if (refused.has(name)) return;
      refused.add(name);
      report({ sheet, row: places.get(name)?.row ?? null, column: name, code, values });
    },
  };
};

/** What the sheet `settings` says; a setting that is left out is as in a new checklist, without a pass mark. */
export const readSettings = (rows: readonly SheetRow[], sheet: string, report: Report): Whole | null => {
  const row = asOneRow(rows, sheet, report);
  const title = pairOf(row, 'title');
  if (isBlank(title)) row.refuse('title.zh', 'missingCell');
  const read = wholeSchema.safeParse({
    checklistId: wordOf(row, 'checklist') ?? 'checklist',
    title,
    service: wordOf(row, 'service') ?? 'aftersales',
    settings: {
      notApplicable: wordOf(row, 'notApplicable') ?? 'excluded',
      notObserved: wordOf(row, 'notObserved') ?? 'excluded',
      critical: wordOf(row, 'critical') ?? 'failsOutcome',
      passMark: numberOf(row, 'passMark') ?? null,
      bonusCap: numberOf(row, 'bonusCap') ?? null,
      rounding: wordOf(row, 'rounding') ?? 'none',
      signature: wordOf(row, 'signature') ?? 'none',
    },
  });
  if (!read.success) refuseIssues(row, read.error.issues, columnOf);
  return read.data ?? null;
};
