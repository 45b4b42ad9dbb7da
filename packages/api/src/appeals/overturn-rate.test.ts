import { expect, test } from 'vitest';
import { overturnRate } from './overturn-rate.ts';

const auditor = { auditorId: 'a', auditorName: 'A' };

test('the share that was upheld stands in its interval', () => {
  // Newcombe (1998), table I: 15 of 148 by the score method without continuity correction.
  const [rate] = overturnRate({ ...auditor, decided: 148, upheld: 15 });
  expect(rate?.share).toBeCloseTo(15 / 148, 12);
  expect(rate?.low).toBeCloseTo(0.0624, 4);
  expect(rate?.high).toBeCloseTo(0.1605, 4);
});

test('a single decision says next to nothing', () => {
  const [rate] = overturnRate({ ...auditor, decided: 1, upheld: 1 });
  expect(rate).toMatchObject({ share: 1, high: 1 });
  expect(rate?.low).toBeLessThan(0.25);
});

test('without a decision there is no rate', () => {
  expect(overturnRate({ ...auditor, decided: 0, upheld: 0 })).toEqual([]);
});
