import type { LaneKind, LineKey, LinkKind, LocalText } from '@truthline/blueprint';

/** Sizes of the printed drawing, in SVG user units (1/96 inch). */
export const SIZES = {
  margin: 24,
  title: 44,
  gutter: 112,
  column: 184,
  card: { width: 164, height: 48, gap: 16 },
  lanePadding: 12,
  lineGap: 22,
  stageHeader: 26,
  stepHeader: 34,
  legend: 34,
  font: 12,
  lineHeight: 16,
} as const;

/** One tint a lane kind, of like lightness, so that grey print keeps them alike and the texts readable. */
export const LANE_TINTS: { readonly [Kind in LaneKind]: string } = {
  evidence: '#f3eefa',
  customer: '#e8f2fc',
  frontstage: '#e7f5ee',
  backstage: '#fbf2e3',
  support: '#f1f2f4',
};

export const LANE_EDGES: { readonly [Kind in LaneKind]: string } = {
  evidence: '#8a6fb8',
  customer: '#3f7fc1',
  frontstage: '#3b8f68',
  backstage: '#b07f2b',
  support: '#6b7280',
};

/** Stroke pattern of a link; the shape tells the kind without colour. */
export const LINK_DASHES: { readonly [Kind in LinkKind]: string | null } = {
  sequence: null,
  interaction: null,
  support: '6 3',
  information: '2 3',
  rework: '8 3 2 3',
};

export const LINK_COLOURS: { readonly [Kind in LinkKind]: string } = {
  sequence: '#4b5563',
  interaction: '#2563a8',
  support: '#8a6d1f',
  information: '#7c8290',
  rework: '#b42318',
};

export const LINE_DASHES: { readonly [Key in LineKey]: string | null } = {
  interaction: null,
  visibility: '10 6',
  internalInteraction: '2 5',
};

export const LINE_NAMES: { readonly [Key in LineKey]: LocalText } = {
  interaction: { zh: '互动线', en: 'Line of interaction' },
  visibility: { zh: '可视线', en: 'Line of visibility' },
  internalInteraction: { zh: '内部互动线', en: 'Line of internal interaction' },
};

export const LEGEND = {
  moment: { zh: '关键时刻', en: 'Moment of truth' },
  failure: { zh: '失误点（字母为行动优先级）', en: 'Failure point (letter: action priority)' },
  wait: { zh: '等待点（分钟）', en: 'Wait point (minutes)' },
  counts: {
    zh: (cards: number, moments: number) => `${cards} 张卡片 · ${moments} 个关键时刻`,
    en: (cards: number, moments: number) => `${cards} cards · ${moments} moments of truth`,
  },
} as const;
