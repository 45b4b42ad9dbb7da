import { quantile } from '../../packages/statistics/src/moments.ts';

/** Milliseconds of one piece of work. */
export const timed = async (work: () => unknown): Promise<number> => {
  const began = performance.now();
  await work();
  return performance.now() - began;
};

/** A share of the samples by rank, interpolated. */
export const at = (samples: readonly number[], share: number): number => {
  const value = quantile(samples, share);
  if (value === null) throw new Error('nothing was measured');
  return value;
};
export const median = (samples: readonly number[]): number => at(samples, 0.5);

export type Samples<Name extends string> = Readonly<Record<Name, readonly number[]>>;

/** The same ones, each round beginning with another. */
export const rotated = <T>(all: readonly T[], by: number): readonly T[] => [
  ...all.slice(by % all.length),
  ...all.slice(0, by % all.length),
];

/**
 * Runs every contestant once a round, each round beginning with another one, so that a disturbance of the machine falls
 * on all of them alike. A contestant answers with its own milliseconds. Rounds of warming up are thrown away.
 */
export const interleave = async <Name extends string>(
  { rounds, warmUp }: { readonly rounds: number; readonly warmUp: number },
  contestants: Readonly<Record<Name, (round: number) => Promise<number>>>,
): Promise<Samples<Name>> => {
  const names = Object.keys(contestants).filter((name): name is Name => name in contestants);
  const samples = new Map<Name, number[]>(names.map(name => [name, []]));
  for (let round = 0; round < warmUp + rounds; round += 1)
    for (const name of rotated(names, round)) {
      const took = await contestants[name](round);
      if (round >= warmUp) samples.get(name)?.push(took);
    }
  const collected = {} as Record<Name, readonly number[]>;
  for (const [name, all] of samples) collected[name] = all;
  return collected;
};
