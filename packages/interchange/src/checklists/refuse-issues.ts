import type { z } from 'zod';
import { rawText } from './sheet-cells.ts';
import type { SheetRow } from './sheet-rows.ts';

type Issue = z.core.$ZodIssue;

const refuseIssue = (row: SheetRow, column: string, issue: Issue): void => {
  const found = rawText(row, column).trim();
  if (found === '' && issue.code !== 'too_small' && issue.code !== 'too_big') {
    row.refuse(column, 'missingCell');
    return;
  }
  switch (issue.code) {
    case 'too_big':
      if (issue.origin === 'string') row.refuse(column, 'textTooLong', { limit: Number(issue.maximum) });
      else if (issue.origin === 'array')
        row.refuse(column, 'tooManyEntries', { limit: Number(issue.maximum) });
      else row.refuse(column, 'numberTooLarge', { found, limit: Number(issue.maximum) });
      return;
    case 'too_small':
      if (issue.origin === 'array' || issue.origin === 'string')
        row.refuse(column, 'tooFewEntries', { limit: Number(issue.minimum) });
      else
        row.refuse(column, issue.inclusive === false ? 'numberNotAbove' : 'numberTooSmall', {
          found,
          limit: Number(issue.minimum),
        });
      return;
    case 'invalid_value':
      row.refuse(column, 'unknownWord', { found, allowed: issue.values.map(String).join(' / ') });
      return;
    case 'invalid_format':
      row.refuse(column, 'unreadableKey', { found });
      return;
    case 'invalid_type':
      row.refuse(column, issue.expected === 'int' ? 'notWhole' : 'unreadableNumber', { found });
      return;
    case 'custom':
      row.refuse(column, 'badText');
      return;
    case 'not_multiple_of':
    case 'unrecognized_keys':
    case 'invalid_union':
    case 'invalid_key':
    case 'invalid_element':
      row.refuse(column, 'missingCell');
  }
};

/** Says of each field that its schema does not take which cell it came from; `columnOf` leads from field to column. */
export const refuseIssues = (
  row: SheetRow,
  issues: readonly Issue[],
  columnOf: (path: readonly PropertyKey[]) => string | null,
): void => {
  for (const issue of issues) {
    const column = columnOf(issue.path);
    if (column !== null && !row.isRefused(column)) refuseIssue(row, column, issue);
  }
};

/** A pair of texts is two columns; every other field is one, under its own name or the one given here. */
export const columnsNamed =
  (names: Readonly<Record<string, string>>) =>
  (path: readonly PropertyKey[]): string => {
    const [field, language] = path.map(String);
    const name = names[field ?? ''] ?? field ?? '';
    return language === 'zh' || language === 'en' ? `${name}.${language}` : name;
  };
