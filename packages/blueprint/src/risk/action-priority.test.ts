import { describe, expect, test } from 'vitest';
import { actionPriority, riskPriorityNumber, type ActionPriority } from './action-priority.ts';

const ratings = Array.from({ length: 10 }, (_, index) => index + 1);
const all = ratings.flatMap(severity =>
  ratings.flatMap(occurrence => ratings.map(detection => ({ severity, occurrence, detection }))),
);

describe('action priority', () => {
  test('over all 1,000 inputs: H 318, M 214, L 468', () => {
    const count = (priority: ActionPriority) =>
      all.filter(input => actionPriority(input) === priority).length;
    expect([count('H'), count('M'), count('L')]).toEqual([318, 214, 468]);
  });

  test('one risk priority number, three priorities', () => {
    const inputs = [
      { severity: 9, occurrence: 5, detection: 3 },
      { severity: 9, occurrence: 3, detection: 5 },
      { severity: 3, occurrence: 5, detection: 9 },
    ];
    expect(inputs.map(riskPriorityNumber)).toEqual([135, 135, 135]);
    expect(inputs.map(actionPriority)).toEqual(['H', 'M', 'L']);
  });

  // S, O, D and the priority, one from each corner of the published table.
  test.each([
    [10, 6, 1, 'H'],
    [9, 4, 1, 'M'],
    [9, 2, 7, 'H'],
    [9, 2, 4, 'L'],
    [8, 8, 1, 'H'],
    [7, 6, 2, 'H'],
    [7, 5, 6, 'M'],
    [8, 3, 7, 'M'],
    [8, 3, 4, 'L'],
    [6, 10, 5, 'H'],
    [4, 8, 1, 'M'],
    [5, 7, 1, 'L'],
    [6, 4, 7, 'M'],
    [6, 3, 10, 'L'],
    [3, 8, 5, 'M'],
    [2, 8, 4, 'L'],
    [3, 7, 10, 'L'],
    [10, 1, 10, 'L'],
    [1, 10, 10, 'L'],
  ] as const)('S %i, O %i, D %i is %s', (severity, occurrence, detection, priority) => {
    expect(actionPriority({ severity, occurrence, detection })).toBe(priority);
  });

  test('a worse rating never lowers the priority', () => {
    const rank = (input: (typeof all)[number]) => 'LMH'.indexOf(actionPriority(input));
    for (const input of all)
      for (const field of ['severity', 'occurrence', 'detection'] as const) {
        const worse = { ...input, [field]: Math.min(10, input[field] + 1) };
        expect(rank(worse)).toBeGreaterThanOrEqual(rank(input));
      }
  });
});
