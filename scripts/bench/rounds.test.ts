import { expect, test } from 'vitest';
import { at, interleave, median } from './rounds.ts';

test('each round runs every contestant once, each time beginning with another one; warming up is not counted', async () => {
  const order: string[] = [];
  const runner = (name: string) => (round: number) => {
    order.push(name);
    return Promise.resolve(round);
  };
  const samples = await interleave(
    { rounds: 2, warmUp: 1 },
    { a: runner('a'), b: runner('b'), c: runner('c') },
  );
  expect(order.join('')).toBe('abcbcacab');
  expect(samples).toEqual({ a: [1, 2], b: [1, 2], c: [1, 2] });
});

test('shares are taken by rank; nothing measured is an error, not a zero', () => {
  expect(median([3, 1, 2])).toBe(2);
  expect(at([1, 2, 3, 4, 5], 1)).toBe(5);
  expect(() => median([])).toThrow('nothing was measured');
});
