export const unitsEnglish = {
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
