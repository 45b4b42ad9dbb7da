import { checklistVersionSchema } from '@truthline/audit';
import type { WaveDealer } from '../waves/wave-columns.ts';

const text = (zh: string, en: string) => ({ zh, en });

const item = (id: string, scale: unknown, more: Readonly<Record<string, unknown>> = {}) => ({
  id,
  sectionId: 'A1',
  momentId: `mot-${id.toLowerCase()}`,
  momentName: text(`时刻${id}`, `Moment ${id}`),
  laneKind: 'frontstage',
  question: text(`问题${id}？`, `Question ${id}?`),
  standard: text(`标准${id}`, `Standard ${id}`),
  hint: null,
  bonus: false,
  shownIf: null,
  repeatGroupId: null,
  scale,
  weight: 1,
  critical: false,
  dimension: 'reliability',
  evidence: ['note'],
  auditKinds: ['self', 'mystery', 'oem'],
  notApplicableRule: null,
  basis: 'proposed',
  ...more,
});

const measure = (quantity: string, unit: string) => ({
  type: 'measure',
  quantity,
  metric: 'value',
  unit,
  better: 'lower',
  bands: [{ comparison: '<=', value: 3, score: 1 }],
  otherwise: 0,
  timer: null,
});

/** One item of every scale; the last one is not for mystery shoppers. */
export const sampleChecklist = checklistVersionSchema.parse({
  checklistId: 'sample',
  version: 2,
  title: text('样例', 'Sample'),
  service: 'aftersales',
  scoringVersion: 1,
  settings: {
    notApplicable: 'excluded',
    notObserved: 'excluded',
    critical: 'failsOutcome',
    passMark: null,
    bonusCap: null,
    rounding: 'none',
    signature: 'none',
  },
  sections: [
    {
      id: 'A1',
      name: text('预约', 'Appointment'),
      weight: 100,
      passMark: null,
      shownIf: null,
      notApplicableRule: null,
    },
  ],
  repeatGroups: [],
  items: [
    item('Q-yes', { type: 'yesNo' }, { notApplicableRule: text('没有等待', 'No wait') }),
    item('Q-level', {
      type: 'ordinal',
      levels: [
        { key: 'met', score: 1, text: text('澄清并给两套方案', 'Clarified, two options') },
        { key: 'partly', score: 0.5, text: text('只澄清', 'Clarified only') },
        { key: 'notMet', score: 0, text: text('未做', 'Not done') },
      ],
    }),
    item('Q-multi', {
      type: 'multi',
      options: [
        { key: 'body', text: text('外观', 'Body') },
        { key: 'fuel', text: text('油量/电量', 'Fuel or charge') },
        { key: 'seat', text: text('座椅、电台', 'Seat, radio') },
      ],
      criticalOptions: [],
      needed: null,
    }),
    item('Q-minutes', measure('duration', 'min')),
    item('Q-rings', measure('count', 'rings'), { notApplicableRule: text('没有彩铃', 'No tone') }),
    item('Q-share', measure('percent', '%')),
    item('Q-inside', { type: 'yesNo' }, { auditKinds: ['self'] }),
  ],
});

export const sampleDealers: readonly (WaveDealer & {
  readonly name: { zh: string; en: string };
  readonly city: { zh: string; en: string };
})[] = [
  {
    id: 'dealer-1',
    code: 'HB01',
    timeZone: 'Asia/Shanghai',
    name: text('北京望京店', 'Beijing Wangjing'),
    city: text('北京', 'Beijing'),
  },
  {
    id: 'dealer-2',
    code: 'EU01',
    timeZone: 'Europe/Berlin',
    name: text('柏林店', 'Berlin'),
    city: text('柏林', 'Berlin'),
  },
];
