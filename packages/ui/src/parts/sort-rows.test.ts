import { expect, test } from 'vitest';
import { sortRows } from './sort-rows.ts';

const compare = (one: string, other: string) => one.localeCompare(other, 'en');

test('rows without a value stay last in both directions', () => {
  const rows = [null, 2, 10, 1];
  expect(sortRows(rows, row => row, false, compare)).toEqual([1, 2, 10, null]);
  expect(sortRows(rows, row => row, true, compare)).toEqual([10, 2, 1, null]);
});

test('equal rows keep their order', () => {
  const rows = [
    { id: 'a', name: 'x' },
    { id: 'b', name: 'x' },
    { id: 'c', name: 'a' },
  ];
  expect(sortRows(rows, row => row.name, true, compare).map(({ id }) => id)).toEqual(['a', 'b', 'c']);
});
