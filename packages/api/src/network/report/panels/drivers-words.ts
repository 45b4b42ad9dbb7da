import type { Dimension, Language } from '@truthline/blueprint';
import type { PresentedDrivers } from '../../drivers/presented.ts';

type Moments = Extract<PresentedDrivers['drivers'], { readonly kind: 'judged' }>['moments'];
type KanoClass = NonNullable<PresentedDrivers['kano'][number]['mostly']>;

type DriversWords = {
  readonly n: (responses: string, dealers: string) => string;
  readonly survey: (title: string, version: string, level: string) => string;
  readonly judged: (count: string) => string;
  readonly answered: (from: string, to: string) => string;
  readonly noSurvey: string;
  readonly none: string;
  readonly tooFew: (n: string, further: string) => string;
  readonly noSpread: (n: string) => string;
  readonly noMoments: string;
  readonly key: string;
  readonly value: string;
  readonly recommendation: string;
  readonly error: string;
  readonly satisfied: string;
  readonly mean: string;
  readonly shares: string;
  readonly sharesHow: (draws: string, seed: string, n: string, rSquared: string) => string;
  readonly sharesMeaning: string;
  readonly moment: string;
  readonly share: string;
  readonly performance: string;
  readonly toDo: string;
  readonly quadrants: Readonly<Record<Moments[number]['quadrant'], string>>;
  readonly contrasts: string;
  readonly contrastsHow: (poorAt: string, excellentAt: string, n: string, rSquared: string) => string;
  readonly penalty: string;
  readonly reward: string;
  readonly kind: string;
  readonly kinds: Readonly<Record<KanoClass, string>>;
  readonly pairs: string;
  readonly pairsHow: string;
  readonly mostly: string;
  readonly tie: string;
  readonly pleases: string;
  readonly annoys: string;
  readonly gaps: string;
  readonly gapsHow: string;
  readonly dimension: string;
  readonly gap: string;
  readonly overall: string;
  readonly dimensions: Readonly<Record<Dimension, string>>;
};

