import { createContext, useContext, useEffect, useMemo, useSyncExternalStore } from 'react';
import { localDatabase } from '../../local/local-database.ts';
import type { EntryEdit } from '../entry.ts';
import type { Entries } from '../progress.ts';
import { auditTimers, type AuditTimers } from './audit-timers.ts';
import type { Elapsed } from './elapsed.ts';
import { clocksOf } from './read-clocks.ts';
import { timerShelf } from './timer-shelf.ts';

/** The clock faces are renewed this often, and what they show is written down this often, in milliseconds. */
const TICK = 250;
const KEEP = 5000;

/** What a page does with the timers of its audit. */
export type TimersPort = {
  readonly running: () => ReadonlyMap<string, Elapsed>;
  readonly subscribe: (listener: () => void) => () => void;
  readonly start: (key: string) => void;
  /** Runs until what is due before this appointment comes; `appointment` in milliseconds since 1970. */
  readonly expect: (key: string, appointment: number) => void;
  readonly stop: (key: string, unit: string) => void;
};

/** `now`: the phone's clock, milliseconds since 1970; it is read when a timer starts, and how long that runs is not taken from it. */
export const timersPort = (
  timers: AuditTimers,
  onEdit: (key: string, edit: EntryEdit) => void,
  now: () => number,
): TimersPort => ({
  running: timers.running,
  subscribe: timers.subscribe,
  start: key => {
    timers.start(key);
    onEdit(key, { type: 'startWatch', now: now() });
  },
  expect: (key, appointment) => {
    timers.start(key);
    onEdit(key, { type: 'expect', appointment, now: now() });
  },
  stop: (key, unit) => {
    const elapsed = timers.stop(key);
    if (elapsed !== null) onEdit(key, { type: 'stopWatch', ran: elapsed.milliseconds, unit });
  },
});

/** Which timers the entries say run, and since when, as one text: the same text is the same timers. */
const begunText = (entries: Entries): string =>
  [...entries]
    .flatMap(([key, { runningSince }]) => (runningSince === null ? [] : [`${runningSince} ${key}`]))
    .join('\n');

const readBegun = (text: string): ReadonlyMap<string, number> =>
  new Map(
    text === ''
      ? []
      : text.split('\n').map(line => {
          const end = line.indexOf(' ');
          return [line.slice(end + 1), Number(line.slice(0, end))];
        }),
  );

/** The timers of one audit, going on while other items are answered, through locks and reloads. */
export const useAuditTimers = (
  personId: string,
  auditId: string,
  entries: Entries,
  onEdit: (key: string, edit: EntryEdit) => void,
): TimersPort => {
  const [timers, clocks] = useMemo((): [AuditTimers, ReturnType<typeof clocksOf>] => {
    const read = clocksOf(document);
    return [auditTimers(timerShelf(localDatabase, personId, auditId), read.read), read];
  }, [personId, auditId]);
  useEffect(() => {
    const ticking = window.setInterval(timers.tick, TICK);
    const keep = () => void timers.keep();
    const keeping = window.setInterval(keep, KEEP);
    document.addEventListener('visibilitychange', keep);
    return () => {
      window.clearInterval(ticking);
      window.clearInterval(keeping);
      document.removeEventListener('visibilitychange', keep);
      keep();
      clocks.end();
    };
  }, [timers, clocks]);
  // Started in an earlier opening of the page or in another window; or ended there.
  const begun = begunText(entries);
  useEffect(() => {
    const wanted = readBegun(begun);
    for (const key of timers.running().keys()) if (!wanted.has(key)) timers.stop(key);
    void timers.resume(wanted);
  }, [timers, begun]);
  return useMemo(() => timersPort(timers, onEdit, Date.now), [timers, onEdit]);
};

const nothing: ReadonlyMap<string, Elapsed> = new Map();
const Timers = createContext<TimersPort>({
  running: () => nothing,
  subscribe: () => () => undefined,
  start: () => undefined,
  expect: () => undefined,
  stop: () => undefined,
});
export const TimersProvider = Timers.Provider;

export const useTimers = (): TimersPort => useContext(Timers);

/** The timers that run, drawn anew as they count. */
export const useRunning = (): ReadonlyMap<string, Elapsed> => {
  const { subscribe, running } = useTimers();
  return useSyncExternalStore(subscribe, running);
};
