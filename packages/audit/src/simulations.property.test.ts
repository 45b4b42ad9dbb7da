import { describe, expect, test } from 'vitest';
import { simulateChanges, simulateFunnels, simulateProgrammes } from './testing/simulations.ts';

// Ranks and shrinkage: comparison.property.test.ts. In full size: `npm run bench -- statistics`.
describe('against known truths', () => {
  test('30 of 600 dealers worse by 5, 10 and 15 points: the farther, the more are called, and hardly others', () => {
    const [near, far, farthest] = [-0.05, -0.1, -0.15].map(shift =>
      simulateFunnels({ networks: 15, seed: 3, planted: 30, shift }),
    );
    expect(near?.power).toBeGreaterThan(0.02);
    expect(far?.power).toBeGreaterThan(0.4);
    expect(farthest?.power).toBeGreaterThan(0.85);
    for (const { falseDiscoveries } of [far, farthest].flatMap(result => result ?? []))
      expect(falseDiscoveries).toBeLessThan(0.1);
  });

  test('a programme without effect, given to the worst, is called an improvement in at most 5 % of 300 runs', () => {
    const found = simulateProgrammes({ runs: 300, seed: 5000, effect: 0 });
    expect(found.rawChange).toBeGreaterThan(5);
    expect(found.better).toBeLessThanOrEqual(0.05);
    expect(Math.abs(found.effect)).toBeLessThan(0.5);
  });

  test('one with an effect of 6 points mostly is', () => {
    const found = simulateProgrammes({ runs: 100, seed: 7000, effect: 6 });
    expect(found.better).toBeGreaterThan(0.8);
    expect(found.worse).toBe(0);
  });

  test('from wave to wave: few networks with a call where nobody moved; movers by 30 points are mostly found', () => {
    expect(simulateChanges({ runs: 150, seed: 1, shift: 0 }).networksWithAny).toBeLessThan(0.1);
    const moved = simulateChanges({ runs: 40, seed: 1, shift: 30 });
    expect(moved.power).toBeGreaterThan(0.75);
    expect(moved.falseDiscoveries).toBeLessThan(0.08);
  });
});
