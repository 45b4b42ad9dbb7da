import { describe, expect, test } from 'vitest';
import { ACTION_STATUSES, actionSchema, isOverdue, type Action } from './action.ts';
import { actionTransition, type ActionEvent } from './action-transition.ts';

const action: Action = actionSchema.parse({
  id: 'x1',
  dealerId: 'd1',
  auditId: 'a1',
  checklistId: 'appointment',
  itemId: 'A1-01',
  momentId: 'mot-a1-01',
  text: 'Second telephone at the desk',
  ownerId: 'p1',
  dueOn: '2026-03-01',
  openedAt: '2026-02-01T08:00:00.000Z',
  status: 'open',
  closedByAuditId: null,
  failedReaudits: 0,
});
const reaudit = (fields: Partial<Extract<ActionEvent, { type: 'reaudit' }>> = {}): ActionEvent => ({
  type: 'reaudit',
  auditId: 'a2',
  dealerId: 'd1',
  checklistId: 'appointment',
  startedAt: '2026-02-20T08:00:00.000Z',
  item: { itemId: 'A1-01', score: 1, state: 'answered' },
  ...fields,
});
const judged = (score: number | null, state: 'answered' | 'notApplicable' | 'notObserved' = 'answered') =>
  reaudit({ item: { itemId: 'A1-01', score, state } });

describe('an action closes only when a re-audit of the same item passes', () => {
  test('its owner can say done, not closed', () => {
    const done = actionTransition(action, { type: 'report' });
    expect(done.ok && done.value.status).toBe('done');
    expect(done.ok && actionTransition(done.value, reaudit())).toMatchObject({
      ok: true,
      value: { status: 'closed', closedByAuditId: 'a2' },
    });
  });

  test('a re-audit that fails, wholly or half, opens it again and is counted', () => {
    const done = { ...action, status: 'done' as const };
    expect(actionTransition(done, judged(0.5))).toMatchObject({
      value: { status: 'open', failedReaudits: 1 },
    });
    expect(actionTransition({ ...done, failedReaudits: 1 }, judged(0))).toMatchObject({
      value: { status: 'open', failedReaudits: 2, closedByAuditId: null },
    });
  });

  test.each<[string, ActionEvent, string]>([
    ['another dealer', reaudit({ dealerId: 'd2' }), 'otherDealer'],
    ['another item', reaudit({ item: { itemId: 'A1-02', score: 1, state: 'answered' } }), 'otherItem'],
    ['another checklist', reaudit({ checklistId: 'sales' }), 'otherItem'],
    ['the audit that found it', reaudit({ auditId: 'a1' }), 'notLater'],
    ['an audit from before', reaudit({ startedAt: '2026-01-31T08:00:00.000Z' }), 'notLater'],
    ['not applicable', judged(null, 'notApplicable'), 'notJudged'],
    ['not applicable counted as full score', judged(1, 'notApplicable'), 'notJudged'],
    ['not observed', judged(null, 'notObserved'), 'notJudged'],
  ])('%s does not close it', (_, event, reason) => {
    expect(actionTransition(action, event)).toEqual({ ok: false, error: { reason } });
  });
});

test('every status and every event', () => {
  const events: ActionEvent[] = [
    { type: 'start' },
    { type: 'report' },
    reaudit(),
    { type: 'withdraw', reason: 'Overturned on appeal' },
  ];
  const table = ACTION_STATUSES.map(status =>
    events.map(event => {
      const next = actionTransition({ ...action, status }, event);
      return next.ok ? next.value.status : next.error.reason;
    }),
  );
  const no = 'notInThisStatus';
  expect(table).toEqual([
    ['underWay', 'done', 'closed', 'withdrawn'],
    [no, 'done', 'closed', 'withdrawn'],
    [no, no, 'closed', 'withdrawn'],
    [no, no, no, no],
    [no, no, no, no],
  ]);
  expect(actionTransition(action, { type: 'withdraw', reason: ' ' })).toEqual({
    ok: false,
    error: { reason: 'reasonMissing' },
  });
});

test('overdue from the day after it was due until it is closed', () => {
  expect(isOverdue(action, '2026-03-01')).toBe(false);
  expect(isOverdue(action, '2026-03-02')).toBe(true);
  expect(isOverdue({ ...action, status: 'done' }, '2026-03-02')).toBe(true);
  expect(isOverdue({ ...action, status: 'closed' }, '2026-03-02')).toBe(false);
});
