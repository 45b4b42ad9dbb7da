import type { LocalText } from '@truthline/blueprint';

/** Everything the help says. */
export const HELP = {
  program: {
    zh: 'Truthline：服务蓝图与关键时刻审核，命令行',
    en: 'Truthline: service blueprints and moment-of-truth audits, on the command line',
  },
  json: { zh: '结果以 JSON 输出到标准输出', en: 'print the result as JSON on standard output' },
  lang: { zh: '语言：zh 或 en（默认取自 LANG）', en: 'language: zh or en (from LANG unless given)' },
  data: {
    zh: '数据文件夹（默认取自 TRUTHLINE_DATA）',
    en: 'data folder (from TRUTHLINE_DATA unless given)',
  },
  help: { zh: '显示帮助', en: 'show help' },
  serve: { zh: '启动服务，按 Ctrl-C 停止', en: 'run the server; Ctrl-C stops it' },
  port: { zh: '端口（默认 5180，0 表示任选空闲端口）', en: 'port (5180 unless given; 0 takes a free one)' },
  host: { zh: '监听地址（默认 127.0.0.1）', en: 'address to listen on (127.0.0.1 unless given)' },
  noDemo: { zh: '不载入演示数据', en: 'do not load the demonstration' },
  migrate: { zh: '把数据库升级到本版本', en: 'bring the database to this release' },
  backup: {
    zh: '把数据库和文件备份成一个文件；服务可以继续运行',
    en: 'write the database and its files into one file, while the server runs',
  },
  restore: { zh: '把备份恢复到空的数据库', en: 'restore a backup into an empty database' },
  file: { zh: '文件', en: 'file' },
  force: { zh: '覆盖已有的文件', en: 'overwrite a file that is there' },
  import: { zh: '把文件导入到网络', en: 'bring a file into a network' },
  importBlueprint: { zh: '导入蓝图（JSON）', en: 'import a blueprint (JSON)' },
  importChecklist: { zh: '导入并发布检查表（JSON）', en: 'import and publish a checklist (JSON)' },
  importDraft: {
    zh: '由工作簿（XLSX）或 XLSForm 生成检查表草稿',
    en: 'make a draft of a checklist from a workbook (XLSX) or an XLSForm',
  },
  into: {
    zh: '成为这个检查表的草稿（默认为新检查表）',
    en: 'as the draft of this checklist (else a new one)',
  },
  replace: { zh: '取代已有的草稿', en: 'replace the draft that is there' },
  checklistFormat: { zh: '文件格式', en: 'format of the file' },
  importResults: { zh: '导入一个批次的神秘客结果', en: "import a wave's mystery-shopper results" },
  dealer: { zh: '作为这家经销商（代码）的变体', en: 'as the variant of this dealer (its code)' },
  network: { zh: '网络编号（只有一个网络时可省略）', en: 'id of the network (where there are several)' },
  as: { zh: '以这位成员的名义（邮箱）', en: 'on behalf of this member (e-mail address)' },
  export: { zh: '从网络导出文件', en: 'take a file out of a network' },
  exportList: { zh: '列出可导出的内容', en: 'list what can be exported' },
  exportBlueprint: { zh: '导出蓝图', en: 'export a blueprint' },
  exportChecklist: { zh: '导出检查表', en: 'export a checklist' },
  exportResults: { zh: '导出一个批次的神秘客结果', en: "export a wave's mystery-shopper results" },
  exportTemplate: { zh: '导出供填写的空白结果文件', en: 'export the empty results file to fill in' },
  blueprintName: {
    zh: '编号或服务名（aftersales、sales、testDrive、delivery、recovery）',
    en: 'id, or a service (aftersales, sales, testDrive, delivery, recovery)',
  },
  checklistName: { zh: '检查表，如 aftersales@1', en: 'checklist, such as aftersales@1' },
  shipped: { zh: '取随附的内容，不连接数据库', en: 'what ships with Truthline, without a database' },
  blueprintFormat: { zh: '格式：json 或 svg', en: 'format: json or svg' },
  tableFormat: { zh: '格式：xlsx 或 csv', en: 'format: xlsx or csv' },
  wave: { zh: '批次编号', en: 'id of the wave' },
  output: { zh: '写入文件（默认写到标准输出）', en: 'write to a file (standard output unless given)' },
  replay: {
    zh: '由答案与规则重新计算所有已存分数，并列出差异',
    en: 'work every stored score out again from its answers and rules, and list what differs',
  },
  compare: {
    zh: '比较经销商：区间、名次及其区间、样本数；证据不足时给出还差多少',
    en: 'compare the dealers: intervals, ranks with their intervals, n, or the evidence missing',
  },
  scores: { zh: '列出已定稿审核的得分', en: 'list the scores of final audits' },
  waves: {
    zh: '只看这个批次，可重复（默认全部）',
    en: 'this wave alone; may be repeated (all unless given)',
  },
  comparedKind: { zh: '审核类型（默认 mystery）', en: 'kind of audit (mystery unless given)' },
  exportData: { zh: '导出评分数据（CSV 或 Parquet）', en: 'export the scored data (CSV or Parquet)' },
  exportDictionary: { zh: '导出数据字典（JSON）', en: 'export the data dictionary (JSON)' },
  dataTable: {
    zh: '表：audits、answers、momentScores 或 dealers',
    en: 'table: audits, answers, momentScores or dealers',
  },
  dataFormat: { zh: '格式：csv 或 parquet', en: 'format: csv or parquet' },
  recompute: {
    zh: '由答案重新计算所有分数与汇总，并列出差异；中断后从中断处继续',
    en: 'work scores and roll-ups out again from the answers and list what differs; goes on where it was interrupted',
  },
  restate: {
    zh: '重写与分数之和不同的汇总（审核的分数从不改动）',
    en: 'write roll-ups anew that are not the sum of the scores (scores of audits never change)',
  },
  lint: { zh: '检查蓝图文件', en: 'check a blueprint file' },
  score: { zh: '为答案文件计分', en: 'score a file of answers' },
  checklistFile: {
    zh: '检查表文件（默认用随附的检查表）',
    en: 'checklist file (the shipped one unless given)',
  },
  kind: { zh: '审核类型：self、mystery 或 oem', en: 'kind of audit: self, mystery or oem' },
} as const satisfies { readonly [key: string]: LocalText };

/** The headings of a help page, by commander's own. */
export const HEADINGS: { readonly [heading: string]: LocalText } = {
  'Usage:': { zh: '用法：', en: 'Usage:' },
  'Options:': { zh: '选项：', en: 'Options:' },
  'Arguments:': { zh: '参数：', en: 'Arguments:' },
  'Commands:': { zh: '命令：', en: 'Commands:' },
};

/** What is wrong with a command line, by commander's code. */
export const USAGE_ERRORS: { readonly [code: string]: LocalText } = {
  'commander.missingArgument': { zh: '缺少必需的参数。', en: 'A required argument is missing.' },
  'commander.optionMissingArgument': { zh: '选项后面缺少值。', en: 'An option lacks its value.' },
  'commander.missingMandatoryOptionValue': { zh: '缺少必需的选项。', en: 'A required option is missing.' },
  'commander.unknownOption': { zh: '没有这个选项。', en: 'There is no such option.' },
  'commander.unknownCommand': { zh: '没有这个命令。', en: 'There is no such command.' },
  'commander.excessArguments': { zh: '参数过多。', en: 'There are too many arguments.' },
  'commander.invalidArgument': { zh: '参数的值无效。', en: 'A value does not fit.' },
};
