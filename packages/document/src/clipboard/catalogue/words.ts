import type { LaneKind, LocalText } from '@truthline/blueprint';

/** What people call the kinds of lanes, in lines and tables they paste. Compared without case, spaces and hyphens. */
export const LANE_WORDS: { readonly [Kind in LaneKind]: readonly string[] } = {
  evidence: [
    'evidence',
    'physical evidence',
    'tangibles',
    'touchpoint',
    'touchpoints',
    'props',
    '有形展示',
    '实体展示',
    '有形证据',
    '触点',
    '接触点',
  ],
  customer: [
    'customer',
    'customers',
    'customer action',
    'customer actions',
    'client',
    'user',
    'user actions',
    '顾客',
    '顾客行为',
    '客户',
    '客户行为',
    '用户',
    '用户行为',
  ],
  frontstage: [
    'front',
    'frontstage',
    'frontstage actions',
    'onstage',
    'onstage actions',
    'front office',
    '前台',
    '前台行为',
    '前台员工',
    '前台员工行为',
  ],
  backstage: [
    'back',
    'backstage',
    'backstage actions',
    'back office',
    '后台',
    '后台行为',
    '后台员工',
    '后台员工行为',
  ],
  support: [
    'support',
    'support process',
    'support processes',
    'systems',
    '支持',
    '支持过程',
    '支持流程',
    '支持系统',
  ],
};

/** What a lane is called that a paste adds for a kind alone. */
export const LANE_NAMES: { readonly [Kind in LaneKind]: LocalText } = {
  evidence: { zh: '有形展示', en: 'Evidence' },
  customer: { zh: '顾客行为', en: 'Customer' },
  frontstage: { zh: '前台行为', en: 'Frontstage' },
  backstage: { zh: '后台行为', en: 'Backstage' },
  support: { zh: '支持过程', en: 'Support' },
};

export const STAGE_WORDS = ['stage', 'phase', '阶段'];
export const STEP_WORDS = ['step', '步骤'];
export const FAILURE_WORDS = [
  'failure',
  'failures',
  'fail',
  'failure point',
  'failure prevention',
  '失误',
  '失误点',
  '失误预防',
];

/** Rows of templates that only draw a line between kinds. */
export const LINE_WORDS = [
  'line of interaction',
  'line of visibility',
  'line of internal interaction',
  '互动线',
  '互动分界线',
  '可视线',
  '可视分界线',
  '内部互动线',
  '内部互动分界线',
];

/** What a card says at which the customer waits; a whole card such as "Wait" or "等待" is proposed as a wait point. */
export const WAIT_WORDS = ['wait', 'waits', 'waiting', 'queue', 'queues', '等待', '等候', '排队'];
