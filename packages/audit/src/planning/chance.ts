import { randomInteger, type Random } from '@truthline/kernel';

/** The same list in an order of chance (Fisher & Yates 1938, Durstenfeld's form). */
export const shuffled = <T>(list: readonly T[], random: Random): readonly T[] => {
  const result = [...list];
  for (let last = result.length - 1; last > 0; last -= 1) {
    const other = randomInteger(random, last + 1);
    const [from, to] = [result[last], result[other]];
    if (from === undefined || to === undefined) continue;
    result[last] = to;
    result[other] = from;
  }
  return result;
};

/** A number on [0, 1) that a text always gives: FNV-1a with the last mix of MurmurHash3, 32 bits. */
export const fractionOf = (text: string): number => {
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(text)) hash = Math.imul(hash ^ byte, 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return ((hash ^ (hash >>> 16)) >>> 0) / 4294967296;
};
