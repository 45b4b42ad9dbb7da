const en = {
  'panels.title': 'What is in it',
  'panels.note': 'In the order of the list, with the checklist, waves and dealers chosen above',
  'panel.up': 'Move {{panel}} up',
  'panel.down': 'Move {{panel}} down',
  name: 'Title',
  'name.hint': 'Network report',
  language: 'Language of the file',
  'language.zh': '中文',
  'language.en': 'English',
  pdf: 'PDF',
  pptx: 'PowerPoint',
  xlsx: 'Excel',
  'preview.title': 'What it will say',
  'preview.making': 'Making the report',
  'preview.n': 'n',
  'preview.rows_one': '{{shown}} of {{count}} row',
  'preview.rows_other': '{{shown}} of {{count}} rows',
  'preview.open': 'Open on the screen',
} as const;

type Texts = { readonly [Key in keyof typeof en as Key extends `${string}_one` ? never : Key]: string };

const zh: Texts = {
  'panels.title': '内容',
  'panels.note': '按列表顺序排列，采用上方所选的检查表、批次与经销商',
  'panel.up': '上移{{panel}}',
  'panel.down': '下移{{panel}}',
  name: '标题',
  'name.hint': '网络报告',
  language: '文件语言',
  'language.zh': '中文',
  'language.en': 'English',
  pdf: 'PDF',
  pptx: 'PowerPoint',
  xlsx: 'Excel',
  'preview.title': '报告内容预览',
  'preview.making': '正在生成报告',
  'preview.n': 'n',
  'preview.rows_other': '{{count}} 行中的 {{shown}} 行',
  'preview.open': '在系统中打开',
};

export const reportCatalogue = { 'zh-CN': zh, en } as const;
