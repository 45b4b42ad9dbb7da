import type { Language } from '@truthline/blueprint';

type TrendWords = {
  readonly n: (dealers: string, audits: string) => string;
  readonly how: (items: number) => string;
  readonly target: (count: number) => string;
  readonly unwatched: (count: number) => string;
  readonly calm: string;
  readonly signal: { readonly up: (wave: string) => string; readonly down: (wave: string) => string };
  readonly wave: string;
  readonly limits: string;
  readonly targetName: (target: string) => string;
  readonly findings: string;
  readonly perAudit: string;
  readonly findingsHow: (phi: string) => string;
  readonly mean: (centre: string) => string;
};

export const trendWords: Readonly<Record<Language, TrendWords>> = {
  en: {
    n: (dealers, audits) => `${dealers} dealers, ${audits} audits`,
    how: items =>
      `${items} items · a dealer counts once a wave · control limits: three standard errors of the wave`,
    target: count => `Target: the mean of the first ${count} waves.`,
    unwatched: count => `Under ${count} waves with an interval there is no target and no alarm.`,
    calm: 'No alarm: what moves from wave to wave is within chance (CUSUM).',
    signal: {
      up: wave => `The scores rose beyond chance: alarm in ${wave} (CUSUM).`,
      down: wave => `The scores fell beyond chance: alarm in ${wave} (CUSUM).`,
    },
    wave: 'Wave',
    limits: 'Control limits',
    targetName: target => `target ${target}`,
    findings: 'Findings per audit',
    perAudit: 'Findings per audit',
    findingsHow: phi => `u-chart: limits at three standard errors, widened for overdispersion (φ ${phi})`,
    mean: centre => `mean ${centre}`,
  },
  zh: {
    n: (dealers, audits) => `${dealers} 家经销商，${audits} 次审核`,
    how: items => `${items} 个检查项 · 每批次每家经销商计一次 · 控制限：批次的三倍标准误`,
    target: count => `目标：前 ${count} 个批次的均值。`,
    unwatched: count => `有区间的批次不足 ${count} 个时，没有目标，也不报警。`,
    calm: '没有报警：批次之间的变动在偶然范围内（CUSUM）。',
    signal: {
      up: wave => `得分上升超出偶然：${wave}报警（CUSUM）。`,
      down: wave => `得分下降超出偶然：${wave}报警（CUSUM）。`,
    },
    wave: '批次',
    limits: '控制限',
    targetName: target => `目标 ${target}`,
    findings: '每次审核的问题数',
    perAudit: '每次审核的问题数',
    findingsHow: phi => `u 控制图：控制限为三倍标准误，因过度离散而放宽（φ ${phi}）`,
    mean: centre => `均值 ${centre}`,
  },
};
