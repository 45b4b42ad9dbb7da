import { raiseReminders, systemScope } from '@truthline/db';
import type { ApiPorts } from '../request/context.ts';
import { isoInstant } from '../request/instant.ts';
import { finaliseEnded } from './finalise-ended.ts';

/** What one sweep has done. */
export type SweepReport = {
  /** Audits whose window to appeal was over. */
  readonly finalised: number;
  /** Reminders that were written down. */
  readonly reminded: number;
  /** What went wrong on the way and is tried again by the next sweep. */
  readonly failures: readonly unknown[];
};

export type SweepPorts = Pick<ApiPorts, 'store' | 'signIn' | 'clock' | 'stopping'>;

const sweepAll = async (ports: SweepPorts): Promise<SweepReport> => {
  const { store, signIn, clock, stopping } = ports;
  const failures: unknown[] = [];
  const total = { finalised: 0, reminded: 0 };
  const step = async (work: () => Promise<void>): Promise<void> => {
    if (stopping.aborted) return;
    const [outcome] = await Promise.allSettled([work()]);
    if (outcome.status === 'rejected') failures.push(outcome.reason);
  };
  for (const { networkId } of await signIn.networks()) {
    await step(async () => {
      const finalised = await finaliseEnded(ports, networkId);
      total.finalised += finalised.count;
      failures.push(...finalised.failures);
    });
    await step(async () => {
      total.reminded += await store.within(systemScope(networkId), tx =>
        raiseReminders(tx, isoInstant(clock)),
      );
    });
  }
  return { ...total, failures };
};

/**
 * What has to happen because time has passed: windows to appeal end, people are reminded. Asked for at any time and as
 * often as one likes, each thing is done once. Null where another process is at it.
 */
export const sweep = async (ports: SweepPorts): Promise<SweepReport | null> => {
  const swept = await ports.store.alone('sweep', () => sweepAll(ports));
  return swept === null ? null : swept.done;
};
