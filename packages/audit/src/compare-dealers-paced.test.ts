import { expect, test } from 'vitest';
import { compareDealers, compareDealersPaced } from './compare-dealers.ts';
import { simulateNetwork } from './testing/simulate-network.ts';

test('in steps the figures are the same, and others have their turn at every 400,000 ranks at least', async () => {
  const { totals } = simulateNetwork({ seed: 2, dealers: 300, auditsOf: () => 12, between: 6, within: 8 });
  let pauses = 0;
  const paced = await compareDealersPaced(
    totals,
    async () => {
      pauses += 1;
    },
    { draws: 10_000 },
  );
  expect(paced).toEqual(compareDealers(totals, { draws: 10_000 }));
  expect(paced.network.ranked).toBeGreaterThan(200);
  expect(pauses).toBeGreaterThanOrEqual(Math.floor((paced.network.ranked * 10_000) / 420_000));
});
