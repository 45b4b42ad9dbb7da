import { expect, test } from 'vitest';
import { AUDIT_STATUSES } from './audit.ts';
import { auditTransition, type AuditEvent } from './audit-transition.ts';

const submit: AuditEvent = { type: 'submit', missing: [] };
const sendBack: AuditEvent = { type: 'return', reason: 'The photo of item 3 shows another car' };
const finalise: AuditEvent = { type: 'finalise' };

test('AU-1 every status and every event: three steps are open, the rest are refused', () => {
  const table = AUDIT_STATUSES.map(status =>
    [submit, sendBack, finalise].map(event => {
      const next = auditTransition(status, event);
      return next.ok ? next.value : next.error.reason;
    }),
  );
  expect(table).toEqual([
    ['submitted', 'notInThisStatus', 'notInThisStatus'],
    ['notInThisStatus', 'draft', 'final'],
    ['notInThisStatus', 'notInThisStatus', 'notInThisStatus'],
  ]);
});

test('AU-2 an unanswered item blocks submission, and sending back needs a reason', () => {
  expect(auditTransition('draft', { type: 'submit', missing: ['a'] })).toEqual({
    ok: false,
    error: { reason: 'unanswered', itemIds: ['a'] },
  });
  expect(auditTransition('submitted', { type: 'return', reason: ' ' })).toEqual({
    ok: false,
    error: { reason: 'reasonMissing' },
  });
});
