/** Milliseconds since 1970-01-01T00:00:00Z. */
export type EpochMilliseconds = number;

/** Time as a port: code that needs "now" is handed one, so a test can hold it still. */
export type Clock = { readonly now: () => EpochMilliseconds };

export const systemClock: Clock = { now: () => Date.now() };

/** A clock that stands still until told otherwise. */
export const fixedClock = (start: EpochMilliseconds): Clock & { advance: (milliseconds: number) => void } => {
  let current = start;
  return {
    now: () => current,
    advance: milliseconds => {
      current += milliseconds;
    },
  };
};
