const en = {
  open: 'Export data',
  title: 'Export the scored data',
  lead: 'Final audits only. CSV opens in Excel, and texts that look like formulas are made harmless; Parquet is for R, Python and BI.',
  checklist: 'Checklist and version',
  version: '{{title}}, version {{version}}',
  wave: 'Wave',
  'wave.all': 'All waves, and audits of none',
  shape: 'Content',
  'shape.answers': 'Answers: one row an answer',
  'shape.wide': 'Answers: one row an audit, one column an item (CSV)',
  'shape.audits': 'Audits with their scores',
  'shape.momentScores': 'Scores of each audit by moment of truth',
  'shape.dealers': 'Dealers',
  format: 'Format',
  'format.csv': 'CSV',
  'format.parquet': 'Parquet',
  dictionary: 'What each column means',
  count_one: '{{count}} audit',
  count_other: '{{count}} audits',
  download: 'Download',
  'empty.title': 'Nothing to export yet',
  'empty.text':
    'There is no final audit here. Audits are final once they are approved and can no longer be appealed.',
} as const;

type Texts = { readonly [Key in keyof typeof en as Key extends `${string}_one` ? never : Key]: string };

const zh: Texts = {
  open: '导出数据',
  title: '导出评分数据',
  lead: '只含已定稿的审核。CSV 可直接用 Excel 打开，像公式的文字已作无害处理；Parquet 供 R、Python 和 BI 使用。',
  checklist: '检查表与版本',
  version: '{{title}}，第 {{version}} 版',
  wave: '批次',
  'wave.all': '全部批次及不属于批次的审核',
  shape: '内容',
  'shape.answers': '答案：每个答案一行',
  'shape.wide': '答案：每次审核一行，每个检查项一列（CSV）',
  'shape.audits': '审核及其得分',
  'shape.momentScores': '每次审核在各关键时刻的得分',
  'shape.dealers': '经销商',
  format: '格式',
  'format.csv': 'CSV',
  'format.parquet': 'Parquet',
  dictionary: '各列的含义',
  count_other: '{{count}} 次审核',
  download: '下载',
  'empty.title': '暂无可导出的内容',
  'empty.text': '这里还没有已定稿的审核。审核经审定且申诉期已过后即为定稿。',
};

export const exportCatalogue = { en, 'zh-CN': zh };
