import { PUSH_LIMIT } from '../limits.ts';

/** What the driver is doing. One request at a time: answers cannot overtake each other. */
export type DriverState = {
  readonly phase: 'idle' | 'pushing' | 'pulling' | 'waiting';
  /** Failures in a row; 0 after a success. */
  readonly failures: number;
  /** The log may have moved on while nobody listened: pull before pushing. */
  readonly pullDue: boolean;
  /**
   * How many changes go with one push. Fewer after a push that failed: it may have been too long for the way, or one
   * of its changes may be what fails, and those before it are to be saved all the same.
   */
  readonly pushLimit: number;
};

export type DriverEvent =
  | { readonly type: 'asked'; readonly request: 'push' | 'pull' }
  /**
   * An answer came. `nothing`: it brought nothing although something was due. `more`: there may be more where it came
   * from (the server limits how much one pull brings).
   */
  | { readonly type: 'answered'; readonly brought: 'nothing' | 'all' | 'more' }
  | { readonly type: 'failed' }
  | { readonly type: 'waited' }
  | { readonly type: 'woken' };

export const initialDriverState: DriverState = {
  phase: 'idle',
  failures: 0,
  pullDue: true,
  pushLimit: PUSH_LIMIT,
};

export const drive = (state: DriverState, event: DriverEvent): DriverState => {
  switch (event.type) {
    case 'asked':
      return { ...state, phase: event.request === 'push' ? 'pushing' : 'pulling' };
    case 'answered':
      if (event.brought === 'nothing') return { ...state, phase: 'waiting', failures: state.failures + 1 };
      return {
        phase: 'idle',
        failures: 0,
        pullDue: event.brought === 'more' || (state.pullDue && state.phase !== 'pulling'),
        pushLimit: state.phase === 'pushing' ? Math.min(state.pushLimit * 2, PUSH_LIMIT) : state.pushLimit,
      };
    case 'failed':
      return {
        phase: 'waiting',
        failures: state.failures + 1,
        pullDue: true,
        pushLimit: state.phase === 'pushing' ? Math.ceil(state.pushLimit / 4) : state.pushLimit,
      };
    case 'waited':
      return { ...state, phase: 'idle' };
    case 'woken':
      return { ...state, pullDue: true, phase: state.phase === 'waiting' ? 'idle' : state.phase };
  }
};

const BACK_OFF_MILLISECONDS = [500, 1_000, 2_000, 4_000, 8_000, 15_000, 30_000] as const;

/** How long to wait after so many failures in a row: doubling to half a minute, ±20 % so that clients do not return in step. */
export const backOffMilliseconds = (failures: number, chance: number): number => {
  const last = BACK_OFF_MILLISECONDS.length - 1;
  const base = BACK_OFF_MILLISECONDS[Math.min(Math.max(failures - 1, 0), last)] ?? 30_000;
  return Math.round(base * (0.8 + 0.4 * chance));
};
