import type { AuditKind, AuditStatus, Outcome } from '@truthline/audit';
import type { Dimension, Language, LaneKind } from '@truthline/blueprint';
import type { ReportStanding } from './audit-report.ts';

/** What a printed report says beside the words of the checklist. `{{name}}` stands for a value. */
type ReportTexts = {
  readonly title: string;
  readonly dealer: string;
  readonly region: string;
  readonly checklist: string;
  readonly version: string;
  readonly kind: string;
  readonly status: string;
  readonly startedAt: string;
  readonly overall: string;
  readonly counted: string;
  readonly sections: string;
  readonly moments: string;
  readonly dimensions: string;
  readonly lanes: string;
  readonly part: string;
  readonly score: string;
  readonly items: string;
  readonly standing: string;
  readonly comparedWith: string;
  readonly other: string;
  readonly difference: string;
  readonly basedOn: string;
  readonly audits: string;
  readonly auditsOfDealers: string;
  readonly leftOut: string;
  readonly auditsLeftOut: string;
  readonly failed: string;
  readonly noneFailed: string;
  readonly item: string;
  readonly question: string;
  readonly standard: string;
  readonly proposed: string;
  readonly answer: string;
  readonly note: string;
  readonly lost: string;
  readonly critical: string;
  readonly photos: string;
  readonly morePhotos: string;
  readonly answers: string;
  readonly page: string;
  readonly summary: string;
  readonly outcomes: Readonly<Record<Outcome, string>>;
  readonly kinds: Readonly<Record<AuditKind, string>>;
  readonly statuses: Readonly<Record<AuditStatus, string>>;
  readonly against: Readonly<Record<ReportStanding['against'], string>>;
  readonly dimensionNames: Readonly<Record<Dimension, string>>;
  readonly laneNames: Readonly<Record<LaneKind, string>>;
  readonly units: Readonly<Record<string, string>>;
  readonly files: string;
  readonly metres: string;
  readonly list: string;
  readonly colon: string;
  readonly semicolon: string;
};

const zh: ReportTexts = {
  title: '审核报告',
  dealer: '经销商',
  region: '大区',
  checklist: '检查表',
  version: '第 {{version}} 版',
  kind: '类型',
  status: '状态',
  startedAt: '开始时间',
  overall: '总分',
  counted: '{{asked}} 项中有 {{counted}} 项计分',
  sections: '按部分',
  moments: '按关键时刻',
  dimensions: '按 SERVQUAL 维度',
  lanes: '按泳道',
  part: '名称',
  score: '得分',
  items: '项数',
  standing: '对比',
  comparedWith: '对比对象',
  other: '对方得分',
  difference: '相差',
  basedOn: '依据',
  audits: '{{audits}} 次审核',
  auditsOfDealers: '{{dealers}} 家经销商，{{audits}} 次审核',
  leftOut: '只按未变的检查项对比，略去 {{count}} 项',
  auditsLeftOut: '{{count}} 次审核用的是没有相同检查项的版本，未计入',
  failed: '失败的检查项',
  noneFailed: '没有失败的检查项。',
  item: '检查项',
  question: '问题',
  standard: '标准',
  proposed: '建议标准',
  answer: '答案',
  note: '备注',
  lost: '失分',
  critical: '关键项',
  photos: '照片',
  morePhotos: '另有{{count}}张照片见审核结果页',
  answers: '全部答案',
  page: '第 {{page}} 页，共 {{pages}} 页',
  summary: '结果',
  outcomes: { pass: '通过', fail: '不通过', incomplete: '未完成' },
  kinds: { self: '自查', mystery: '神秘客', oem: '厂家飞检' },
  statuses: {
    draft: '进行中',
    submitted: '已提交',
    returned: '已退回',
    approved: '已审定',
    appealed: '申诉中',
    final: '已定稿',
  },
  against: { lastTime: '上次', ownAverage: '本店此前平均', region: '大区平均', network: '网络平均' },
  dimensionNames: {
    reliability: '可靠性',
    responsiveness: '响应性',
    assurance: '保证性',
    empathy: '移情性',
    tangibles: '有形性',
  },
  laneNames: {
    evidence: '有形展示',
    customer: '顾客行为',
    frontstage: '前台行为',
    backstage: '后台行为',
    support: '支持过程',
  },
  units: { s: '秒', min: '分钟', d: '天', rings: '声', times: '次', slots: '个时段', '%': '%' },
  files: '{{count}} 个文件',
  metres: '{{place}}（误差 {{metres}} 米）',
  list: '、',
  colon: '：',
  semicolon: '；',
};

