import type { Language } from '@truthline/blueprint';

type HeatmapWords = {
  readonly how: (correlation: string | null) => string;
  readonly sorted: string;
  readonly moment: string;
  readonly answers: string;
  readonly median: string;
  readonly middle: string;
  readonly missing: (count: string) => string;
};

export const heatmapWords: Readonly<Record<Language, HeatmapWords>> = {
  en: {
    how: correlation =>
      correlation === null
        ? 'mean over dealers, each counting once; Wilson intervals, a visit counted as one answer'
        : `mean over dealers, each counting once; Wilson intervals, answers of one visit correlated ${correlation}`,
    sorted: 'The weakest moments first.',
    moment: 'Moment',
    answers: 'Answers',
    median: 'Median dealer',
    middle: 'Middle half of dealers',
    missing: count => `${count} pairs of a dealer and a moment without an answer.`,
  },
  zh: {
    how: correlation =>
      correlation === null
        ? '各经销商均值，每家计一次；Wilson 区间，一次到访计为一个答案'
        : `各经销商均值，每家计一次；Wilson 区间，同一次到访的答案相关系数 ${correlation}`,
    sorted: '最弱的关键时刻在前。',
    moment: '关键时刻',
    answers: '答案',
    median: '居中经销商',
    middle: '中间一半经销商',
    missing: count => `${count} 个“经销商 × 关键时刻”没有答案。`,
  },
};
