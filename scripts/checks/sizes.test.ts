import { expect, test } from 'vitest';
import { measureSizes } from './sizes.ts';

test('a file over 500 lines is named', () => {
  const measured = measureSizes([
    { path: 'a/long.ts', lines: 501 },
    { path: 'a/short.ts', lines: 10 },
    { path: 'a/other.ts', lines: 20 },
  ]);
  expect(measured.problems).toEqual(['a/long.ts: 501 lines; find the room it should be']);
  expect(measured).toMatchObject({ median: 20, longest: 501 });
});

test('a median over the budget is a problem of the whole', () => {
  const problems = measureSizes([{ path: 'a/a.ts', lines: 91 }]).problems;
  expect(problems).toEqual(['the median file has 91 lines, the budget is 90']);
});
