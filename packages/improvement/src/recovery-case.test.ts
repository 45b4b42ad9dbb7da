import { expect, test } from 'vitest';
import {
  closeCase,
  recoveryCaseSchema,
  recoveryCostCents,
  recoveryTimes,
  respondToCase,
  type RecoveryCase,
} from './recovery-case.ts';

const reported: RecoveryCase = recoveryCaseSchema.parse({
  id: 'r1',
  dealerId: 'd1',
  customerReference: 'K-2201',
  momentId: 'mot-a4-01',
  failure: 'Car not ready at the promised time',
  severity: 6,
  complainerType: 'voicer',
  brokenJustices: ['procedural'],
  compensations: [
    { form: 'apology', costCents: null, note: '' },
    { form: 'freeService', costCents: 24_000, note: 'Next oil change' },
    { form: 'money', costCents: 5_000, note: '' },
  ],
  rootCause: 'Parts ordered late',
  ownerId: 'p1',
  reportedAt: '2026-02-01T08:00:00.000Z',
  firstRespondedAt: null,
  closedAt: null,
  customerSatisfied: null,
});
const answered = { ...reported, firstRespondedAt: '2026-02-01T08:05:00.000Z' };

test('a case is answered once and closed once, and its times are counted from the report', () => {
  const first = respondToCase(reported, '2026-02-01T08:05:00.000Z');
  expect(first).toEqual({ ok: true, value: answered });
  const closed = closeCase(answered, '2026-02-01T10:00:00.000Z', true);
  expect(closed.ok && recoveryTimes(closed.value)).toEqual({
    firstResponseSeconds: 300,
    closingSeconds: 7200,
  });
  expect(recoveryTimes(reported)).toEqual({ firstResponseSeconds: null, closingSeconds: null });
  expect(recoveryCostCents(reported)).toBe(29_000);
});

test.each<[string, RecoveryCase, string, string]>([
  ['answered twice', answered, '2026-02-01T09:00:00.000Z', 'alreadyResponded'],
  [
    'answered after closing',
    { ...reported, closedAt: '2026-02-02T08:00:00.000Z' },
    '2026-02-03T08:00:00.000Z',
    'alreadyClosed',
  ],
  ['answered before it was reported', reported, '2026-02-01T07:59:59.000Z', 'beforeReport'],
])('%s is refused', (_, record, at, reason) => {
  expect(respondToCase(record, at)).toEqual({ ok: false, error: { reason } });
});

test.each<[string, RecoveryCase, string, string]>([
  ['without an answer to the customer', reported, '2026-02-01T09:00:00.000Z', 'notResponded'],
  ['before that answer', answered, '2026-02-01T08:04:00.000Z', 'beforeResponse'],
  ['without a root cause', { ...answered, rootCause: ' ' }, '2026-02-01T09:00:00.000Z', 'rootCauseMissing'],
  [
    'without the moment that failed',
    { ...answered, momentId: null },
    '2026-02-01T09:00:00.000Z',
    'momentMissing',
  ],
  [
    'twice',
    { ...answered, closedAt: '2026-02-01T09:00:00.000Z' },
    '2026-02-01T10:00:00.000Z',
    'alreadyClosed',
  ],
])('closing %s is refused', (_, record, at, reason) => {
  expect(closeCase(record, at, null)).toEqual({ ok: false, error: { reason } });
});
