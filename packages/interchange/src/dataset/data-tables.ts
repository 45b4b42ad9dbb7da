import type { DataColumn, DataTable } from './data-table.ts';

const column = (
  name: string,
  type: DataColumn['type'],
  zh: string,
  en: string,
  nullable: 'nullable' | 'always' = 'always',
): DataColumn => ({ name, type, nullable: nullable === 'nullable', meaning: { zh, en } });

/** What is told of an audit wherever a row belongs to one. */
const ofAudit = [
  column('audit', 'text', '审核编号（UUID）', 'Id of the audit (UUID)'),
  column('dealer', 'text', '经销商代码', 'Code of the dealer'),
  column('kind', 'text', '审核类型：self、mystery 或 oem', 'Kind of audit: self, mystery or oem'),
  column(
    'wave',
    'text',
    '批次编号（UUID）；不属于任何批次时为空',
    'Id of the wave (UUID); empty outside any',
    'nullable',
  ),
  column('startedAt', 'instant', '开始的时刻（UTC）', 'When it began (UTC)'),
  column(
    'overall',
    'number',
    '总分，0–100；没有可计分的项时为空',
    'Overall score, 0–100; empty where nothing counted',
    'nullable',
  ),
  column(
    'outcome',
    'text',
    '结论：pass、fail 或 incomplete',
    'Outcome: pass, fail or incomplete',
    'nullable',
  ),
] as const;

export const DATA_TABLES = {
  audits: {
    name: 'audits',
    row: { zh: '一次已定稿的审核', en: 'One final audit' },
    key: ['audit'],
    columns: [
      ...ofAudit,
      column('checklist', 'text', '检查表', 'Checklist'),
      column('version', 'integer', '检查表版本', 'Version of the checklist'),
      column('submittedAt', 'instant', '提交的时刻（UTC）', 'When it was submitted (UTC)', 'nullable'),
      column('finalAt', 'instant', '定稿的时刻（UTC）', 'When it became final (UTC)', 'nullable'),
      column('scoringVersion', 'integer', '计分公式的版本', 'Version of the scoring formula', 'nullable'),
      column('counted', 'integer', '计入总分的项数', 'Items that counted', 'nullable'),
      column('passed', 'integer', '其中满分的项数', 'Items among them at full score', 'nullable'),
      column('criticalFailures', 'integer', '未通过的关键项数', 'Critical items that failed', 'nullable'),
    ],
  },
  answers: {
    name: 'answers',
    row: { zh: '一次审核中对一项的一个答案', en: 'One answer to one item of one audit' },
    key: ['audit', 'item', 'instance'],
    columns: [
      ...ofAudit,
      column('item', 'text', '检查项', 'Item'),
      column(
        'instance',
        'integer',
        '第几次回答；不重复的项为空',
        'Which of the repeats; empty where the item does not repeat',
        'nullable',
      ),
      column('section', 'text', '章节', 'Section'),
      column('moment', 'text', '关键时刻', 'Moment of truth'),
      column(
        'state',
        'text',
        'answered、notApplicable 或 notObserved',
        'answered, notApplicable or notObserved',
      ),
      column(
        'answer',
        'text',
        '答案，以所选语言书写',
        'The answer in the words of the language asked for',
        'nullable',
      ),
      column(
        'score',
        'number',
        '该项得分，0–1；不计分时为空',
        'Score of the item, 0–1; empty where it left the sum',
        'nullable',
      ),
      column('note', 'text', '备注', 'Note', 'nullable'),
    ],
  },
  momentScores: {
    name: 'momentScores',
    row: { zh: '一次审核在一个关键时刻的得分', en: 'The score of one audit at one moment of truth' },
    key: ['audit', 'moment'],
    columns: [
      ...ofAudit,
      column('moment', 'text', '关键时刻', 'Moment of truth'),
      column(
        'score',
        'number',
        '该时刻得分，0–100；没有可计分的项时为空',
        'Score of the moment, 0–100; empty where nothing counted',
        'nullable',
      ),
      column(
        'weightedScore',
        'number',
        '计入各项的权重×得分之和',
        'Sum of weight × score over the items that counted',
      ),
      column('weight', 'number', '计入各项的权重之和', 'Sum of the weights of the items that counted'),
      column('counted', 'integer', '计入的项数', 'Items that counted'),
      column('passed', 'integer', '其中满分的项数', 'Items among them at full score'),
    ],
  },
  dealers: {
    name: 'dealers',
    row: { zh: '一家经销商', en: 'One dealer' },
    key: ['dealer'],
    columns: [
      column('dealer', 'text', '经销商代码', 'Code of the dealer'),
      column('dealerId', 'text', '经销商编号（UUID）', 'Id of the dealer (UUID)'),
      column('nameZh', 'text', '中文名称', 'Name in Chinese'),
      column('nameEn', 'text', '英文名称', 'Name in English'),
      column('cityZh', 'text', '城市（中文）', 'City in Chinese'),
      column('cityEn', 'text', '城市（英文）', 'City in English'),
      column('regionZh', 'text', '大区（中文）', 'Region in Chinese'),
      column('regionEn', 'text', '大区（英文）', 'Region in English'),
      column('timeZone', 'text', '时区（IANA 名称）', 'Time zone (IANA name)'),
      column(
        'size',
        'text',
        'small、medium 或 large；未说明时为空',
        'small, medium or large; empty where nobody has said',
        'nullable',
      ),
      column('latitude', 'number', '纬度（WGS-84，度）', 'Latitude (WGS-84, degrees)', 'nullable'),
      column('longitude', 'number', '经度（WGS-84，度）', 'Longitude (WGS-84, degrees)', 'nullable'),
      column('serviceRadiusKm', 'number', '服务半径（公里）', 'Service radius (kilometres)', 'nullable'),
    ],
  },
} as const satisfies Readonly<Record<string, DataTable>>;

export type DataTableName = keyof typeof DATA_TABLES;
