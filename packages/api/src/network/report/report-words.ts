import type { AuditKind, DealerSize } from '@truthline/audit';
import type { Language } from '@truthline/blueprint';
import type { NetworkReport } from '@truthline/interchange/network-report';
import type { ReportPanel } from './report-wish.ts';

/** What all figures of a report say alike; the words of one panel are beside it. */
export type ReportWords = {
  readonly report: NetworkReport['words'];
  readonly title: string;
  readonly panels: Readonly<Record<ReportPanel, string>>;
  readonly checklist: (title: string, version: number) => string;
  readonly waves: (names: readonly string[]) => string;
  readonly everyWave: string;
  readonly regions: (names: readonly string[]) => string;
  readonly sizes: (sizes: readonly DealerSize[]) => string;
  readonly tags: (tags: readonly string[]) => string;
  readonly kinds: (kinds: readonly AuditKind[]) => string;
  /** One of them, as the frame names it. */
  readonly kind: (kind: AuditKind) => string;
  readonly unsettled: (count: number) => string;
  readonly readAt: (when: string, span: string) => string;
  readonly dealersAndAudits: (dealers: string, audits: string) => string;
  readonly version: (version: number, level: string) => string;
  readonly withoutAudit: (count: string) => string;
  readonly joining: (versions: string, shared: number, leftOut: number) => string;
  readonly versionsLeftOut: (versions: string) => string;
  readonly nothing: string;
  readonly dealer: string;
  readonly dealers: string;
  readonly code: string;
  readonly region: string;
  readonly score: string;
  readonly interval: (level: string) => string;
  readonly low: string;
  readonly high: string;
  readonly audits: string;
  readonly networkMean: (mean: string) => string;
};

const KINDS = {
  en: { self: 'self-audits', mystery: 'mystery visits', oem: 'OEM audits' },
  zh: { self: '自查', mystery: '神秘客', oem: '厂家飞检' },
} as const;
const ONE_KIND = {
  en: { self: 'Self-audit', mystery: 'Mystery visit', oem: 'OEM spot audit' },
  zh: KINDS.zh,
} as const;
const SIZES = {
  en: { small: 'small', medium: 'medium', large: 'large' },
  zh: { small: '小型', medium: '中型', large: '大型' },
} as const;

export const reportWords: Readonly<Record<Language, ReportWords>> = {
  en: {
    report: {
      n: 'n',
      method: 'Method',
      date: 'Date',
      open: 'Open on the screen',
      contents: 'Contents',
      page: (page, pages) => `Page ${page} of ${pages}`,
      continued: (title, part, parts) => `${title} (${part} of ${parts})`,
      firstOf: (shown, all) => `The first ${shown} of ${all} rows; the workbook holds them all.`,
    },
    title: 'Network report',
    panels: {
      overview: 'Overview',
      league: 'League',
      funnel: 'Funnel',
      heatmap: 'Moments',
      map: 'Map',
      trend: 'Trend',
      honesty: 'Self against mystery',
      fairness: 'Fairness',
      burden: 'Burden',
      drivers: 'Drivers',
    },
    dealers: 'Dealers',
    checklist: (title, version) => `${title}, version ${version}`,
    waves: names => `Waves: ${names.join(', ')}`,
    everyWave: 'All waves',
    regions: names => `Regions shown: ${names.join(', ')}`,
    sizes: sizes => `Sizes shown: ${sizes.map(size => SIZES.en[size]).join(', ')}`,
    tags: tags => `Tags shown: ${tags.join(', ')}`,
    kinds: kinds => `Audits: ${kinds.map(kind => KINDS.en[kind]).join(', ')}`,
    kind: kind => ONE_KIND.en[kind],
    unsettled: count =>
      `Includes ${count} ${count === 1 ? 'audit that is not final: its score' : 'audits that are not final: their scores'} may still change.`,
    readAt: (when, span) => `read ${when}, ${span}`,
    dealersAndAudits: (dealers, audits) => `${dealers} dealers, ${audits} audits`,
    version: (version, level) => `checklist version ${version} · ${level} intervals`,
    withoutAudit: count => `${count} dealers without an audit`,
    joining: (versions, shared, leftOut) =>
      `versions ${versions} compared by the ${shared} items none of them changed, ${leftOut} items left out`,
    versionsLeftOut: versions => `left out for having nothing in common with the newest: version ${versions}`,
    nothing: 'There is nothing to show of this in the selection.',
    dealer: 'Dealer',
    code: 'Code',
    region: 'Region',
    score: 'Score',
    interval: level => `${level} interval`,
    low: 'from',
    high: 'to',
    audits: 'Audits',
    networkMean: mean => `network ${mean}`,
  },
  zh: {
    report: {
      n: 'n',
      method: '方法',
      date: '日期',
      open: '在系统中打开',
      contents: '目录',
      page: (page, pages) => `第 ${page} 页，共 ${pages} 页`,
      continued: (title, part, parts) => `${title}（${part}/${parts}）`,
      firstOf: (shown, all) => `此处为 ${all} 行中的前 ${shown} 行，全部见工作簿。`,
    },
    title: '网络报告',
    panels: {
      overview: '总览',
      league: '排行',
      funnel: '漏斗图',
      heatmap: '关键时刻',
      map: '地图',
      trend: '趋势',
      honesty: '自查与神秘客',
      fairness: '公平性',
      burden: '负担',
      drivers: '驱动因素',
    },
    dealers: '经销商',
    checklist: (title, version) => `${title}，第 ${version} 版`,
    waves: names => `批次：${names.join('、')}`,
    everyWave: '全部批次',
    regions: names => `显示的大区：${names.join('、')}`,
    sizes: sizes => `显示的规模：${sizes.map(size => SIZES.zh[size]).join('、')}`,
    tags: tags => `显示的标签：${tags.join('、')}`,
    kinds: kinds => `审核类型：${kinds.map(kind => KINDS.zh[kind]).join('、')}`,
    kind: kind => ONE_KIND.zh[kind],
    unsettled: count => `含 ${count} 次未定稿的审核：得分仍可能变化。`,
    readAt: (when, span) => `读取于 ${when}，${span}`,
    dealersAndAudits: (dealers, audits) => `${dealers} 家经销商，${audits} 次审核`,
    version: (version, level) => `检查表第 ${version} 版 · ${level} 区间`,
    withoutAudit: count => `${count} 家经销商没有审核`,
    joining: (versions, shared, leftOut) =>
      `第 ${versions} 版按其中均未改动的 ${shared} 个检查项比较，略去 ${leftOut} 个`,
    versionsLeftOut: versions => `与最新版没有相同检查项而略去：第 ${versions} 版`,
    nothing: '当前选择没有可显示的内容。',
    dealer: '经销商',
    code: '代码',
    region: '大区',
    score: '得分',
    interval: level => `${level} 区间`,
    low: '自',
    high: '至',
    audits: '审核',
    networkMean: mean => `全网 ${mean}`,
  },
};
