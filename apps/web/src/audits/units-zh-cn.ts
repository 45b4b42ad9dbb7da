import type { unitsEnglish } from './units-en.ts';

export const unitsChinese: { readonly [Key in keyof typeof unitsEnglish]: string } = {
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
