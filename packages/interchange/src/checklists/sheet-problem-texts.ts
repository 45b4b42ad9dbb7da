import type { Language, LocalText } from '@truthline/blueprint';

/** Every reason for which a workbook is refused, as a sentence that says what to do. `{{name}}` stands for a value. */
const texts = {
  unreadableFile: {
    zh: '这不是可读取的 Excel 工作簿（.xlsx）。',
    en: 'This is not an Excel workbook (.xlsx) that can be read.',
  },
  fileTooLarge: {
    zh: '解压后为 {{found}} 字节，最多允许 {{limit}} 字节。',
    en: 'Unpacked it has {{found}} bytes; at most {{limit}} are read.',
  },
  notAChecklist: {
    zh: '既没有工作表 items（Truthline 检查表），也没有工作表 survey（XLSForm 表单）。',
    en: 'There is neither a sheet "items" (a Truthline checklist) nor a sheet "survey" (an XLSForm).',
  },
  missingSheet: { zh: '缺少工作表 {{expected}}。', en: 'The sheet "{{expected}}" is missing.' },
  missingColumn: { zh: '缺少列 {{expected}}。', en: 'The column "{{expected}}" is missing.' },
  unknownColumn: {
    zh: '不认识的列 {{found}}：请改正列名，或以 # 开头作为备注列。',
    en: 'There is no column "{{found}}": correct its name, or begin it with # to keep it as a remark.',
  },
  repeatedColumn: { zh: '列 {{found}} 出现了两次。', en: 'The column "{{found}}" stands there twice.' },
  unknownSetting: { zh: '没有名为 {{found}} 的设置。', en: 'There is no setting "{{found}}".' },
  noItems: { zh: '没有任何检查项。', en: 'There are no items.' },
  tooManyRows: {
    zh: '共 {{found}} 行，最多 {{limit}} 行。',
    en: '{{found}} rows; at most {{limit}} are taken.',
  },
  missingCell: { zh: '此单元格不能为空。', en: 'This cell must not be empty.' },
  unknownWord: {
    zh: '“{{found}}”不在可填的内容之中：{{allowed}}。',
    en: '"{{found}}" is none of: {{allowed}}.',
  },
  notAFlag: { zh: '“{{found}}”应为 yes 或 no（是／否）。', en: '"{{found}}" should be yes or no.' },
  unreadableNumber: { zh: '“{{found}}”不是数字。', en: '"{{found}}" is not a number.' },
  notWhole: { zh: '“{{found}}”应为整数。', en: '"{{found}}" should be a whole number.' },
  numberTooSmall: {
    zh: '{{found}} 太小：至少为 {{limit}}。',
    en: '{{found}} is too small: at least {{limit}}.',
  },
  numberNotAbove: { zh: '{{found}} 必须大于 {{limit}}。', en: '{{found}} must be more than {{limit}}.' },
  numberTooLarge: {
    zh: '{{found}} 太大：最多为 {{limit}}。',
    en: '{{found}} is too large: at most {{limit}}.',
  },
  unreadableKey: {
    zh: '“{{found}}”不能作编号：1–64 个英文字母、数字或 _ . -，单元格格式设为文本。',
    en: '"{{found}}" is no key: 1–64 letters, digits, _ . or -, in a cell formatted as text.',
  },
  duplicateKey: {
    zh: '“{{found}}”在第 {{other}} 行已出现。',
    en: '"{{found}}" stands in row {{other}} already.',
  },
  textTooLong: {
    zh: '文字太长：最多 {{limit}} 个字符。',
    en: 'The text is too long: at most {{limit}} characters.',
  },
  badText: {
    zh: '文字中有看不见且无法保存的字符，请重新输入。',
    en: 'The text has characters that cannot be seen or stored: type it anew.',
  },
  unknownSection: {
    zh: '工作表 sections 中没有部分“{{found}}”。',
    en: 'The sheet "sections" has no section "{{found}}".',
  },
  unknownGroup: {
    zh: '工作表 groups 中没有重复组“{{found}}”。',
    en: 'The sheet "groups" has no repeat "{{found}}".',
  },
  unknownItem: { zh: '没有检查项“{{found}}”。', en: 'There is no item "{{found}}".' },
  unreadableBand: {
    zh: '“{{found}}”不是评分区间：应如 <=9 → 1; <=15 → 0.5。',
    en: '"{{found}}" is no band: write, for example, <=9 → 1; <=15 → 0.5.',
  },
  unreadableCondition: {
    zh: '“{{found}}”不是条件：应如 A1-01 = yes and A1-02 >= 3。',
    en: '"{{found}}" is no condition: write, for example, A1-01 = yes and A1-02 >= 3.',
  },
  notForType: {
    zh: '类型 {{type}} 不用这一列，请留空。',
    en: 'The type "{{type}}" has no use for this column: leave it empty.',
  },
  optionsNotTaken: {
    zh: '检查项的类型是 {{type}}，没有选项：请改类型或删去此行。',
    en: 'The item is of the type "{{type}}", which has no options: change the type, or remove this row.',
  },
  tooFewOptions: {
    zh: '类型 {{type}} 在工作表 options 中至少需要 {{limit}} 行，现有 {{found}} 行。',
    en: 'The type "{{type}}" needs at least {{limit}} rows in the sheet "options"; there are {{found}}.',
  },
  tooManyOptions: {
    zh: '类型 {{type}} 最多 {{limit}} 个选项，现有 {{found}} 个。',
    en: 'The type "{{type}}" takes at most {{limit}} options; there are {{found}}.',
  },
  tooManyEntries: { zh: '最多 {{limit}} 条。', en: 'At most {{limit}} are taken here.' },
  tooFewEntries: { zh: '至少 {{limit}} 条。', en: 'At least {{limit}} is needed here.' },
  moreProblems: { zh: '另有 {{count}} 个问题未列出。', en: '{{count}} more problems are not listed.' },
} as const satisfies Readonly<Record<string, LocalText>>;

export type SheetProblemCode = keyof typeof texts;

/** A sentence with its blanks filled. */
export const fillBlanks = (sentence: string, values: Readonly<Record<string, string | number>>): string =>
  sentence.replaceAll(/\{\{(\w+)\}\}/g, (_, name: string) => String(values[name] ?? ''));

/** What is wrong, as a sentence. */
export const describeSheetProblem = (
  {
    code,
    values,
  }: { readonly code: SheetProblemCode; readonly values: Readonly<Record<string, string | number>> },
  language: Language,
): string => fillBlanks(texts[code][language], values);
