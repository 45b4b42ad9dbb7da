import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { normalQuantile } from '../normal.ts';

/** Standard normals of a seed, by the inverse of the distribution function: slow and plain. */
export const normalSource = (seed: number): (() => number) => {
  const generator = xoroshiro128plus(seed);
  for (let skip = 0; skip < 32; skip += 1) generator.next();
  return () => normalQuantile(uniformFloat64(generator) || 0.5);
};
