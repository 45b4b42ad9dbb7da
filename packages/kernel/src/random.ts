/** Chance as a port. `next` is uniform on [0, 1). */
export type Random = { readonly next: () => number };

/** Words drawn at once: asking the system takes as long for one as for a hundred. */
const drawn = new Uint32Array(128);
let used = drawn.length;

export const systemRandom: Random = {
  next: () => {
    if (used === drawn.length) {
      crypto.getRandomValues(drawn);
      used = 0;
    }
    const [high = 0, low = 0] = drawn.subarray(used, used + 2);
    used += 2;
    // 53 random bits, the precision of a double.
    return ((high >>> 5) * 67108864 + (low >>> 6)) / 9007199254740992;
  },
};

/** sfc32 (Doty-Humphrey, PractRand): the same seed gives the same stream on every platform. Not for secrets. */
export const seededRandom = (seed: number): Random => {
  let a = 0x9e3779b9;
  let b = 0x243f6a88;
  let c = 0xb7e15162;
  let counter = seed | 0;
  const next = () => {
    const sum = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (c << 21) | (c >>> 11);
    c = (c + sum) | 0;
    return (sum >>> 0) / 4294967296;
  };
  // The first outputs still show the constants: twelve rounds mix the seed in.
  for (let round = 0; round < 12; round += 1) next();
  return { next };
};

/** A whole number, uniform on [0, below). `below` must be a positive integer. */
export const randomInteger = (random: Random, below: number): number => Math.floor(random.next() * below);
