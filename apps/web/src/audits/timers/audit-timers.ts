import { countOn, startAt, type Elapsed, type Reading } from './elapsed.ts';

/** Where timers that run are written down. */
export type TimerShelf = {
  readonly read: () => Promise<ReadonlyMap<string, Elapsed>>;
  readonly keep: (key: string, elapsed: Elapsed) => Promise<void>;
  readonly drop: (key: string) => Promise<void>;
};

/** The timers of one audit, by answer key: any number at once. */
export type AuditTimers = {
  readonly subscribe: (listener: () => void) => () => void;
  /** The timers that run, in the order in which they were started; the same value until one counts on. */
  readonly running: () => ReadonlyMap<string, Elapsed>;
  readonly start: (key: string) => void;
  /** Stops a timer; how long it ran, and whether the clock was changed meanwhile. Null where it does not run. */
  readonly stop: (key: string) => Elapsed | null;
  /** Goes on with the timers of an earlier opening; `since` says when each was started, milliseconds since 1970. */
  readonly resume: (since: ReadonlyMap<string, number>) => Promise<void>;
  /** Reads the clocks for all that run. */
  readonly tick: () => void;
  /** Writes all that run down. */
  readonly keep: () => Promise<void>;
};

export const auditTimers = (shelf: TimerShelf, readClocks: () => Reading): AuditTimers => {
  const listeners = new Set<() => void>();
  let running: ReadonlyMap<string, Elapsed> = new Map();
  const show = (next: ReadonlyMap<string, Elapsed>) => {
    running = next;
    for (const listener of listeners) listener();
  };
  /** A device that keeps nothing has said so by then; the timer runs on in this window. */
  const quietly = (work: Promise<void>) => work.catch(() => undefined);
  const tick = () => {
    if (running.size === 0) return;
    const now = readClocks();
    show(new Map([...running].map(([key, elapsed]) => [key, countOn(elapsed, now)])));
  };
  return {
    subscribe: listener => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    running: () => running,
    start: key => {
      if (running.has(key)) return;
      tick();
      const elapsed = startAt(readClocks());
      show(new Map([...running, [key, elapsed]]));
      void quietly(shelf.keep(key, elapsed));
    },
    stop: key => {
      tick();
      const elapsed = running.get(key) ?? null;
      if (elapsed === null) return null;
      show(new Map([...running].filter(([each]) => each !== key)));
      void quietly(shelf.drop(key));
      return elapsed;
    },
    resume: async since => {
      const kept = await shelf.read().catch((): ReadonlyMap<string, Elapsed> => new Map());
      const now = readClocks();
      const resumed = [...since].flatMap(([key, wall]): (readonly [string, Elapsed])[] => {
        if (running.has(key)) return [];
        // Started where the shelf could not be written: only its start is known.
        const before = kept.get(key) ?? startAt({ wall, steady: 0, opening: '', hidden: true });
        return [[key, countOn(before, { ...now, hidden: true })]];
      });
      if (resumed.length > 0) show(new Map([...running, ...resumed]));
    },
    tick,
    keep: async () => {
      tick();
      await quietly(
        Promise.all([...running].map(([key, elapsed]) => shelf.keep(key, elapsed))).then(() => undefined),
      );
    },
  };
};
