import { expect, test } from 'vitest';
import type { PresentedReminder } from '../reminders/presented.ts';
import { writeLetter } from './mail-text.ts';

const reminder = (more: Partial<PresentedReminder> = {}): PresentedReminder => ({
  id: 'r',
  kind: 'assigned',
  at: '2031-09-01T02:00:00.000Z',
  read: false,
  dealerName: { zh: '杭州西湖店', en: 'Hangzhou\r\nWest Lake' },
  checklistTitle: { zh: '预约服务', en: 'Appointment' },
  auditKind: 'mystery',
  dueOn: '2031-09-20',
  appealBy: null,
  place: { kind: 'assignment', id: 'visit' },
  ...more,
});
const to = { name: '李娜', address: 'li.na@example.com' };
const letter = (locale: 'zh-CN' | 'en', ...reminders: readonly PresentedReminder[]) =>
  writeLetter(reminders, { to, locale, publicUrl: 'https://truthline.example.com' });

test('one reminder is told in the subject and the text, with a way there', () => {
  expect(letter('en', reminder())).toEqual({
    to,
    locale: 'en',
    subject:
      'Truthline: A visit was given to you: Hangzhou West Lake, Appointment. Its last day is Sep 20, 2031.',
    text: [
      'Hello 李娜,',
      'A visit was given to you: Hangzhou West Lake, Appointment. Its last day is Sep 20, 2031.\nhttps://truthline.example.com/assignments#visit',
      'Truthline sends this because you have not seen it there yet. Nobody reads answers to this address.',
      '',
    ].join('\n\n'),
  });
  expect(letter('zh-CN', reminder())).toMatchObject({
    subject: 'Truthline: 您有一项新的到访任务：杭州西湖店，预约服务，截止 2031年9月20日。',
    text: expect.stringContaining('李娜，您好：\n\n您有一项新的到访任务'),
  });
});

test.each([
  ['dueSoon', { dueOn: '2031-09-20' }, 'A visit is due soon', '到访任务即将到期'],
  ['overdue', { dueOn: '2031-09-20' }, 'A visit is overdue', '到访任务已逾期'],
  ['returned', { dueOn: null }, 'An audit was returned to you', '有一份审核退回给您更正'],
  [
    'appealOpen',
    { dueOn: null, appealBy: '2031-09-30' },
    'may be appealed until Sep 30, 2031',
    '2031年9月30日',
  ],
  ['appealToDecide', { dueOn: null }, 'An appeal is yours to decide', '有一份申诉等待您裁定'],
  ['appealDecided', { dueOn: null }, 'An appeal was decided', '申诉已有裁定'],
] as const)('%s has its own words in both languages', (kind, more, en, zh) => {
  const told = reminder({ kind, ...more, place: { kind: 'result', id: 'a1' } });
  expect(letter('en', told).text).toContain(en);
  expect(letter('zh-CN', told).text).toContain(zh);
  expect(letter('en', told).text).toContain('https://truthline.example.com/audits/a1/result');
});

test('many reminders are one letter, and more than twenty are counted', () => {
  const { subject, text } = letter('en', ...Array.from({ length: 23 }, () => reminder()));
  expect(subject).toBe('Truthline: 23 reminders');
  expect(text.match(/A visit was given/g)).toHaveLength(20);
  expect(text).toContain('And 3 more:\nhttps://truthline.example.com/');
});
