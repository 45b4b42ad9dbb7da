import type { Item } from '@truthline/audit';
import type { Language } from '@truthline/blueprint';
import { allowedWords } from './answer-cell.ts';
import { wordIn } from './answer-words.ts';
import { VISIT_LIMIT, noteHeader } from './wave-columns.ts';

const texts = {
  zh: {
    results: '结果',
    instructions: '填写说明',
    dealers: '经销商',
    code: '代码',
    name: '名称',
    city: '城市',
    questionOf: {
      number: '贵方编号（可空）',
      dealer: '经销商代码',
      date: '日期（年-月-日）',
      time: '到店或来电时间（时：分）',
      auditor: '神秘客',
    },
    number: (unit: string) => `填${unit}数`,
    andThen: '；',
    several: '可多选，用分号隔开',
    orNotApplicable: (word: string) => `或写“${word}：原因”`,
    orNotObserved: (word: string) => `看不到时写“${word}”`,
  },
  en: {
    results: 'Results',
    instructions: 'Instructions',
    dealers: 'Dealers',
    code: 'Code',
    name: 'Name',
    city: 'City',
    questionOf: {
      number: 'Your number (may stay empty)',
      dealer: 'Dealer code',
      date: 'Date (year-month-day)',
      time: 'Time of the visit or call (hh:mm)',
      auditor: 'Shopper',
    },
    number: (unit: string) => `a number in ${unit}`,
    andThen: '; ',
    several: 'several, separated by semicolons',
    orNotApplicable: (word: string) => `or "${word}: reason"`,
    orNotObserved: (word: string) => `"${word}" where it could not be seen`,
  },
} as const;

export const templateTexts = (language: Language): (typeof texts)[Language] => texts[language];

const unitNames: { readonly [unit: string]: { readonly [Each in Language]: string } } = {
  s: { zh: '秒', en: 'seconds' },
  min: { zh: '分钟', en: 'minutes' },
  d: { zh: '天', en: 'days' },
  '%': { zh: '百分', en: 'percent' },
  rings: { zh: '铃响声', en: 'rings' },
  slots: { zh: '时段', en: 'slots' },
  times: { zh: '次', en: 'times' },
};

/** One line on how an item is to be answered. */
export const answerHint = (item: Item, language: Language): string => {
  const own = templateTexts(language);
  const { scale } = item;
  const unit = scale.type === 'measure' ? (unitNames[scale.unit]?.[language] ?? scale.unit) : '';
  const words = allowedWords(scale, language).join(' / ');
  const how =
    scale.type === 'measure'
      ? own.number(unit)
      : scale.type === 'multi' || scale.type === 'multiple'
        ? `${words}${own.andThen}${own.several}`
        : words;
  return item.notApplicableRule === null
    ? how
    : `${how}${own.andThen}${own.orNotApplicable(wordIn('notApplicable', language))}`;
};

/** The lines of the instruction sheet. */
export const instructionLines = (firstItemId: string, language: Language): readonly string[] => {
  const notApplicable = wordIn('notApplicable', language);
  const notObserved = wordIn('notObserved', language);
  const note = noteHeader(firstItemId);
  return language === 'zh'
    ? [
        '一行是一次到店或一通电话，一列是一个检查项。',
        '第一行是程序识别用的列名，请勿改动；以 # 开头的行是给人看的说明，可保留可删除。',
        '每个检查项都要填。空白表示没有回答，整份文件会被退回。',
        `没有机会发生时写“${notApplicable}：原因”，例如“${notApplicable}：线路没有彩铃”。没有原因不能提交。`,
        `没有机会看到时写“${notObserved}”。`,
        '测量值填数字，单位见第三行。',
        `需要备注时，在任意位置加一列，列名为 ${note}，其余检查项同理。`,
        '时间空白时按当地中午12:00计。日期和时间都是经销商所在地的时间。',
        `一个文件最多 ${VISIT_LIMIT} 次访问。同一次访问重复导入不会重复记录。`,
        '文件有任何错误时，不会导入任何一行，并逐行逐列告知错误所在。',
      ]
    : [
        'One row is one visit or call, one column is one item.',
        'The first row names the columns for the program: leave it as it is. Rows that begin with # are for people.',
        'Every item needs an answer. An empty cell is no answer, and the file is sent back.',
        `Where something had no occasion to happen write "${notApplicable}: reason", such as "${notApplicable}: no ring-back tone". A reason is owed.`,
        `Where it could not be seen write "${notObserved}".`,
        'A measured value is a number; its unit stands in the third row.',
        `For a note add a column anywhere named ${note}, and likewise for the other items.`,
        "A time left empty counts as noon. Dates and times are the dealer's own.",
        `A file holds up to ${VISIT_LIMIT} visits. The same visit imported again is not recorded twice.`,
        'If anything is wrong nothing is imported, and every error is named by row and column.',
      ];
};
