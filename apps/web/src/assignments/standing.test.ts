import { expect, test } from 'vitest';
import { nextOf, standing, type Assignment } from './standing.ts';

const visit = (id: string, dueOn: string, auditStatus: Assignment['auditStatus']): Assignment => ({
  id,
  waveId: null,
  waveName: null,
  dealer: {
    id: 'd',
    code: 'D',
    name: { zh: '', en: '' },
    city: { zh: '', en: '' },
    regionId: 'r',
    regionName: { zh: '', en: '' },
    timeZone: 'Asia/Shanghai',
    size: null,
    place: null,
    serviceRadiusKm: null,
  },
  auditorId: 'me',
  auditorName: '',
  checklistId: 'c',
  version: 1,
  checklistTitle: { zh: '', en: '' },
  kind: 'mystery',
  dueOn,
  notBefore: null,
  weekday: null,
  hours: null,
  note: '',
  persona: null,
  state: 'planned',
  auditStatus,
});

test('what a phone has kept stands by the day at the dealer, the late first', () => {
  const kept = [
    visit('later', '2026-03-12', null),
    visit('late', '2026-03-10', null),
    visit('sent', '2026-03-01', 'submitted'),
    visit('begun', '2026-03-11', 'draft'),
  ];
  // Half past midnight of the eleventh in Shanghai.
  const now = Date.parse('2026-03-10T16:30:00Z');
  expect([...standing(kept, now)].map(([state, found]) => [state, found.map(({ id }) => id)])).toEqual([
    ['overdue', ['late']],
    ['underWay', ['begun']],
    ['planned', ['later']],
    ['done', ['sent']],
  ]);
  expect(nextOf(kept, now)?.id).toBe('late');
  expect(nextOf([visit('sent', '2026-03-01', 'final')], now)).toBe(null);
});
