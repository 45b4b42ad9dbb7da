import { describe, expect, test } from 'vitest';
import { funnel } from './funnel.ts';
import { seededNormal, seededPasses } from './testing/simulate-network.ts';

const ordinary = (seed: number, between: number = 0) => {
  const passes = seededPasses(seed);
  const normal = seededNormal(seed + 1000);
  return Array.from({ length: 60 }, (_, index) => {
    const n = 80 + 10 * (index % 9);
    return { dealerId: `d${index}`, n, passed: passes(n, Math.min(0.99, 0.8 + between * normal())) };
  });
};

describe('funnel', () => {
  test('FU-1 two planted dealers, one far below and one far above, are the two flagged', () => {
    const result = funnel([
      ...ordinary(3),
      { dealerId: 'low', n: 100, passed: 55 },
      { dealerId: 'high', n: 160, passed: 157 },
    ]);
    const flagged = result?.points.filter(point => point.flagged).map(({ dealerId }) => dealerId);
    expect(flagged).toEqual(['low', 'high']);
    expect(result?.flagged.exact).toBe(2);
    expect(result?.outside.exact).toBeGreaterThanOrEqual(2);
  });

  test('where all dealers differ, the spread between them widens the limits and takes the flags back', () => {
    const result = funnel(ordinary(5, 0.08));
    expect(result?.overdispersion?.ratio ?? 0).toBeGreaterThan(2);
    expect(result?.flagged.exact ?? 0).toBeGreaterThan(result?.flagged.adjusted ?? 99);
    expect(result?.outside.exact ?? 0).toBeGreaterThan(result?.outside.adjusted ?? 99);
    for (const { exact, adjusted } of result?.limits ?? [])
      expect(adjusted[3] - adjusted[0]).toBeGreaterThanOrEqual(exact[3] - exact[0] - 0.02);
  });

  test('items that hang together widen the adjusted limits as if there were fewer; below 1 the effect is not believed', () => {
    const plain = funnel(ordinary(3), { gridSize: 5 });
    const clustered = funnel(ordinary(3), { gridSize: 5, designEffect: 4 });
    // On the inverse-sine scale, where the width depends on n alone.
    const width = (made: typeof plain) =>
      Math.asin(Math.sqrt(made?.limits[0]?.adjusted[2] ?? 0)) -
      Math.asin(Math.sqrt(made?.limits[0]?.adjusted[1] ?? 0));
    expect(width(clustered)).toBeCloseTo(2 * width(plain), 10);
    expect(clustered?.limits.map(({ exact }) => exact)).toEqual(plain?.limits.map(({ exact }) => exact));
    expect(funnel(ordinary(3), { designEffect: 0.5 })?.designEffect).toBe(1);
    expect(funnel(ordinary(3), { designEffect: null })?.designEffect).toBe(1);
  });

  test('19 of 20 at a target of .8 lies above the drawn line, yet is not called', () => {
    const result = funnel([{ dealerId: 'a', n: 20, passed: 19 }, ...ordinary(8)], { target: 0.8 });
    const [point] = result?.points ?? [];
    expect(point).toMatchObject({ dealerId: 'a', rate: 0.95, flagged: false });
    expect(point?.p).toBeCloseTo(0.0807, 4);
  });

  test('the target is the pooled rate unless given; limits cover all sizes of the points', () => {
    const result = funnel([
      { dealerId: 'a', n: 20, passed: 10 },
      { dealerId: 'b', n: 300, passed: 270 },
    ]);
    expect(result?.target).toBe(280 / 320);
    const sizes = result?.limits.map(({ n }) => n) ?? [];
    expect(sizes[0]).toBeLessThanOrEqual(20);
    expect(sizes.at(-1)).toBeGreaterThanOrEqual(300);
    expect(sizes).toEqual([...new Set(sizes)].toSorted((a, b) => a - b));
  });

  test('FU-2 dealers without items are named as missing; without any items, or all alike at 0 or 1, there is no funnel', () => {
    const result = funnel([
      { dealerId: 'a', n: 0, passed: 0 },
      { dealerId: 'b', n: 30, passed: 20 },
    ]);
    expect(result?.missing).toEqual(['a']);
    expect(result?.overdispersion).toBeNull();
    expect(funnel([])).toBeNull();
    expect(funnel([{ dealerId: 'a', n: 0, passed: 0 }])).toBeNull();
    expect(funnel([{ dealerId: 'a', n: 5, passed: 5 }])).toBeNull();
  });
});
