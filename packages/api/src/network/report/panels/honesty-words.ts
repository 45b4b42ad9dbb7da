import type { Language } from '@truthline/blueprint';

type HonestyWords = {
  readonly n: (pairs: string, dealers: string, waves: number) => string;
  readonly how: (items: number) => string;
  readonly bias: (points: string, low: string, high: string) => string;
  readonly few: (least: number) => string;
  readonly alarms: (count: string, points: string) => string;
  readonly columns: {
    readonly pairs: string;
    readonly self: string;
    readonly mystery: string;
    readonly bias: string;
    readonly limits: string;
    readonly judgement: string;
  };
  readonly judgement: { readonly alarm: string; readonly few: string; readonly none: string };
};

export const honestyWords: Readonly<Record<Language, HonestyWords>> = {
  en: {
    n: (pairs, dealers, waves) => `${pairs} pairs, ${dealers} dealers, ${waves} waves`,
    how: items =>
      `a self-audit against a mystery visit of the same wave · ${items} items that both sides are asked`,
    bias: (points, low, high) =>
      `Self-audits differ from mystery visits by ${points} points (95% interval ${low} to ${high}).`,
    few: least => `Under ${least} pairs a figure would speak of single cases, so none is told.`,
    alarms: (count, points) => `Dealers that flatter by more than ${points} points, beyond chance: ${count}.`,
    columns: {
      pairs: 'Pairs',
      self: 'Self-audit',
      mystery: 'Mystery visit',
      bias: 'Bias',
      limits: 'Limits of agreement',
      judgement: 'Judgement',
    },
    judgement: { alarm: 'flatters', few: 'too few pairs', none: 'no alarm' },
  },
  zh: {
    n: (pairs, dealers, waves) => `${pairs} 对，${dealers} 家经销商，${waves} 个批次`,
    how: items => `同一批次的自查与神秘客审核对照 · 双方都评的 ${items} 个检查项`,
    bias: (points, low, high) => `自查与神秘客审核相差 ${points} 分（95% 区间 ${low} 至 ${high}）。`,
    few: least => `不足 ${least} 对时，数字只反映个例，因此不给出结论。`,
    alarms: (count, points) => `自评偏高超过 ${points} 分且超出偶然的经销商：${count} 家。`,
    columns: {
      pairs: '对数',
      self: '自查',
      mystery: '神秘客',
      bias: '偏差',
      limits: '一致性界限',
      judgement: '判断',
    },
    judgement: { alarm: '偏高', few: '对数不足', none: '无报警' },
  },
};
