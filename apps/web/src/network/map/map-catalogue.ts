const en = {
  title: 'Where the dealers are',

  caption: 'Dealers by place with their scores',
  edit: 'Edit places and radii',
  'empty.title': 'No dealer has a place yet',
  'empty.text':
    'Say where dealers stand (latitude and longitude, WGS-84) and how far they serve: they appear here with their scores, distances and the area nobody covers.',
  method:
    'Azimuthal equidistant projection around {{latitude}}, {{longitude}} (WGS-84), great-circle distances · checklist version {{version}} · {{level}} t intervals over audits · under {{minimum}} audits: hollow',
  unplaced_one: '{{count}} dealer without a place',
  unplaced_other: '{{count}} dealers without a place',
  overlaps: 'Pairs of overlapping service radii: {{pairs}}',
  uncovered:
    'Uncovered: {{share}} of the {{area}} km² between the outermost dealers (grid of {{cell}} km, {{cells}} cells)',
  'point.score': '{{score}} ({{low}}–{{high}}), {{count}} audits',
  'point.alone': '{{score}}, {{count}} audits',
  'point.none': 'no score',
  'point.thin': 'too little evidence',
  'point.radius': 'serves {{km}} km',
  'point.nearest': 'nearest {{name}}, {{km}} km',
  'point.overlaps_one': 'radius meets {{count}} other',
  'point.overlaps_other': 'radius meets {{count}} others',
  table: 'Dealers by place',
  'column.dealer': 'Dealer',
  'column.place': 'Latitude, longitude',
  'column.score': 'Score',
  'column.interval': '{{level}} interval',
  'column.audits': 'Audits',
  'column.radius': 'Radius, km',
  'column.nearest': 'Nearest',
  'column.overlaps': 'Overlaps',
} as const;

type Texts = { readonly [Key in keyof typeof en as Key extends `${string}_one` ? never : Key]: string };

const zh: Texts = {
  title: '经销商的位置',

  caption: '经销商位置与得分',
  edit: '编辑位置与半径',
  'empty.title': '还没有经销商填写位置',
  'empty.text':
    '请填写经销商的位置（纬度、经度，WGS-84）与服务半径：这里会显示它们的得分、距离和无人覆盖的面积。',
  method:
    '等距方位投影，中心 {{latitude}}，{{longitude}}（WGS-84），大圆距离 · 检查表第 {{version}} 版 · 按审核计的 {{level}} t 区间 · 少于 {{minimum}} 次审核：空心',
  unplaced_other: '{{count}} 家经销商没有位置',
  overlaps: '服务半径相互重叠：{{pairs}} 对',
  uncovered: '未覆盖：最外围经销商之间 {{area}} 平方公里中的 {{share}}（网格 {{cell}} 公里，{{cells}} 格）',
  'point.score': '{{score}} 分（{{low}}–{{high}}），{{count}} 次审核',
  'point.alone': '{{score}} 分，{{count}} 次审核',
  'point.none': '没有得分',
  'point.thin': '证据太少',
  'point.radius': '服务半径 {{km}} 公里',
  'point.nearest': '最近的是{{name}}，{{km}} 公里',
  'point.overlaps_other': '与另外 {{count}} 家的半径相交',
  table: '按位置列出的经销商',
  'column.dealer': '经销商',
  'column.place': '纬度、经度',
  'column.score': '得分',
  'column.interval': '{{level}} 区间',
  'column.audits': '审核',
  'column.radius': '半径（公里）',
  'column.nearest': '最近的一家',
  'column.overlaps': '重叠',
};

export const mapCatalogue = { 'zh-CN': zh, en } as const;
