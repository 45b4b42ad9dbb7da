import type { Timers } from '../driver/timers.ts';

/** Timers that stand still until told otherwise. */
export type ManualTimers = Timers & {
  /** Lets this much time pass: everything due is called, earliest first. */
  readonly advance: (milliseconds: number) => void;
  /** Milliseconds until each call that is waited for, soonest first. */
  readonly waiting: () => readonly number[];
};

export const manualTimers = (): ManualTimers => {
  let now = 0;
  const calls = new Map<symbol, { readonly at: number; readonly call: () => void }>();
  return {
    after: (milliseconds, call) => {
      const key = Symbol('timer');
      calls.set(key, { at: now + milliseconds, call });
      return () => {
        calls.delete(key);
      };
    },
    advance: milliseconds => {
      const end = now + milliseconds;
      for (;;) {
        const [due] = [...calls]
          .filter(([, { at }]) => at <= end)
          .sort(([, one], [, two]) => one.at - two.at);
        if (due === undefined) break;
        const [key, { at, call }] = due;
        calls.delete(key);
        now = at;
        call();
      }
      now = end;
    },
    waiting: () => [...calls.values()].map(({ at }) => at - now).sort((one, two) => one - two),
  };
};
