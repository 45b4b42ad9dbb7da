import type { Brand } from './brand.ts';

/**
 * A place in an order that leaves room: between any two keys there is always a third, so moving one thing
 * changes one record. Keys compare as plain strings (code unit order). A key is a fraction in base 62 written
 * after an imaginary point and never ends in the digit 0.
 */
export type OrderKey = Brand<string, 'OrderKey'>;

const digits = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

export const isOrderKey = (text: string): text is OrderKey => /^[0-9A-Za-z]*[1-9A-Za-z]$/.test(text);

const digitAt = (key: string, index: number) => {
  const character = key[index];
  return character === undefined ? 0 : digits.indexOf(character);
};

const midpoint = (low: string, high: string | null): string => {
  let prefix = '';
  let index = 0;
  let bounded = high !== null;
  for (;;) {
    const from = digitAt(low, index);
    const to = bounded ? digitAt(high ?? '', index) : digits.length;
    if (to - from > 1) return prefix + (digits[(from + to) >> 1] ?? '');
    prefix += digits[from] ?? '';
    // One apart: everything that continues `low` here is already below `high`.
    if (to - from === 1) bounded = false;
    index += 1;
  }
};

/**
 * A key strictly between two others; `null` is the open end.
 * @throws RangeError where `low` is not below `high`: the caller asked for a place that does not exist.
 */
export const orderKeyBetween = (low: OrderKey | null, high: OrderKey | null): OrderKey => {
  if (low !== null && high !== null && low >= high) throw new RangeError(`no key between ${low} and ${high}`);
  const key = midpoint(low ?? '', high);
  if (!isOrderKey(key)) throw new RangeError(`no key between ${String(low)} and ${String(high)}`);
  return key;
};

/** `count` ascending keys strictly between two others, spread evenly so that none grows long. */
export const orderKeysBetween = (
  low: OrderKey | null,
  high: OrderKey | null,
  count: number,
): readonly OrderKey[] => {
  if (count <= 0) return [];
  const middle = orderKeyBetween(low, high);
  const before = Math.floor((count - 1) / 2);
  return [
    ...orderKeysBetween(low, middle, before),
    middle,
    ...orderKeysBetween(middle, high, count - 1 - before),
  ];
};

/** Compares keys as the database does with collation "C". */
export const compareOrderKeys = (one: string, other: string): number =>
  one < other ? -1 : one > other ? 1 : 0;
