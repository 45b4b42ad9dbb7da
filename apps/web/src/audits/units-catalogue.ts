const en = {
  'unit.s': 's',
  'unit.min': 'min',
  'unit.h': 'h',
  'unit.d': 'days',
  'unit.rings': 'rings',
  'unit.times': 'times',
  'unit.slots': 'slots',
  'unit.%': '%',
  'unit.one.d': 'day',
  'unit.one.rings': 'ring',
  'unit.one.times': 'time',
  'unit.one.slots': 'slot',
} as const;

const zh: { readonly [Key in keyof typeof en]: string } = {
  'unit.s': '秒',
  'unit.min': '分钟',
  'unit.h': '小时',
  'unit.d': '天',
  'unit.rings': '声',
  'unit.times': '次',
  'unit.slots': '个时段',
  'unit.%': '%',
  'unit.one.d': '天',
  'unit.one.rings': '声',
  'unit.one.times': '次',
  'unit.one.slots': '个时段',
};

/** Units of measure, also where no audit is on the screen. */
export const unitsCatalogue = { 'zh-CN': zh, en } as const;
