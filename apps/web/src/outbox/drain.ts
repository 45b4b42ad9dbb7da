import type { AuditRun } from '../audits/audit-run.ts';

type Outbox = {
  /** The audits of which something waits on this device. */
  readonly waiting: () => Promise<readonly string[]>;
  readonly runOf: (auditId: string) => Pick<AuditRun, 'load' | 'state'>;
};

/**
 * Gives the call that sends what waits, one audit after the other; called while it is at work, it joins in. Where
 * nobody is reached it stops: the rest would wait just as long. An audit the server refuses keeps what it has, and says
 * so on its own page.
 */
export const draining = ({ waiting, runOf }: Outbox): (() => Promise<void>) => {
  let underWay: Promise<void> | null = null;
  const all = async () => {
    for (const auditId of await waiting()) {
      const run = runOf(auditId);
      await run.load();
      if (run.state().keeping === 'device') return;
    }
  };
  return () =>
    (underWay ??= all().finally(() => {
      underWay = null;
    }));
};
