import { describe, expect, test } from 'vitest';
import { assignmentState, dayAt, tooClose } from './assignment-state.ts';

describe('PL-5 the state of an assignment', () => {
  test.each([
    ['2026-03-10', null, '2026-03-10', 'planned'],
    ['2026-03-10', null, '2026-03-11', 'overdue'],
    ['2026-03-10', 'draft', '2026-03-10', 'underWay'],
    ['2026-03-10', 'draft', '2026-03-11', 'overdue'],
    ['2026-03-10', 'returned', '2026-03-09', 'underWay'],
    ['2026-03-10', 'submitted', '2026-03-11', 'done'],
    ['2026-03-10', 'appealed', '2026-04-11', 'done'],
  ] as const)('due %s, %s, on %s: %s', (dueOn, status, today, expected) => {
    expect(assignmentState(dueOn, status, today)).toBe(expected);
  });

  test('the day is the dealer’s: at one instant overdue in Shanghai and not yet in Berlin', () => {
    const instant = Date.parse('2026-03-10T16:30:00Z');
    expect(assignmentState('2026-03-10', null, dayAt('Asia/Shanghai', instant))).toBe('overdue');
    expect(assignmentState('2026-03-10', null, dayAt('Europe/Berlin', instant))).toBe('planned');
    expect(dayAt('Asia/Shanghai', instant)).toBe('2026-03-11');
  });
});

describe('PL-6 lock-out', () => {
  const march = (from: number, to: number) => ({ notBefore: `2026-03-${from}`, dueOn: `2026-03-${to}` });
  test.each([
    [march(10, 12), march(19, 20), 7, false],
    [march(10, 12), march(18, 20), 7, true],
    [march(18, 20), march(10, 12), 7, true],
    [march(10, 20), march(12, 25), 1, true],
    [march(10, 20), march(12, 25), 0, true],
    [march(10, 20), { notBefore: null, dueOn: '2026-03-27' }, 7, false],
    [march(10, 20), march(20, 25), 0, false],
  ] as const)('%j and %j under %d days: %s', (one, other, lockoutDays, expected) => {
    expect(tooClose(one, other, lockoutDays)).toBe(expected);
  });
});
