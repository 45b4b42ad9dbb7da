import type { Clock } from './clock.ts';
import type { Random } from './random.ts';

/** Makes ids: the only way new ids come into being, so a test can foresee them. */
export type IdSource = { readonly next: () => string };

const hex = (value: number, digits: number) =>
  Math.floor(value).toString(16).padStart(digits, '0').slice(-digits);

/** UUID version 7 (RFC 9562): the first 48 bits are the time, so keys made later sort later. */
export const uuidSource = (clock: Clock, random: Random): IdSource => ({
  next: () => {
    const time = hex(clock.now(), 12);
    const bits = (count: number) => Math.floor(random.next() * 2 ** count);
    const variant = hex(0x8000 | bits(14), 4);
    return `${time.slice(0, 8)}-${time.slice(8)}-7${hex(bits(12), 3)}-${variant}-${hex(bits(24), 6)}${hex(bits(24), 6)}`;
  },
});

const alphabet = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

/** 16 letters and digits, about 95 bits: short enough to read in a diff, unique without asking anyone. */
export const shortIdSource = (random: Random): IdSource => ({
  next: () => Array.from({ length: 16 }, () => alphabet[Math.floor(random.next() * 62)]).join(''),
});

/** `prefix1`, `prefix2` … for tests and fixtures. */
export const countingIdSource = (prefix: string): IdSource => {
  let count = 0;
  return {
    next: () => {
      count += 1;
      return `${prefix}${count}`;
    },
  };
};
