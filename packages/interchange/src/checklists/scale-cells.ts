import type { Scale } from '@truthline/audit';
import type { OptionRow } from './option-rows.ts';
import { bandsOf, numberOf, wordOf } from './sheet-cells.ts';
import { SCALE_COLUMNS, SCALE_TYPES } from './sheet-columns.ts';
import type { SheetRow } from './sheet-rows.ts';

/** How many options a type takes; null where it takes none. */
const optionCounts = (type: Scale['type']): { readonly least: number; readonly most: number } | null => {
  switch (type) {
    case 'ordinal':
      return { least: 2, most: 10 };
    case 'multi':
      return { least: 1, most: 30 };
    case 'single':
    case 'multiple':
      return { least: 1, most: 50 };
    case 'yesNo':
    case 'measure':
    case 'timeOfDay':
    case 'text':
    case 'date':
    case 'location':
    case 'photo':
    case 'audio':
    case 'signature':
      return null;
  }
};

const refuseOptions = (row: SheetRow, type: Scale['type'], options: readonly OptionRow[]): void => {
  const counts = optionCounts(type);
  if (counts === null) {
    for (const option of options) option.row.refuse('item', 'optionsNotTaken', { type });
    return;
  }
  const found = options.length;
  if (found < counts.least) row.refuse('type', 'tooFewOptions', { type, found, limit: counts.least });
  if (found > counts.most) row.refuse('type', 'tooManyOptions', { type, found, limit: counts.most });
  for (const { row: at, score, critical, exclusive } of options) {
    if (type === 'ordinal' && score === null) at.refuse('score', 'missingCell');
    if (type === 'multi' && score !== null) at.refuse('score', 'notForType', { type });
    if (type !== 'multi' && critical) at.refuse('critical', 'notForType', { type });
    if (type !== 'multiple' && exclusive) at.refuse('exclusive', 'notForType', { type });
  }
};

const SCALE_ONLY = [...new Set(Object.values(SCALE_COLUMNS).flat())];

/** The type an item says, yes or no where it says none; null where there is no such type. */
const typeOf = (row: SheetRow): Scale['type'] | null => {
  const word = wordOf(row, 'type');
  if (word === undefined) return 'yesNo';
  const type = SCALE_TYPES.find(each => each.toLowerCase() === word.toLowerCase());
  if (type === undefined)
    row.refuse('type', 'unknownWord', { found: word, allowed: SCALE_TYPES.join(' / ') });
  return type ?? null;
};

const filesOf = (row: SheetRow) => {
  const least = numberOf(row, 'least') ?? 1;
  return { least, most: numberOf(row, 'most') ?? Math.max(least, 3) };
};

/**
 * How an item is answered, as its schema is to check it. Cells that its type has no use for are refused, not passed
 * over: what was written there was meant.
 */
export const scaleOf = (row: SheetRow, options: readonly OptionRow[]): unknown => {
  const type = typeOf(row);
  if (type === null) return null;
  for (const column of SCALE_ONLY)
    if (!SCALE_COLUMNS[type].includes(column) && wordOf(row, column) !== undefined)
      row.refuse(column, 'notForType', { type });
  refuseOptions(row, type, options);
  switch (type) {
    case 'ordinal':
      return { type, levels: options.map(({ key, score, text }) => ({ key, score: score ?? 0, text })) };
    case 'multi':
      return {
        type,
        options: options.map(({ key, text }) => ({ key, text })),
        criticalOptions: options.filter(({ critical }) => critical).map(({ key }) => key),
        needed: numberOf(row, 'needed') ?? null,
      };
    case 'single':
      return { type, options: options.map(({ key, text, score }) => ({ key, text, score })) };
    case 'multiple':
      return {
        type,
        options: options.map(({ key, text, score, exclusive }) => ({ key, text, score, exclusive })),
      };
    case 'measure':
      return {
        type,
        quantity: wordOf(row, 'quantity'),
        metric: wordOf(row, 'metric') ?? 'value',
        unit: wordOf(row, 'unit'),
        better: wordOf(row, 'better') ?? 'lower',
        bands: bandsOf(row, 'bands'),
        otherwise: numberOf(row, 'otherwise') ?? 0,
        timer: wordOf(row, 'timer') ?? null,
      };
    case 'timeOfDay':
      return { type, bands: bandsOf(row, 'bands'), otherwise: numberOf(row, 'otherwise') ?? 0 };
    case 'photo':
    case 'audio':
      return { type, ...filesOf(row) };
    case 'yesNo':
    case 'text':
    case 'date':
    case 'location':
    case 'signature':
      return { type };
  }
};
