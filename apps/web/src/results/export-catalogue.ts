const en = {
  open: 'Export as CSV',
  title: 'Export answers as CSV',
  lead: 'Final audits only. UTF-8 with a mark that Excel knows; texts that look like formulas are made harmless.',
  checklist: 'Checklist and version',
  version: '{{title}}, version {{version}}',
  wave: 'Wave',
  'wave.all': 'All waves, and audits of none',
  shape: 'Form',
  'shape.long': 'Long: one row an answer',
  'shape.wide': 'Wide: one row an audit, one column an item',
  count_one: '{{count}} audit',
  count_other: '{{count}} audits',
  download: 'Download',
  'empty.title': 'Nothing to export yet',
  'empty.text':
    'There is no final audit here. Audits are final once they are approved and can no longer be appealed.',
} as const;

type Texts = { readonly [Key in keyof typeof en as Key extends `${string}_one` ? never : Key]: string };

const zh: Texts = {
  open: '导出 CSV',
  title: '将答案导出为 CSV',
  lead: '只含已定稿的审核。UTF-8 编码，Excel 可直接识别；像公式的文字已作无害处理。',
  checklist: '检查表与版本',
  version: '{{title}}，第 {{version}} 版',
  wave: '批次',
  'wave.all': '全部批次及不属于批次的审核',
  shape: '形式',
  'shape.long': '长表：每个答案一行',
  'shape.wide': '宽表：每次审核一行，每个检查项一列',
  count_other: '{{count}} 次审核',
  download: '下载',
  'empty.title': '暂无可导出的内容',
  'empty.text': '这里还没有已定稿的审核。审核经审定且申诉期已过后即为定稿。',
};

export const exportCatalogue = { en, 'zh-CN': zh };
