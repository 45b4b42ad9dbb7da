import { TEXT_LIMIT, type LocalText } from '@truthline/blueprint';
import { cellText, type Cell } from '../table/cell.ts';
import type { NamedTable } from '../table/xlsx.ts';
import type { LeftOut } from './left-out.ts';

export type Leave = (left: LeftOut) => void;

type LanguageOf = 'zh' | 'en' | 'other' | 'plain';
type FormColumn = {
  readonly header: string;
  /** In lower case, without the language behind it: `label` of `label::English (en)`. */
  readonly base: string;
  readonly language: LanguageOf;
  readonly place: number;
};

/** One row of a sheet of a form, by the words of its header. */
export type FormRow = {
  readonly sheet: string;
  /** From 1. */
  readonly row: number;
  readonly columns: readonly FormColumn[];
  /** The text of a column, trimmed; empty where there is none. */
  readonly text: (base: string) => string;
  readonly leave: (code: LeftOut['code'], column: string | null, values?: LeftOut['values']) => void;
  readonly at: (column: FormColumn) => string;
};

const HAN = /\p{Script=Han}/u;

const languageOf = (suffix: string): LanguageOf => {
  if (/\bzh\b|chinese|中文|汉语|简体|普通话/i.test(suffix)) return 'zh';
  return /\ben\b|english|英/i.test(suffix) ? 'en' : 'other';
};

/** Words before `::` behind which there stands no language. */
const SPACES = new Set(['media', 'bind', 'body', 'instance', 'control']);

const columnOf = (cell: Cell, place: number): FormColumn | null => {
  const header = cellText(cell).trim();
  if (header === '') return null;
  const [, base = header, suffix] = /^([^:]+?)\s*::?\s*(.+)$/.exec(header) ?? [];
  const plain = suffix === undefined || SPACES.has(base.toLowerCase());
  return {
    header,
    base: (plain ? header : base).toLowerCase().replaceAll(/\s+/g, '_'),
    language: plain ? 'plain' : languageOf(suffix),
    place,
  };
};

/** The rows of one sheet of a form. A language that is neither Chinese nor English is left out once, in its header. */
export const readFormRows = ({ name: sheet, rows }: NamedTable, leave: Leave): readonly FormRow[] => {
  const isEmpty = (row: readonly Cell[]) => row.every(cell => cellText(cell).trim() === '');
  const head = rows.findIndex(row => !isEmpty(row));
  const columns = (rows[head] ?? []).flatMap((cell, place) => columnOf(cell, place) ?? []);
  for (const { language, header } of columns)
    if (language === 'other')
      leave({ sheet, row: head + 1, column: header, code: 'language', values: { found: header } });
  return rows.flatMap((cells, index): readonly FormRow[] => {
    if (index <= head || isEmpty(cells)) return [];
    const row = index + 1;
    const at = ({ place }: FormColumn) => cellText(cells[place]).trim();
    return [
      {
        sheet,
        row,
        columns,
        at,
        text: base => {
          const column = columns.find(each => each.base === base && each.language === 'plain');
          return column === undefined ? '' : at(column);
        },
        leave: (code, column, values = {}) => leave({ sheet, row, column, code, values }),
      },
    ];
  });
};

const cut = (row: FormRow, column: string, text: string): string => {
  const storable = text.toWellFormed().replaceAll('\u0000', '');
  const [reference] = /\$\{[^}]*\}/.exec(storable) ?? [];
  if (reference !== undefined) row.leave('labelReference', column, { found: reference });
  if (storable.length <= TEXT_LIMIT) return storable;
  row.leave('textCut', column, { limit: TEXT_LIMIT });
  return storable.slice(0, TEXT_LIMIT).toWellFormed();
};

/** A text in both languages. One without a language is Chinese where it has Chinese signs, else English. */
export const readFormText = (row: FormRow, base: string): LocalText => {
  const text = { zh: '', en: '' };
  const own = row.columns.filter(column => column.base === base);
  for (const column of own) {
    const found = row.at(column);
    if (found === '' || column.language === 'other') continue;
    const language = column.language === 'plain' ? (HAN.test(found) ? 'zh' : 'en') : column.language;
    if (text[language] === '' || column.language !== 'plain') text[language] = cut(row, column.header, found);
  }
  return text;
};

/** A text without a language, such as a title or a name, as a text of the language it is in. */
export const textOf = (found: string): LocalText =>
  HAN.test(found) ? { zh: found, en: '' } : { zh: '', en: found };
