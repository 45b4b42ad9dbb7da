import { momentIdSchema } from '@truthline/blueprint';
import type { Answer } from '../answer.ts';
import type { ChecklistVersion, Item, ScoringSettings, Section } from '../checklist.ts';

const text = (en: string) => ({ zh: `${en}(中)`, en });

/** A yes/no item; what a test is about is given, the rest is plain. */
export const buildItem = (id: string, fields: Partial<Item> = {}): Item => ({
  id,
  sectionId: 's1',
  momentId: momentIdSchema.parse(`mot-${id}`),
  momentName: text(`Moment of ${id}`),
  laneKind: 'frontstage',
  question: text(`Question ${id}`),
  standard: text(`Standard ${id}`),
  scale: { type: 'yesNo' },
  weight: 1,
  critical: false,
  dimension: 'reliability',
  evidence: ['note'],
  auditKinds: ['self', 'mystery', 'oem'],
  notApplicableRule: text('When it does not occur'),
  basis: 'proposed',
  ...fields,
});

export const buildSection = (id: string, weight: number = 1): Section => ({ id, name: text(id), weight });

export const plainSettings: ScoringSettings = {
  notApplicable: 'excluded',
  notObserved: 'excluded',
  critical: 'failsOutcome',
  passMark: null,
};

export const buildChecklist = (
  items: readonly Item[],
  fields: Partial<Omit<ChecklistVersion, 'items'>> = {},
): ChecklistVersion => ({
  checklistId: 'test',
  version: 1,
  title: text('Test'),
  service: 'aftersales',
  scoringVersion: 1,
  settings: plainSettings,
  sections: [...new Set(items.map(({ sectionId }) => sectionId))].map(id => buildSection(id)),
  items: [...items],
  ...fields,
});

export const ordinalScale: Item['scale'] = {
  type: 'ordinal',
  levels: [
    { key: 'met', score: 1, text: text('Met') },
    { key: 'partly', score: 0.5, text: text('Partly') },
    { key: 'notMet', score: 0, text: text('Not met') },
  ],
};

export const multiScale = (options: readonly string[], criticalOptions: string[] = []): Item['scale'] => ({
  type: 'multi',
  options: options.map(key => ({ key, text: text(key) })),
  criticalOptions,
});

/** Picked up within 9 s is right, within 15 s half right. */
export const pickupScale: Item['scale'] = {
  type: 'measure',
  quantity: 'duration',
  metric: 'pickupSeconds',
  unit: 's',
  better: 'lower',
  bands: [
    { comparison: '<=', value: 9, score: 1 },
    { comparison: '<=', value: 15, score: 0.5 },
  ],
  otherwise: 0,
};

export const yes = (itemId: string): Answer => ({
  itemId,
  state: 'answered',
  value: { type: 'yesNo', yes: true },
  note: '',
});
export const no = (itemId: string): Answer => ({
  itemId,
  state: 'answered',
  value: { type: 'yesNo', yes: false },
  note: '',
});
export const level = (itemId: string, key: 'met' | 'partly' | 'notMet'): Answer => ({
  itemId,
  state: 'answered',
  value: { type: 'ordinal', level: key },
  note: '',
});
export const ticks = (itemId: string, ...ticked: string[]): Answer => ({
  itemId,
  state: 'answered',
  value: { type: 'multi', ticked },
  note: '',
});
export const measured = (itemId: string, value: number): Answer => ({
  itemId,
  state: 'answered',
  value: { type: 'measure', measured: value },
  note: '',
});
export const notApplicable = (itemId: string, reason: string = 'Not offered here'): Answer => ({
  itemId,
  state: 'notApplicable',
  reason,
  note: '',
});
export const notObserved = (itemId: string): Answer => ({ itemId, state: 'notObserved', note: '' });
