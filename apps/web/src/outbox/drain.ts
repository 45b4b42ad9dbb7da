import type { AuditRun } from '../audits/audit-run.ts';

type Outbox = {
  /** The audits of which something waits on this device. */
  readonly waiting: () => Promise<readonly string[]>;
  readonly runOf: (auditId: string) => Pick<AuditRun, 'load' | 'state'>;
  /** Sends the files of an audit the server knows; rejects where it does not take them now. */
  readonly sendFiles: (auditId: string) => Promise<void>;
  /** Told after each round: the first thing the server would not take now, or null. */
  readonly told: (error: unknown) => void;
};

/**
 * Gives the call that sends what waits, one audit after the other; called while it is at work, it joins in. Where
 * nobody is reached it stops: the rest would wait just as long. An audit the server refuses keeps what it has, and says
 * so on its own page.
 */
export const draining = ({ waiting, runOf, sendFiles, told }: Outbox): (() => Promise<void>) => {
  let underWay: Promise<void> | null = null;
  const all = async () => {
    let held: unknown = null;
    for (const auditId of await waiting()) {
      const run = runOf(auditId);
      await run.load();
      const { keeping, error } = run.state();
      if (keeping === 'device') return told(null);
      if (keeping === 'busy') held ??= error;
      // What is refused or cut off waits here and is sent the next time; other audits do not wait for it.
      await sendFiles(auditId).catch((failure: unknown) => {
        held ??= failure;
      });
    }
    told(held);
  };
  return () =>
    (underWay ??= all().finally(() => {
      underWay = null;
    }));
};
