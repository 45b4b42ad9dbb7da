import type { Language } from '@truthline/blueprint';

type LeagueWords = {
  readonly how: (audits: number, reliability: string) => string;
  readonly sorted: string;
  readonly items: string;
  readonly shrunk: string;
  readonly reliability: string;
  readonly rank: string;
  readonly rankParts: readonly [string, string, string];
  readonly rankOf: (rank: string, low: string, high: string) => string;
  readonly insufficient: (furtherAudits: number | null) => string;
  readonly top: string;
  readonly bottom: string;
};

export const leagueWords: Readonly<Record<Language, LeagueWords>> = {
  en: {
    how: (audits, reliability) =>
      `a rank from ${audits} audits and reliability ${reliability} on, with its 95% interval`,
    sorted: 'Sorted by the shrunk score: a thin score is pulled towards the mean.',
    items: 'Items',
    shrunk: 'Shrunk',
    reliability: 'Reliability',
    rank: 'Rank',
    rankParts: ['rank', 'from', 'to'],
    rankOf: (rank, low, high) => `${rank} (${low}–${high})`,
    insufficient: furtherAudits =>
      furtherAudits === null
        ? 'insufficient evidence'
        : `insufficient evidence: ${furtherAudits} more ${furtherAudits === 1 ? 'audit' : 'audits'}`,
    top: 'In top 10%',
    bottom: 'In bottom 10%',
  },
  zh: {
    how: (audits, reliability) => `满 ${audits} 次审核且信度达 ${reliability} 才排名，排名附 95% 区间`,
    sorted: '按收缩得分排序：证据少的得分会向均值靠拢。',
    items: '检查项',
    shrunk: '收缩得分',
    reliability: '信度',
    rank: '排名',
    rankParts: ['排名', '自', '至'],
    rankOf: (rank, low, high) => `${rank} (${low}–${high})`,
    insufficient: furtherAudits =>
      furtherAudits === null ? '证据不足' : `证据不足：还需 ${furtherAudits} 次审核`,
    top: '前十分之一',
    bottom: '后十分之一',
  },
};
