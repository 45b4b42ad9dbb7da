/** Wakes one waiter. Rung while nobody waits, the next wait returns at once: nothing rung is missed. */
export type Alarm = {
  readonly ring: () => void;
  /** Resolves when rung, or when the signal aborts. */
  readonly wait: (signal: AbortSignal) => Promise<void>;
};

export const openAlarm = (): Alarm => {
  let rung = false;
  let wake: (() => void) | null = null;
  return {
    ring: () => {
      rung = true;
      wake?.();
    },
    wait: async signal => {
      if (!rung && !signal.aborted) {
        const { promise, resolve } = Promise.withResolvers<void>();
        wake = resolve;
        signal.addEventListener('abort', () => resolve(), { once: true });
        await promise;
        wake = null;
      }
      rung = false;
    },
  };
};
