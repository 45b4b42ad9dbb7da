import { momentIdSchema } from '@truthline/blueprint';
import type { Answer } from '../answer.ts';
import { SCORING_VERSION } from '../checklist.ts';
import type { ChecklistVersion, Item, RepeatGroup, ScoringSettings, Section } from '../checklist.ts';

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
  hint: null,
  scale: { type: 'yesNo' },
  weight: 1,
  bonus: false,
  critical: false,
  dimension: 'reliability',
  evidence: ['note'],
  auditKinds: ['self', 'mystery', 'oem'],
  notApplicableRule: text('When it does not occur'),
  shownIf: null,
  repeatGroupId: null,
  basis: 'proposed',
  ...fields,
});

export const buildSection = (id: string, weight: number = 1, fields: Partial<Section> = {}): Section => ({
  id,
  name: text(id),
  weight,
  passMark: null,
  shownIf: null,
  notApplicableRule: null,
  ...fields,
});

export const buildGroup = (id: string, fields: Partial<RepeatGroup> = {}): RepeatGroup => ({
  id,
  sectionId: 's1',
  name: text(id),
  least: 1,
  most: 5,
  combine: 'mean',
  ...fields,
});

export const plainSettings: ScoringSettings = {
  notApplicable: 'excluded',
  notObserved: 'excluded',
  critical: 'failsOutcome',
  passMark: null,
  bonusCap: null,
  rounding: 'none',
  signature: 'none',
};

export const buildChecklist = (
  items: readonly Item[],
  fields: Partial<Omit<ChecklistVersion, 'items'>> = {},
): ChecklistVersion => ({
  checklistId: 'test',
  version: 1,
  title: text('Test'),
  service: 'aftersales',
  scoringVersion: SCORING_VERSION,
  settings: plainSettings,
  sections: [...new Set(items.map(({ sectionId }) => sectionId))].map(id => buildSection(id)),
  repeatGroups: [],
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
  needed: null,
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
  timer: null,
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
export const level = (itemId: string, key: string): Answer => ({
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
