import type { OverlapCause } from '@truthline/audit';
import type { Language } from '@truthline/blueprint';

type BurdenWords = {
  readonly n: (visits: string, dealers: string) => string;
  readonly without: (count: string) => string;
  readonly how: (timed: string, most: string, level: string) => string;
  readonly programmes: string;
  readonly programme: string;
  /** Of one that is numbered elsewhere. */
  readonly number: (number: number) => string;
  readonly perDealer: string;
  readonly minutesAVisit: string;
  readonly timed: string;
  readonly visits: string;
  readonly dealers: string;
  readonly minutes: string;
  readonly minutesMeaning: string;
  readonly twice: string;
  readonly overlaps: string;
  readonly overlapsHow: string;
  readonly none: string;
  readonly pair: (first: string, second: string, shared: string, dealers: string) => string;
  readonly pairs: string;
  readonly item: string;
  readonly moment: string;
  readonly cause: string;
  readonly causes: Readonly<Record<OverlapCause, (second: string) => string>>;
};

export const burdenWords: Readonly<Record<Language, BurdenWords>> = {
  en: {
    n: (visits, dealers) => `${visits} visits handed in at ${dealers} dealers`,
    without: count => `${count} dealers without a visit`,
    how: (timed, most, level) =>
      `all checklists and kinds together · minutes of ${timed} visits that lasted from one minute to ${most} · ${level} intervals`,
    programmes: 'Burden: programmes',
    programme: 'Programme',
    number: number => `Visits, programme ${number}`,
    perDealer: 'A dealer',
    minutesAVisit: 'Minutes a visit',
    timed: 'Timed',
    visits: 'Visits',
    dealers: 'Burden: dealers',
    minutes: 'Minutes',
    minutesMeaning: 'Minutes are the sum over the timed visits. The most first.',
    twice: 'Items asked twice',
    overlaps: 'Asked more than once',
    overlapsHow: 'items of two checklists at the same moment: the same library item, or the same standard',
    none: 'No two checklists in use ask the same.',
    pair: (first, second, shared, dealers) =>
      `${first} and ${second} share ${shared} items; ${dealers} dealers answer both.`,
    pairs: 'Checklists',
    item: 'Item',
    moment: 'Moment',
    cause: 'Why the same',
    causes: {
      sameItem: () => 'same library item',
      sameStandard: second => `same standard (${second})`,
    },
  },
  zh: {
    n: (visits, dealers) => `${dealers} 家经销商提交的 ${visits} 次审核`,
    without: count => `${count} 家经销商没有审核`,
    how: (timed, most, level) =>
      `含所有检查表和类型 · 其中 ${timed} 次历时 1 至 ${most} 分钟的计入时长 · ${level} 区间`,
    programmes: '负担：项目',
    programme: '项目',
    number: number => `审核，项目 ${number}`,
    perDealer: '每家',
    minutesAVisit: '每次分钟',
    timed: '计时次数',
    visits: '审核',
    dealers: '负担：经销商',
    minutes: '分钟',
    minutesMeaning: '分钟为计入时长的审核之和。多者在前。',
    twice: '重复检查项',
    overlaps: '重复提问',
    overlapsHow: '两份检查表在同一关键时刻的检查项：同一库内检查项，或相同标准',
    none: '在用的检查表之间没有相同的检查项。',
    pair: (first, second, shared, dealers) =>
      `${first}与${second}有 ${shared} 项相同；${dealers} 家经销商两份都要答。`,
    pairs: '检查表',
    item: '检查项',
    moment: '关键时刻',
    cause: '相同之处',
    causes: {
      sameItem: () => '同一库内检查项',
      sameStandard: second => `标准相同（${second}）`,
    },
  },
};
