import fc from 'fast-check';
import { expect, test } from 'vitest';
import { exactInteger, isoInstant } from './column-parsers.ts';

/** The text in which PostgreSQL gives an instant in UTC: it drops zeros at the end of a fraction. */
const asPostgresPrints = (milliseconds: number): string => {
  const [day = '', time = ''] = new Date(milliseconds).toISOString().slice(0, -1).split('T');
  return `${day} ${time.replace(/\.?0+$/, match => (match.startsWith('.') ? '' : match.replaceAll('0', '')))}+00`;
};

test('an instant comes out as JavaScript writes it, whatever zeros PostgreSQL leaves away', () => {
  const from = Date.UTC(1970, 0, 1);
  fc.assert(
    fc.property(fc.integer({ min: from, max: Date.UTC(2200, 0, 1) }), milliseconds => {
      expect(isoInstant(asPostgresPrints(milliseconds))).toBe(new Date(milliseconds).toISOString());
    }),
  );
});

test('microseconds stay', () => {
  expect(isoInstant('2026-03-01 08:30:00.123456+00')).toBe('2026-03-01T08:30:00.123456Z');
});

test('another zone than ours is still the same instant', () => {
  expect(isoInstant('2026-03-01 08:30:00+08')).toBe('2026-03-01T00:30:00.000Z');
});

test('an integer is exact', () => {
  const safe = { min: BigInt(Number.MIN_SAFE_INTEGER), max: BigInt(Number.MAX_SAFE_INTEGER) };
  fc.assert(
    fc.property(fc.bigInt(safe), value => {
      expect(BigInt(exactInteger(String(value)))).toBe(value);
    }),
  );
});

test('or refused, where a number would not hold it', () => {
  const beyond = { min: BigInt(Number.MAX_SAFE_INTEGER) + 1n, max: 2n ** 63n - 1n };
  fc.assert(
    fc.property(fc.bigInt(beyond), fc.constantFrom(1n, -1n), (value, sign) => {
      expect(() => exactInteger(String(value * sign))).toThrow(RangeError);
    }),
  );
});
