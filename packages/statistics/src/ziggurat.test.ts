import { expect, test } from 'vitest';
import { normalCdf } from './normal.ts';
import { ziggurat } from './ziggurat.ts';

const draws = (seed: number, count: number): Float64Array => {
  const normal = ziggurat(seed);
  return Float64Array.from({ length: count }, normal).sort();
};

test('follow the normal distribution: no step of 400,000 draws lies off by more than Kolmogorov allows at .001', () => {
  for (const seed of [1, 2, -77]) {
    const sorted = draws(seed, 400_000);
    let farthest = 0;
    sorted.forEach((value, place) => {
      farthest = Math.max(farthest, Math.abs(normalCdf(value) - (place + 0.5) / sorted.length));
    });
    expect(farthest * Math.sqrt(sorted.length)).toBeLessThan(1.95);
  }
});

test('reach beyond the last strip on both sides as often as they should', () => {
  const sorted = draws(5, 2_000_000);
  const beyond = (edge: number) => sorted.filter(value => (edge < 0 ? value < edge : value > edge)).length;
  for (const edge of [3.4426, 4]) {
    const expected = 2_000_000 * normalCdf(-edge);
    for (const side of [edge, -edge])
      expect(Math.abs(beyond(side) - expected)).toBeLessThan(4 * Math.sqrt(expected));
  }
});

test('the same seed gives the same draws, another seed others', () => {
  expect(draws(3, 10)).toEqual(draws(3, 10));
  expect(draws(3, 10)).not.toEqual(draws(4, 10));
});
