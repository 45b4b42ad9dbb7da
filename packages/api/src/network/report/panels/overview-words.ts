import type { Language } from '@truthline/blueprint';

type OverviewWords = {
  readonly how: string;
  readonly key: string;
  readonly value: string;
  readonly score: string;
  readonly interval: string;
  readonly measured: string;
  readonly enough: string;
  readonly tooLittle: string;
  readonly none: string;
  readonly found: string;
  readonly open: string;
  readonly closed: string;
  readonly distribution: string;
  readonly meanScore: string;
  readonly dealers: string;
  readonly losses: string;
  readonly lossesHow: (points: string) => string;
  readonly moment: string;
  readonly shareLost: string;
  readonly points: string;
  readonly pointsInterval: string;
  readonly lossesMeaning: string;
  readonly passRate: string;
  readonly passInterval: string;
  readonly answers: string;
  readonly changes: string;
  readonly changesHow: (after: string, before: string, compared: string, rate: string) => string;
  readonly changesNone: (deviation: string) => string;
  readonly noEarlier: string;
  readonly noiseUnknown: string;
  readonly called: (down: string, up: string) => string;
  readonly largest: (shown: number, all: number) => string;
  readonly change: string;
  readonly before: string;
  readonly after: string;
  readonly band: (from: string, to: string) => string;
};

export const overviewWords: Readonly<Record<Language, OverviewWords>> = {
  en: {
    how: 'every dealer counts once, the uncertain ones less (random effects)',
    key: 'Figure',
    value: 'Value',
    score: 'Score',
    interval: '95% interval of the score',
    measured: 'Dealers in the score',
    enough: 'Dealers with enough evidence for a rank',
    tooLittle: 'Dealers with too little evidence',
    none: 'Dealers without an audit',
    found: 'Findings: answers judged short of full score',
    open: 'Findings being mended',
    closed: 'Findings mended, proved by a re-audit',
    distribution: 'How the dealers are spread',
    meanScore: 'Mean score',
    dealers: 'Dealers',
    losses: 'The three moments that cost most',
    lossesHow: points =>
      `cost in points of the score: weight × what is missing of full marks, out of ${points} points missing in all; interval by ratio estimation over dealers`,
    moment: 'Moment',
    shareLost: 'Of what was lost',
    points: 'Cost in points',
    pointsInterval: '95% interval of the cost',
    lossesMeaning:
      'Cost is counted in points of the score. What a point is worth in money is not measured, so no money is told.',
    passRate: 'At full score',
    passInterval: '95% interval at full score',
    answers: 'n',
    changes: 'What changed beyond noise',
    changesHow: (after, before, compared, rate) =>
      `${after} against ${before} · ${compared} dealers audited on both sides · false discovery held at ${rate}`,
    changesNone: deviation =>
      `Nothing: no dealer’s score moved by more than its audits scatter (${deviation} points from audit to audit).`,
    noEarlier: 'There is no wave before this one to compare with.',
    noiseUnknown: 'No dealer has two audits in any wave, so nothing tells how much audits scatter.',
    called: (down, up) => `${down} worse, ${up} better.`,
    largest: (shown, all) => `The ${shown} largest of ${all} are shown.`,
    change: 'Change',
    before: 'before',
    after: 'after',
    band: (from, to) => `${from}–${to}`,
  },
  zh: {
    how: '每家经销商计一次，不确定的权重较小（随机效应）',
    key: '指标',
    value: '数值',
    score: '得分',
    interval: '得分的 95% 区间',
    measured: '计入得分的经销商',
    enough: '证据足以排名的经销商',
    tooLittle: '证据不足的经销商',
    none: '没有审核的经销商',
    found: '问题：未得满分的答案',
    open: '整改中的问题',
    closed: '已整改并经复审证实的问题',
    distribution: '经销商分布',
    meanScore: '平均得分',
    dealers: '经销商',
    losses: '失分最多的三个关键时刻',
    lossesHow: points => `以得分的分数计：权重 × 距满分所差，共差 ${points} 分；区间以经销商为单位按比率估计`,
    moment: '关键时刻',
    shareLost: '占失分',
    points: '失分',
    pointsInterval: '失分的 95% 区间',
    lossesMeaning: '代价以得分的分数计。每一分值多少钱没有测量过，因此不折算成金额。',
    passRate: '满分率',
    passInterval: '满分率的 95% 区间',
    answers: 'n',
    changes: '超出随机波动的变化',
    changesHow: (after, before, compared, rate) =>
      `${after} 对比 ${before} · 两期均有审核的经销商 ${compared} 家 · 错误发现率控制在 ${rate}`,
    changesNone: deviation =>
      `没有：各经销商得分的变动均未超过审核间的波动（每次审核波动 ${deviation} 分）。`,
    noEarlier: '此前没有可比较的批次。',
    noiseUnknown: '没有经销商在同一批次有两次审核，无法得知审核间的波动。',
    called: (down, up) => `下降 ${down} 家，上升 ${up} 家。`,
    largest: (shown, all) => `显示 ${all} 家中变化最大的 ${shown} 家。`,
    change: '变化',
    before: '前',
    after: '后',
    band: (from, to) => `${from}–${to}`,
  },
};
