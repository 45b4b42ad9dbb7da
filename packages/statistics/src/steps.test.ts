import { expect, test } from 'vitest';
import { clusterOrder, clusterSteps } from './cluster-order.ts';
import { atOnce, paced, type Steps } from './steps.ts';

function* countTo(last: number): Steps<number> {
  for (let step = 0; step < last; step += 1) yield;
  return last;
}

test('in one go or with pauses between the steps, the result is the same', async () => {
  let pauses = 0;
  const pause = async () => {
    pauses += 1;
  };
  expect(atOnce(countTo(3))).toBe(3);
  expect(await paced(countTo(3), pause)).toBe(3);
  expect(pauses).toBe(3);
});

test('the order of 500 rows pauses, and is that of one go', async () => {
  const rows = Array.from({ length: 500 }, (_, row) =>
    Array.from({ length: 77 }, (_cell, column) => ((row * 7919 + column * 31) % 101) / 7),
  );
  let pauses = 0;
  const order = await paced(clusterSteps(rows), async () => {
    pauses += 1;
  });
  expect(order).toEqual(clusterOrder(rows));
  expect(pauses).toBeGreaterThan(0);
});
