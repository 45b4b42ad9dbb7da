import { useSyncExternalStore } from 'react';
import { failureOf } from '../app/problem.ts';

/** Why the server took nothing the last time it was reached; null where it did, or was not reached at all. */
let reason: unknown = null;
const listeners = new Set<() => void>();

/** Tells what the last round of sending ended with. A lost connection is no word of the server. */
export const tellHeldUp = (error: unknown): void => {
  const next = error !== null && failureOf(error) === 'later' ? error : null;
  if (next === reason) return;
  reason = next;
  for (const listener of listeners) listener();
};

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
};

/** The error to show on every page while something waits for a server in trouble; null while it is in none. */
export const useHeldUp = (): unknown => useSyncExternalStore(subscribe, () => reason);
