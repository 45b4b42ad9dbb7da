import type { Api, SweepReport } from '@truthline/api';
import type { Logger } from 'pino';

/** Milliseconds from one sweep to the next. */
const PERIOD = 60_000;

const tell = (log: Logger, report: SweepReport | null): void => {
  if (report === null) return;
  const { failures, mailFailures, ...done } = report;
  for (const { code, responseCode } of mailFailures)
    log.warn({ code, responseCode }, 'a letter was not taken by the mail server; it is tried again later');
  for (const failure of failures) log.error({ err: failure }, 'a step of the sweep failed');
  if (Object.values(done).some(count => count > 0)) log.info(done, 'swept');
};

export type Sweeping = {
  /** Sweeps at once, and then once a minute. */
  readonly begin: () => void;
  /** Waits for the sweep under way, which ends soon once the server is stopping. */
  readonly stop: () => Promise<void>;
};

/**
 * One sweep after the other: one that takes longer than a minute is not begun a second time. A sweep that fails as a whole,
 * such as while the database is away, is told and tried again with the next.
 */
export const openSweeping = (api: Pick<Api, 'sweep'>, log: Logger): Sweeping => {
  let underWay: Promise<void> | null = null;
  let timer: NodeJS.Timeout | null = null;
  const run = async () => {
    const [outcome] = await Promise.allSettled([api.sweep()]);
    if (outcome.status === 'rejected') log.error({ err: outcome.reason }, 'the sweep failed');
    else tell(log, outcome.value);
    underWay = null;
  };
  const sweep = () => {
    underWay ??= run();
  };
  return {
    begin: () => {
      timer = setInterval(sweep, PERIOD);
      sweep();
    },
    stop: async () => {
      if (timer !== null) clearInterval(timer);
      await underWay;
    },
  };
};
