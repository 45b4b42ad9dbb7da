import fc from 'fast-check';
import { expect, test } from 'vitest';
import { numberOf, typedText } from './typed-number.ts';

const RULE = { decimals: 2, negative: true };

test('what does not belong into a number is not taken', () => {
  for (const text of ['a', '1a', '1e5', '--1', '1-', '1.2.3', '1.234', '+1'])
    expect(typedText(text, RULE)).toBeNull();
  expect(typedText('-1', { decimals: 0, negative: false })).toBeNull();
  expect(typedText('1.', { decimals: 0, negative: true })).toBeNull();
});

test('a comma is a point, whichever keyboard it comes from', () => {
  for (const text of ['1,5', '1.5', '1，5', '1。5', ' 1.5 ']) expect(typedText(text, RULE)).toBe('1.5');
});

test('half a number is none yet', () => {
  for (const text of ['', '-', '.', '-.']) {
    expect(typedText(text, RULE)).toBe(text);
    expect(numberOf(text)).toBeNull();
  }
  expect(numberOf('-.5')).toBe(-0.5);
  expect(numberOf('3.')).toBe(3);
});

test('every number with two decimals can be typed, key by key', () => {
  fc.assert(
    fc.property(fc.integer({ min: -10_000_000, max: 10_000_000 }), hundredths => {
      const text = String(hundredths / 100);
      for (let length = 1; length <= text.length; length += 1)
        expect(typedText(text.slice(0, length), RULE)).toBe(text.slice(0, length));
      expect(numberOf(text)).toBe(hundredths / 100);
    }),
  );
});