export const driversWords: Readonly<Record<Language, DriversWords>> = {
  en: {
    n: (responses, dealers) => `${responses} responses, ${dealers} dealers`,
    survey: (title, version, level) => `${title}, version ${version} · ${level} intervals`,
    judged: count => `drivers, classes and gaps stand on the newest ${count}`,
    answered: (from, to) => `Customers answered from ${from} to ${to}.`,
    noSurvey: 'The network asks its customers nothing yet.',
    none: 'No customer has answered in this selection.',
    tooFew: (n, further) =>
      `Too few complete responses: ${n}, and ${further} more are needed for an honest figure.`,
    noSpread: n => `All ${n} customers were equally satisfied: nothing tells the moments apart.`,
    noMoments: 'This survey asks of no moment.',
    key: 'Figure',
    value: 'Value',
    recommendation: 'Recommendation (NPS)',
    error: 'Standard error of the NPS',
    satisfied: 'Satisfied: 4 or 5 of 5 (CSAT)',
    mean: 'Mean satisfaction, of 5',
    shares: 'What drives satisfaction',
    sharesHow: (draws, seed, n, rSquared) =>
      `share of R² by Lindeman, Merenda and Gold; interval by ${draws} resamplings (seed ${seed}) · n ${n} · R² ${rSquared}`,
    sharesMeaning:
      'What goes along with satisfaction among those who answered; not proof that changing it would change satisfaction.',
    moment: 'Moment',
    share: 'Share',
    performance: 'Performance (1–7)',
    toDo: 'What to do',
    quadrants: {
      concentrateHere: 'concentrate here',
      keepUpTheGoodWork: 'keep up the good work',
      lowPriority: 'low priority',
      possibleOverkill: 'possible overkill',
    },
    contrasts: 'What poor costs and excellent brings',
    contrastsHow: (poorAt, excellentAt, n, rSquared) =>
      `points of satisfaction (1–5) against judgements in between; poor is 1–${poorAt}, excellent ${excellentAt} · n ${n} · R² ${rSquared}`,
    penalty: 'Poor costs',
    reward: 'Excellent brings',
    kind: 'Kano class',
    kinds: {
      mustBe: 'must-be',
      oneDimensional: 'one-dimensional',
      attractive: 'attractive',
      indifferent: 'indifferent',
      reversed: 'reversed',
      questionable: 'questionable',
    },
    pairs: 'Kano class by pairs of questions',
    pairsHow:
      'how one would feel with it and without it; satisfaction and dissatisfaction coefficients with Wilson intervals',
    mostly: 'Most frequent class',
    tie: 'no class ahead',
    pleases: 'CS+: having it pleases',
    annoys: 'CS−: lacking it annoys',
    gaps: 'What was met against what was expected',
    gapsHow:
      'SERVQUAL gap: perception − expectation, on the scale 1–7; below zero falls short; t intervals over respondents',
    dimension: 'Dimension',
    gap: 'Gap',
    overall: 'All dimensions',
    dimensions: {
      reliability: 'Reliability',
      responsiveness: 'Responsiveness',
      assurance: 'Assurance',
      empathy: 'Empathy',
      tangibles: 'Tangibles',
    },
  },
  zh: {
    n: (responses, dealers) => `${responses} 份答卷，${dealers} 家经销商`,
    survey: (title, version, level) => `${title}，第 ${version} 版 · ${level} 区间`,
    judged: count => `驱动因素、类别和差距依据最近的 ${count} 份`,
    answered: (from, to) => `客户作答于 ${from} 至 ${to}。`,
    noSurvey: '本网络尚未向客户提问。',
    none: '当前选择没有客户答卷。',
    tooFew: (n, further) => `完整答卷太少：${n} 份，还需 ${further} 份才能给出站得住的数字。`,
    noSpread: n => `全部 ${n} 位客户同样满意：无从区分各关键时刻。`,
    noMoments: '这份调查没有问到任何关键时刻。',
    key: '指标',
    value: '数值',
    recommendation: '推荐意愿（NPS）',
    error: 'NPS 的标准误',
    satisfied: '表示满意：5 分制的 4 或 5 分（CSAT）',
    mean: '满意度均值（5 分制）',
    shares: '什么在驱动满意度',
    sharesHow: (draws, seed, n, rSquared) =>
      `Lindeman–Merenda–Gold 法分解 R²；区间由 ${draws} 次重抽样得出（种子 ${seed}） · n ${n} · R² ${rSquared}`,
    sharesMeaning: '说明在作答者中什么与满意度同升同降，并不证明改变它就会改变满意度。',
    moment: '关键时刻',
    share: '份额',
    performance: '表现（1–7）',
    toDo: '该怎么做',
    quadrants: {
      concentrateHere: '优先改进',
      keepUpTheGoodWork: '继续保持',
      lowPriority: '暂缓',
      possibleOverkill: '可能投入过多',
    },
    contrasts: '做差了丢多少，做好了得多少',
    contrastsHow: (poorAt, excellentAt, n, rSquared) =>
      `与居中评价相比的满意度分数（1–5）；差为 1–${poorAt}，优为 ${excellentAt} · n ${n} · R² ${rSquared}`,
    penalty: '做差丢分',
    reward: '做好得分',
    kind: 'Kano 类别',
    kinds: {
      mustBe: '必备',
      oneDimensional: '期望',
      attractive: '魅力',
      indifferent: '无差异',
      reversed: '反向',
      questionable: '可疑',
    },
    pairs: '按成对问题的 Kano 类别',
    pairsHow: '有与没有时的感受；满意与不满系数附 Wilson 区间',
    mostly: '最多的类别',
    tie: '没有领先的类别',
    pleases: 'CS+：有则满意',
    annoys: 'CS−：无则不满',
    gaps: '体验与期望的差距',
    gapsHow: 'SERVQUAL 差距：体验 − 期望，1–7 分制；低于零即不及期望；t 区间以作答者计',
    dimension: '维度',
    gap: '差距',
    overall: '全部维度',
    dimensions: {
      reliability: '可靠性',
      responsiveness: '响应性',
      assurance: '保证性',
      empathy: '移情性',
      tangibles: '有形性',
    },
  },
};
