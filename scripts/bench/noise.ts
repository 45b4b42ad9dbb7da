import { at, median } from './rounds.ts';

/** About 20 ms of arithmetic that no library and no disk can change. */
const fixedWork = (): number => {
  let state = 1;
  for (let turn = 0; turn < 16_000_000; turn += 1) state = (Math.imul(state, 1_664_525) + 1_013_904_223) | 0;
  return state;
};

/** From here on somebody else had a share of the processor. */
const BUSY_PERCENT = 25;

/** Watches the machine: the same work again and again between the benches. */
export const watchNoise = () => {
  const samples: number[] = [];
  const results = new Set<number>();
  return {
    sample: (): void => {
      for (let turn = 0; turn < 10; turn += 1) {
        const began = performance.now();
        results.add(fixedWork());
        samples.push(performance.now() - began);
      }
    },
    /** One sentence on how much the machine was disturbed, and the milliseconds behind it. */
    said: () => {
      if (results.size !== 1) throw new Error('the same arithmetic gave two results');
      const usual = median(samples);
      const slow = Math.round((at(samples, 0.9) / usual - 1) * 100);
      const told = `Noise: one fixed loop, run ${samples.length} times between the benches, took ${usual.toFixed(1)} ms; one run in ten took at least ${slow} % longer.`;
      const note =
        slow < BUSY_PERCENT ? told : `${told} The machine was busy: run again before believing a p95.`;
      return { note, samples };
    },
  };
};
