import fc from 'fast-check';
import { expect, test } from 'vitest';
import { AUDIT_EVENTS, AUDIT_MACHINE, type AuditEventType } from './audit-machine.ts';
import { AUDIT_STATUSES, type AuditStatus } from './audit.ts';
import { auditTransition, type AuditEvent } from './audit-transition.ts';

const EVENTS: { readonly [Type in AuditEventType]: AuditEvent } = {
  submit: { type: 'submit', missing: [] },
  return: { type: 'return', reason: 'The photo of item 3 shows another car' },
  approve: { type: 'approve' },
  appeal: { type: 'appeal', reason: 'The customer was greeted, see the camera' },
  withdrawAppeal: { type: 'withdrawAppeal' },
  decide: { type: 'decide', reason: 'The camera shows it', open: [] },
  finalise: { type: 'finalise' },
};

const after = (status: AuditStatus, event: AuditEvent) => {
  const next = auditTransition(status, event);
  return next.ok ? next.value : next.error.reason;
};

test('AU-1 every status and every event: eight steps are open, the rest are refused', () => {
  const open = AUDIT_STATUSES.flatMap(status =>
    AUDIT_EVENTS.map(event => `${status} ${event} ${after(status, EVENTS[event])}`),
  ).filter(step => !step.endsWith('notInThisStatus'));
  expect(open).toEqual([
    'draft submit submitted',
    'submitted return returned',
    'submitted approve approved',
    'returned submit submitted',
    'approved appeal appealed',
    'approved finalise final',
    'appealed withdrawAppeal approved',
    'appealed decide approved',
  ]);
});

test('AU-2 an unanswered item blocks submission', () => {
  for (const status of ['draft', 'returned'] as const)
    expect(auditTransition(status, { type: 'submit', missing: ['a'] })).toEqual({
      ok: false,
      error: { reason: 'unanswered', itemIds: ['a'] },
    });
});

test('AU-3 sending back, appealing and deciding need a reason, and the machine says which do', () => {
  const needed = AUDIT_MACHINE.filter(({ reason }) => reason === 'needed').map(({ event }) => event);
  expect(needed).toEqual(['return', 'appeal', 'decide']);
  expect(after('submitted', { type: 'return', reason: ' ' })).toBe('reasonMissing');
  expect(after('approved', { type: 'appeal', reason: '' })).toBe('reasonMissing');
  expect(after('appealed', { type: 'decide', reason: '', open: [] })).toBe('reasonMissing');
});

test('AU-4 an appeal stays open until its last item is decided', () => {
  expect(after('appealed', { ...EVENTS.decide, type: 'decide', reason: 'Seen', open: ['b'] })).toBe(
    'appealed',
  );
  expect(after('appealed', { ...EVENTS.decide, type: 'decide', reason: 'Seen', open: [] })).toBe('approved');
});

test('AU-1 from every status there is a way to final, and nothing leaves it', () => {
  const reaches = (status: AuditStatus, seen: readonly AuditStatus[] = []): boolean =>
    status === 'final' ||
    AUDIT_MACHINE.some(
      ({ from, to }) => from === status && !seen.includes(to) && reaches(to, [...seen, status]),
    );
  expect(AUDIT_STATUSES.filter(status => !reaches(status))).toEqual([]);
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...AUDIT_EVENTS), { maxLength: 40 }), events => {
      let status: AuditStatus = 'draft';
      for (const event of events) {
        const before: AuditStatus = status;
        const next = auditTransition(before, EVENTS[event]);
        status = next.ok ? next.value : before;
        expect(next.ok || next.error.reason === 'notInThisStatus').toBe(true);
        expect(before === 'final' && status !== 'final').toBe(false);
      }
    }),
  );
});