const en: ReportTexts = {
  title: 'Audit report',
  dealer: 'Dealer',
  region: 'Region',
  checklist: 'Checklist',
  version: 'Version {{version}}',
  kind: 'Kind',
  status: 'Status',
  startedAt: 'Begun',
  overall: 'Overall',
  counted: '{{counted}} of {{asked}} items counted',
  sections: 'By section',
  moments: 'By moment of truth',
  dimensions: 'By SERVQUAL dimension',
  lanes: 'By lane',
  part: 'Name',
  score: 'Score',
  items: 'Items',
  standing: 'Compared',
  comparedWith: 'Compared with',
  other: 'Their score',
  difference: 'Difference',
  basedOn: 'Based on',
  audits: 'audits: {{audits}}',
  auditsOfDealers: 'dealers: {{dealers}}, audits: {{audits}}',
  leftOut: 'by unchanged items alone, left out: {{count}}',
  auditsLeftOut: 'not counted, of versions without a shared item: {{count}}',
  failed: 'Failed items',
  noneFailed: 'No item failed.',
  item: 'Item',
  question: 'Question',
  standard: 'Standard',
  proposed: 'Proposed',
  answer: 'Answer',
  note: 'Note',
  lost: 'Points lost',
  critical: 'Critical',
  photos: 'Photos',
  morePhotos: 'More photos on the result page ({{count}})',
  answers: 'All answers',
  page: 'Page {{page}} of {{pages}}',
  summary: 'Result',
  outcomes: { pass: 'Passed', fail: 'Failed', incomplete: 'Not complete' },
  kinds: { self: 'Self-audit', mystery: 'Mystery visit', oem: 'OEM spot audit' },
  statuses: {
    draft: 'In progress',
    submitted: 'Submitted',
    returned: 'Returned',
    approved: 'Approved',
    appealed: 'Appealed',
    final: 'Final',
  },
  against: {
    lastTime: 'Last time',
    ownAverage: 'Own average until then',
    region: 'Average of the region',
    network: 'Average of the network',
  },
  dimensionNames: {
    reliability: 'Reliability',
    responsiveness: 'Responsiveness',
    assurance: 'Assurance',
    empathy: 'Empathy',
    tangibles: 'Tangibles',
  },
  laneNames: {
    evidence: 'Evidence',
    customer: 'Customer actions',
    frontstage: 'Frontstage',
    backstage: 'Backstage',
    support: 'Support',
  },
  units: { s: 's', min: 'min', d: 'days', rings: 'rings', times: 'times', slots: 'slots', '%': '%' },
  files: 'files: {{count}}',
  metres: '{{place}} (within {{metres}} m)',
  list: ', ',
  colon: ': ',
  semicolon: '; ',
};

const texts: Readonly<Record<Language, ReportTexts>> = { zh, en };

export const reportTexts = (language: Language): ReportTexts => texts[language];

/** A sentence with its blanks filled. */
export const fillBlanks = (sentence: string, values: Readonly<Record<string, string | number>>): string =>
  sentence.replaceAll(/\{\{(\w+)\}\}/g, (_, name: string) => String(values[name] ?? ''));

/** Dimension and lane names in both languages, for the value that reports are made of. */
export const dimensionName = (key: Dimension) => ({ zh: zh.dimensionNames[key], en: en.dimensionNames[key] });
export const laneName = (key: LaneKind) => ({ zh: zh.laneNames[key], en: en.laneNames[key] });
