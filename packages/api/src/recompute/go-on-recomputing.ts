import { findLastRecompute, systemScope } from '@truthline/db';
import type { ApiPorts } from '../request/context.ts';
import { recomputeNetwork } from './recompute.ts';
import { askerOf } from './recompute-service.ts';

export type RecomputingReport = {
  /** Recomputes that came to their end. */
  readonly finished: number;
  /** What went wrong, network by network; it is gone on with by the next run. */
  readonly failures: readonly unknown[];
};

export type Recomputing = {
  /** Goes on with what was asked for in the app and is not finished: begun just now, or left by a server that stopped. */
  readonly goOn: () => Promise<RecomputingReport>;
  /** Hears when one is asked for, here or at another server. Returns the way to stop. */
  readonly onAsked: (handler: () => void) => Promise<() => Promise<void>>;
};

/** Recomputes of every network, one server at a time each. What a terminal began it goes on with itself. */
export const openRecomputing = (
  ports: Pick<ApiPorts, 'store' | 'signIn' | 'ids' | 'clock' | 'stopping'>,
): Recomputing => {
  const { store, signIn, stopping } = ports;
  const goOnWith = async (networkId: string): Promise<number> => {
    const scope = systemScope(networkId);
    const asked = await store.within(scope, async tx => {
      const last = await findLastRecompute(tx);
      if (last === null || last.finishedAt !== null) return null;
      return (await askerOf(tx, last)) === null ? null : last;
    });
    if (asked === null) return 0;
    const done = await recomputeNetwork(ports, scope, { restate: false, only: asked.id, stopping });
    return done === null ? 0 : 1;
  };
  return {
    goOn: async () => {
      const failures: unknown[] = [];
      let finished = 0;
      for (const { networkId } of await signIn.networks()) {
        if (stopping.aborted) break;
        const [outcome] = await Promise.allSettled([goOnWith(networkId)]);
        if (outcome.status === 'rejected') failures.push(outcome.reason);
        else finished += outcome.value;
      }
      return { finished, failures };
    },
    onAsked: handler =>
      store.listen('recompute_asked', () => {
        handler();
      }),
  };
};
