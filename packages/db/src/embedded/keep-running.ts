import type { Result } from '@truthline/kernel';
import type { DatabaseProblem } from '../connection/problem.ts';
import { judgePostmaster, type Postmaster } from './postmaster-file.ts';

/** How often the server is looked at, in milliseconds. */
const INTERVAL = 1000;

/** A server that is brought up again when it dies without having been asked to. */
export type KeptServer = { readonly current: () => Postmaster; readonly stopKeeping: () => Promise<void> };

/**
 * Watches a server and calls `again` when it is gone: killed for want of memory, say. Open transactions are lost with it,
 * as the callers learn from their connections; what was committed is there again. A failing start is tried again.
 */
export const keepRunning = (
  first: Postmaster,
  again: () => Promise<Result<Postmaster, DatabaseProblem>>,
  onRestart: (server: Postmaster) => void,
): KeptServer => {
  let current = first;
  let restarting: Promise<void> | null = null;
  const look = async () => {
    if ((await judgePostmaster(current.pid)) === 'alive') return;
    const restarted = await again();
    if (!restarted.ok) return;
    current = restarted.value;
    onRestart(current);
  };
  const timer = setInterval(() => {
    restarting ??= look().finally(() => {
      restarting = null;
    });
    // A bug in looking must not end the process; the next look tries again.
    restarting.catch(() => undefined);
  }, INTERVAL);
  timer.unref();
  return {
    current: () => current,
    stopKeeping: async () => {
      clearInterval(timer);
      await restarting?.catch(() => undefined);
    },
  };
};
