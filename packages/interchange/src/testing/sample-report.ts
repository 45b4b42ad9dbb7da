import type { AuditReport } from '../report/audit-report.ts';

const text = (zh: string, en: string) => ({ zh, en });

/** A failed audit with everything that a report can tell. */
export const sampleReport: AuditReport = {
  auditId: '0b6f1a52-6b7b-4c5e-9a53-1f7a2c3d4e5f',
  dealer: {
    id: 'd1',
    code: 'HB01',
    name: text('北京望京店', 'Beijing Wangjing'),
    regionName: text('华北大区', 'North China'),
    timeZone: 'Asia/Shanghai',
  },
  checklist: {
    id: 'appointment',
    version: 3,
    title: text('预约电话检查表', 'Booking call checklist'),
    service: 'aftersales',
  },
  kind: 'mystery',
  waveId: null,
  status: 'final',
  startedAt: '2026-03-02T01:30:00.000Z',
  submittedAt: '2026-03-02T02:00:00.000Z',
  overall: 73.0769,
  outcome: 'fail',
  criticalFailures: 1,
  counted: 17,
  asked: 18,
  words: {
    zh: {
      summary: '26 分得 19 分 = 73.08%；不合格：第 1 项为关键项',
      sections: [],
      reasons: ['第 1 项为关键项，未达标：预约电话是否在三声铃响内接听？'],
      notes: ['不适用，不计入：1 项。'],
    },
    en: {
      summary: '19 of 26 = 73.08 %; fails because item 1 is critical',
      sections: [],
      reasons: ['Item 1 is critical and failed: Was the call answered within three rings?'],
      notes: ['Not applicable, left out: 1.'],
    },
  },
  sections: [{ key: 'A1', name: text('预约', 'Appointment'), score: 73.0769, counted: 17 }],
  moments: [
    { key: 'mot-a1-01', name: text('三声内接听', 'Answer within three rings'), score: 0, counted: 1 },
  ],
  dimensions: [{ key: 'reliability', name: text('可靠性', 'Reliability'), score: 83.3333, counted: 6 }],
  lanes: [{ key: 'frontstage', name: text('前台行为', 'Frontstage'), score: 70, counted: 12 }],
  standing: [
    {
      against: 'lastTime',
      score: 71.2,
      other: 80.5,
      audits: 1,
      dealers: 1,
      at: '2026-01-12T03:00:00.000Z',
      leftOut: 2,
      auditsLeftOut: 3,
    },
    {
      against: 'network',
      score: 73.0769,
      other: 78.44,
      audits: 120,
      dealers: 40,
      at: null,
      leftOut: 0,
      auditsLeftOut: 0,
    },
  ],
  findings: [
    {
      itemId: 'A1-01',
      momentId: 'mot-a1-01',
      momentName: text('三声内接听', 'Answer within three rings'),
      question: text('预约电话是否在三声铃响内接听？', 'Was the call answered within three rings?'),
      standard: text('不超过 3 声铃响', '≤ 3 rings'),
      basis: 'proposed',
      answer: text('6 声', '6 rings'),
      note: '=HYPERLINK("http://x")',
      score: 0,
      pointsLost: 7.6923,
      criticalFailed: true,
    },
  ],
  photos: [],
  answers: [
    {
      itemId: 'A1-01',
      instance: 0,
      sectionId: 'A1',
      question: text('预约电话是否在三声铃响内接听？', 'Was the call answered within three rings?'),
      answer: text('6 声', '6 rings'),
      note: '=HYPERLINK("http://x")',
    },
  ],
};
