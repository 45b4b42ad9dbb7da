import type { Language } from '@truthline/blueprint';

type FunnelWords = {
  readonly how: (rate: string) => string;
  readonly flagged: (withSpread: string, byChance: string) => string;
  readonly outside: (withSpread: string, byChance: string) => string;
  readonly widened: (phi: string) => string;
  readonly passed: string;
  readonly judged: string;
  readonly share: string;
  readonly judgement: string;
  readonly flags: { readonly high: string; readonly low: string; readonly within: string };
  readonly limits: { readonly of95: string; readonly of998: string };
  readonly target: (share: string) => string;
};

export const funnelWords: Readonly<Record<Language, FunnelWords>> = {
  en: {
    how: rate =>
      `share of items passed between exact limits widened by the spread between dealers; only dealers beyond chance are named (false discovery held at ${rate})`,
    flagged: (withSpread, byChance) => `Called out: ${withSpread}, by chance alone ${byChance}.`,
    outside: (withSpread, byChance) => `Beyond the 99.8% limits: ${withSpread}, by chance alone ${byChance}.`,
    widened: phi => `Limits widened for overdispersion (φ ${phi}).`,
    passed: 'Items passed',
    judged: 'Items judged',
    share: 'Share passed, %',
    judgement: 'Judgement',
    flags: { high: 'above, beyond chance', low: 'below, beyond chance', within: 'within chance' },
    limits: { of95: '95% limits', of998: '99.8% limits' },
    target: share => `network ${share}`,
  },
  zh: {
    how: rate =>
      `检查项通过率，精确控制限计入经销商间差异；仅标出超出偶然范围的经销商（错误发现率控制在 ${rate}）`,
    flagged: (withSpread, byChance) => `标出 ${withSpread} 家；仅按偶然判断则为 ${byChance} 家。`,
    outside: (withSpread, byChance) => `超出 99.8% 控制限：${withSpread} 家；仅按偶然判断为 ${byChance} 家。`,
    widened: phi => `因过度离散，控制限已放宽（φ ${phi}）。`,
    passed: '通过的检查项',
    judged: '受评的检查项',
    share: '通过率，%',
    judgement: '判断',
    flags: { high: '偏高，超出偶然', low: '偏低，超出偶然', within: '偶然范围内' },
    limits: { of95: '95% 控制限', of998: '99.8% 控制限' },
    target: share => `全网 ${share}`,
  },
};
