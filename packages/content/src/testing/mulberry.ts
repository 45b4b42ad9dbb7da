import type { RandomFrom } from '../demo/demo-network.ts';

/** mulberry32 (Tommy Ettinger): a stream of chance for tests, since this room does not import the kernel's. */
export const mulberry: RandomFrom = seed => {
  let state = seed | 0;
  return {
    next: () => {
      state = (state + 0x6d2b79f5) | 0;
      let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
      mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
      return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
    },
  };
};
