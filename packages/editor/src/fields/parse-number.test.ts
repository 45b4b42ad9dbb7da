import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseNumber } from './parse-number.ts';

const bounds = { min: 0, max: 100, decimals: 2 };

test.each([
  ['', null],
  ['  ', null],
  ['12', 12],
  ['１２．５', 12.5],
  ['1,5', 1.5],
  ['.5', 0.5],
  ['3.', 3],
  ['2.345', 2.35],
])('%j is read', (text, value) => {
  expect(parseNumber(text, bounds)).toEqual({ kind: 'number', value });
});

test.each(['ten', '1.2.3', '1e3', '--1', '5 min', '0x10', '.'])('%j is no number', text => {
  expect(parseNumber(text, bounds)).toEqual({ kind: 'notANumber' });
});

test.each(['-1', '−0.5', '100.01'])('%j is outside', text => {
  expect(parseNumber(text, bounds)).toEqual({ kind: 'outside' });
});

test('every number within bounds is read back as it is shown', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 10_000 }), hundredths => {
      const value = hundredths / 100;
      expect(parseNumber(String(value), bounds)).toEqual({ kind: 'number', value });
    }),
  );
});
