/** Waiting as a port: a test decides when time has passed. */
export type Timers = {
  /** Calls back once after this many milliseconds; returns what prevents it. */
  readonly after: (milliseconds: number, call: () => void) => () => void;
};

export const systemTimers: Timers = {
  after: (milliseconds, call) => {
    const timer = setTimeout(call, milliseconds);
    return () => {
      clearTimeout(timer);
    };
  },
};
