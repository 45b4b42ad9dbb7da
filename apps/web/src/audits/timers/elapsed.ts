/** The two clocks of a phone, read at one moment. */
export type Reading = {
  /** Milliseconds since 1970, as set by whoever sets the phone's clock. */
  readonly wall: number;
  /** Milliseconds of a clock nobody sets; some phones stop it while they sleep. Counts from when the page was opened. */
  readonly steady: number;
  /** Which opening of the page `steady` counts from: across two of them it says nothing. */
  readonly opening: string;
  /** The page was out of sight at some time since the reading before: the phone may have slept. */
  readonly hidden: boolean;
};

/** How long a timer has run. */
export type Elapsed = {
  readonly milliseconds: number;
  readonly last: Reading;
  /** The phone's clock was changed meanwhile; what was counted may be wrong by what nobody could see. */
  readonly doubtful: boolean;
};

/** Two clocks that differ by no more are taken for equal: a wall clock is corrected by its network in small steps. */
export const TOLERANCE_MS = 2000;

export const startAt = (reading: Reading): Elapsed => ({ milliseconds: 0, last: reading, doubtful: false });

type Passed = { readonly milliseconds: number; readonly doubtful: boolean };

const passedBetween = (from: Reading, to: Reading): Passed => {
  const wall = to.wall - from.wall;
  // Closed and opened again, the page has only the wall clock to go by.
  if (from.opening !== to.opening) return { milliseconds: Math.max(0, wall), doubtful: wall < 0 };
  const steady = Math.max(0, to.steady - from.steady);
  const drift = wall - steady;
  if (Math.abs(drift) <= TOLERANCE_MS) return { milliseconds: steady, doubtful: false };
  // In sleep the steady clock may have stood still, which shows as a wall clock that is ahead.
  if (to.hidden && drift > 0) return { milliseconds: wall, doubtful: false };
  return { milliseconds: steady, doubtful: true };
};

/**
 * Counts on to the next reading. Awake, the steady clock is right whatever happens to the other; where the phone may have
 * slept, the wall clock says how long. Never goes back.
 */
export const countOn = ({ milliseconds, last, doubtful }: Elapsed, next: Reading): Elapsed => {
  const passed = passedBetween(last, next);
  return {
    milliseconds: milliseconds + passed.milliseconds,
    last: next,
    doubtful: doubtful || passed.doubtful,
  };
};
