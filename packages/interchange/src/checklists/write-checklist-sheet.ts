import type { ChecklistDraft, Condition, Item, Scale } from '@truthline/audit';
import type { Language, LocalText } from '@truthline/blueprint';
import type { Cell, Table } from '../table/cell.ts';
import { writeWorkbook, type ChoiceList, type Sheet } from '../table/xlsx.ts';
import { writeBands } from './band-cell.ts';
import { writeCondition } from './condition-cell.ts';
import { writeList } from './list-cell.ts';
import { COLUMNS, REMARK, SETTINGS, SETTING_COLUMNS, type SheetColumn } from './sheet-columns.ts';

/** Rows for which a choice of words is offered. */
const OFFERED_ROWS = 1000;
const HEAD_ROWS = 2;

type Cells = Readonly<Record<string, Cell>>;

const flag = (is: boolean): Cell => (is ? 'yes' : null);

const pair = (name: string, text: LocalText | null): Cells => ({
  [`${name}.zh`]: text?.zh ?? null,
  [`${name}.en`]: text?.en ?? null,
});

const condition = (shownIf: Condition | null): Cell => (shownIf === null ? null : writeCondition(shownIf));

const scaleCells = (scale: Scale): Cells => {
  switch (scale.type) {
    case 'multi':
      return { needed: scale.needed };
    case 'measure':
      return {
        quantity: scale.quantity,
        unit: scale.unit,
        bands: writeBands(scale.bands, 'plain'),
        otherwise: scale.otherwise,
        better: scale.better,
        metric: scale.metric,
        timer: scale.timer,
      };
    case 'timeOfDay':
      return { bands: writeBands(scale.bands, 'clock'), otherwise: scale.otherwise };
    case 'photo':
    case 'audio':
      return { least: scale.least, most: scale.most };
    case 'yesNo':
    case 'ordinal':
    case 'single':
    case 'multiple':
    case 'text':
    case 'date':
    case 'location':
    case 'signature':
      return {};
  }
};

const itemCells = (item: Item): Cells => ({
  section: item.sectionId,
  item: item.id,
  type: item.scale.type,
  ...pair('question', item.question),
  ...pair('standard', item.standard),
  ...pair('hint', item.hint),
  weight: item.weight,
  critical: flag(item.critical),
  bonus: flag(item.bonus),
  ...scaleCells(item.scale),
  kinds: writeList(item.auditKinds),
  evidence: writeList(item.evidence),
  ...pair('na', item.notApplicableRule),
  shownIf: condition(item.shownIf),
  repeat: item.repeatGroupId,
  moment: item.momentId,
  ...pair('moment', item.momentName),
  lane: item.laneKind,
  dimension: item.dimension,
  basis: item.basis,
});

const optionRows = ({ id: item, scale }: Item): readonly Cells[] => {
  const row = ({ key, text }: { readonly key: string; readonly text: LocalText }): Cells => ({
    item,
    option: key,
    ...pair('text', text),
  });
  switch (scale.type) {
    case 'ordinal':
      return scale.levels.map(level => ({ ...row(level), score: level.score }));
    case 'single':
      return scale.options.map(option => ({ ...row(option), score: option.score }));
    case 'multiple':
      return scale.options.map(option => ({
        ...row(option),
        score: option.score,
        exclusive: flag(option.exclusive),
      }));
    case 'multi':
      return scale.options.map(option => ({
        ...row(option),
        critical: flag(scale.criticalOptions.includes(option.key)),
      }));
    case 'yesNo':
    case 'measure':
    case 'timeOfDay':
    case 'text':
    case 'date':
    case 'location':
    case 'photo':
    case 'audio':
    case 'signature':
      return [];
  }
};

const about = ({ about: text, words }: SheetColumn, language: Language): string =>
  words === undefined ? text[language] : `${text[language]}: ${words.join(' / ')}`;

const choices = (columns: readonly SheetColumn[]): readonly ChoiceList[] =>
  columns.flatMap(({ words }, column) =>
    words === undefined
      ? []
      : [{ column, firstRow: HEAD_ROWS, lastRow: HEAD_ROWS + OFFERED_ROWS, choices: words }],
  );

const sheetOf = (name: keyof typeof COLUMNS, rows: readonly Cells[], language: Language): Sheet => {
  const columns = COLUMNS[name];
  const head: Table = [
    columns.map(column => column.name),
    columns.map((column, index) => `${index === 0 ? `${REMARK} ` : ''}${about(column, language)}`),
  ];
  return {
    name,
    rows: [...head, ...rows.map(cells => columns.map(column => cells[column.name] ?? null))],
    widths: columns.map(({ width }) => width),
    frozen: { rows: HEAD_ROWS, columns: name === 'items' ? 2 : 1 },
    headRows: HEAD_ROWS,
    choiceLists: choices(columns),
  };
};

const settingsSheet = (checklist: ChecklistDraft, language: Language): Sheet => {
  const { checklistId, title, service, settings } = checklist;
  const values: Cells = { checklist: checklistId, ...pair('title', title), service, ...settings };
  return {
    name: 'settings',
    rows: [
      [...SETTING_COLUMNS, REMARK],
      ...SETTINGS.map(setting => [setting.name, values[setting.name] ?? null, about(setting, language)]),
    ],
    widths: [18, 36, 70],
    frozen: { rows: 1, columns: 1 },
    headRows: 1,
    choiceLists: SETTINGS.flatMap(({ words }, index) =>
      words === undefined ? [] : [{ column: 1, firstRow: index + 1, lastRow: index + 1, choices: words }],
    ),
  };
};

/**
 * A checklist as a workbook: one row an item, one row an option, and sheets for sections, repeats and settings. Headers
 * and words are keys, the same in every language; `language` is that of the line that explains each column. The version
 * is not in it: what is read again is a draft.
 */
export const writeChecklistSheet = (checklist: ChecklistDraft, language: Language): Promise<Uint8Array> =>
  writeWorkbook([
    sheetOf('items', checklist.items.map(itemCells), language),
    sheetOf('options', checklist.items.flatMap(optionRows), language),
    sheetOf(
      'sections',
      checklist.sections.map(({ id, name, weight, passMark, notApplicableRule, shownIf }) => ({
        section: id,
        ...pair('name', name),
        weight,
        passMark,
        ...pair('na', notApplicableRule),
        shownIf: condition(shownIf),
      })),
      language,
    ),
    sheetOf(
      'groups',
      checklist.repeatGroups.map(({ id, sectionId, name, least, most, combine }) => ({
        group: id,
        section: sectionId,
        ...pair('name', name),
        least,
        most,
        combine,
      })),
      language,
    ),
    settingsSheet(checklist, language),
  ]);
