import type { Language, LocalText } from '@truthline/blueprint';
import { fillBlanks } from '../checklists/sheet-problem-texts.ts';

/** Why something of an XLSForm is not in the checklist, as a sentence. `{{name}}` stands for a value. */
const texts = {
  type: {
    zh: '类型 {{found}} 没有对应的答案类型：此题未带入。',
    en: 'There is no answer type for "{{found}}": the question is left out.',
  },
  metadata: {
    zh: '{{found}} 由 Truthline 自行记录，未带入。',
    en: '"{{found}}" is recorded by Truthline itself and left out.',
  },
  calculate: {
    zh: '计算题未带入：得分由检查表的规则算出。',
    en: 'Calculations are left out: scores are made by the rules of the checklist.',
  },
  constraint: {
    zh: '约束未带入：{{found}}',
    en: 'The constraint is left out: {{found}}',
  },
  relevant: {
    zh: '条件无法表达，此处将始终提问：{{found}}',
    en: 'The condition cannot be said here; it is asked always: {{found}}',
  },
  required: {
    zh: '有条件的必答未带入，可答“不适用”：{{found}}',
    en: 'Required on a condition is left out; "not applicable" is a fair answer: {{found}}',
  },
  column: { zh: '列 {{column}} 未带入：{{found}}', en: 'The column "{{column}}" is left out: {{found}}' },
  sheet: { zh: '工作表 {{found}} 未带入。', en: 'The sheet "{{found}}" is left out.' },
  language: {
    zh: '语言列 {{found}} 未带入：只带入中文和英文。',
    en: 'The language column "{{found}}" is left out: Chinese and English are carried.',
  },
  note: {
    zh: '说明未带入：后面没有可附上的问题，或它有自己的条件。',
    en: 'The note is left out: no question follows it, or it has a condition of its own.',
  },
  nestedGroup: {
    zh: '内层分组“{{found}}”的标题未带入：其问题并入外层部分。',
    en: 'The heading of the inner group "{{found}}" is left out: its questions stand in the outer section.',
  },
  nestedRepeat: {
    zh: '内层重复“{{found}}”未带入：其问题随外层重复。',
    en: 'The inner repeat "{{found}}" is left out: its questions repeat with the outer one.',
  },
  repeatCount: {
    zh: '重复次数“{{found}}”不是数字，未带入：1 到 50 次。',
    en: 'The count of the repeat, "{{found}}", is no number and left out: once to 50 times.',
  },
  strayEnd: { zh: '此结束行没有对应的开始行。', en: 'This end has no beginning.' },
  unclosed: { zh: '“{{found}}”没有结束行。', en: '"{{found}}" has no end.' },
  unknownList: {
    zh: '工作表 choices 中没有列表 {{found}}：此题未带入。',
    en: 'The sheet "choices" has no list "{{found}}": the question is left out.',
  },
  tooManyChoices: {
    zh: '{{found}} 个选项，最多 {{limit}} 个：此题未带入。',
    en: '{{found}} choices, at most {{limit}}: the question is left out.',
  },
  orOther: {
    zh: '“其他，请注明”未带入：请另加一个文字题。',
    en: '"Other, please specify" is left out: add an item for the text.',
  },
  choice: {
    zh: '选项没有名称或名称重复，未带入。',
    en: 'The choice has no name, or one that is taken; it is left out.',
  },
  labelReference: {
    zh: '文字中的 {{found}} 不会替换成答案。',
    en: '{{found}} in the text is not replaced by an answer.',
  },
  textCut: { zh: '文字超过 {{limit}} 个字符，已截断。', en: 'The text is cut after {{limit}} characters.' },
  dateTime: {
    zh: '日期时间只带入日期：时刻请另加一题。',
    en: 'Of date and time the date is carried: add an item for the time.',
  },
} as const satisfies Readonly<Record<string, LocalText>>;

/** Something of an XLSForm that a checklist does not say, and where it stands. */
export type LeftOut = {
  readonly sheet: string;
  /** As a spreadsheet counts, from 1. */
  readonly row: number;
  readonly column: string | null;
  readonly code: keyof typeof texts;
  readonly values: Readonly<Record<string, string | number>>;
};

/** What was left out and why, as a sentence. */
export const describeLeftOut = (
  { code, values }: Pick<LeftOut, 'code' | 'values'>,
  language: Language,
): string => fillBlanks(texts[code][language], values);
