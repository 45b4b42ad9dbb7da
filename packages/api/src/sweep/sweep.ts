import { raiseReminders, rollUpWaiting, systemScope } from '@truthline/db';
import type { ApiPorts } from '../request/context.ts';
import { isoInstant } from '../request/instant.ts';
import { finaliseEnded } from './finalise-ended.ts';
import { mailReports } from './mail-reports.ts';
import { mailReminders } from './mail-reminders.ts';
import type { Mailer, MailFailure } from './mailer.ts';
import { deliverWebhooks } from '../webhooks/deliver-webhooks.ts';
import type { Poster } from '../webhooks/poster.ts';
import { tidyFiles } from './tidy-files.ts';

/** What one sweep has done. */
export type SweepReport = {
  /** Audits whose window to appeal was over. */
  readonly finalised: number;
  /** Final audits whose scores waited to be rolled up. */
  readonly rolledUp: number;
  /** Reminders that were written down. */
  readonly reminded: number;
  /** Letters that the mail server took. */
  readonly mailed: number;
  /** Letters that it did not; they are tried again. */
  readonly mailFailures: readonly MailFailure[];
  /** Webhooks that were taken. */
  readonly told: number;
  /** Addresses that did not take one; it is tried again. */
  readonly untold: number;
  /** Pieces of uploads and files that were thrown away. */
  readonly tidied: number;
  /** What went wrong on the way and is tried again by the next sweep. */
  readonly failures: readonly unknown[];
};

export type SweepPorts = ApiPorts & {
  /** Null where no mail is set up. */
  readonly mailer: Mailer | null;
  /** Null where nothing is sent out. */
  readonly poster: Poster | null;
};

/** Audits rolled up in one transaction: a tenth of a second. */
const AUDITS_A_ROLL_UP = 100;

/** Milliseconds after which files are looked through again. */
const TIDYING = 24 * 3_600_000;

const sweepAll = async (ports: SweepPorts, tidying: boolean): Promise<SweepReport> => {
  const { store, signIn, clock, stopping, mailer, poster } = ports;
  const failures: unknown[] = [];
  const mailFailures: MailFailure[] = [];
  const total = { finalised: 0, rolledUp: 0, reminded: 0, mailed: 0, told: 0, untold: 0, tidied: 0 };
  const step = async (work: () => Promise<void>): Promise<void> => {
    if (stopping.aborted) return;
    const [outcome] = await Promise.allSettled([work()]);
    if (outcome.status === 'rejected') failures.push(outcome.reason);
  };
  const networks = await signIn.networks();
  for (const { networkId } of networks) {
    await step(async () => {
      const finalised = await finaliseEnded(ports, networkId);
      total.finalised += finalised.count;
      failures.push(...finalised.failures);
    });
    await step(async () => {
      let count = AUDITS_A_ROLL_UP;
      while (count === AUDITS_A_ROLL_UP && !stopping.aborted) {
        count = await store.within(systemScope(networkId), tx => rollUpWaiting(tx, AUDITS_A_ROLL_UP));
        total.rolledUp += count;
      }
    });
    await step(async () => {
      total.reminded += await store.within(systemScope(networkId), tx =>
        raiseReminders(tx, isoInstant(clock)),
      );
    });
  }
  if (mailer !== null)
    for (const { networkId } of networks)
      await step(async () => {
        const mailed = await mailReminders(ports, networkId, mailer);
        total.mailed += mailed.letters;
        mailFailures.push(...mailed.failures);
        // A mail server in trouble is left alone until the next sweep.
        if (mailed.failures.some(({ onlyThis }) => !onlyThis)) return;
        const reports = await mailReports(ports, networkId, mailer);
        total.mailed += reports.letters;
        mailFailures.push(...reports.failures);
      });
  if (poster !== null)
    for (const { networkId } of networks)
      await step(async () => {
        const { delivered, failed } = await deliverWebhooks(ports, networkId, poster);
        total.told += delivered;
        total.untold += failed;
      });
  if (tidying)
    await step(async () => {
      const { pieces, files } = await tidyFiles(ports);
      total.tidied += pieces + files;
    });
  return { ...total, mailFailures, failures };
};

/** What has to happen because time has passed. Null where another process is at it. */
export type Sweep = () => Promise<SweepReport | null>;

/**
 * Windows to appeal end, scores are rolled up, people are reminded, once a day files are tidied. Swept at any time and as often as one likes,
 * each thing is done once.
 */
export const openSweep = (ports: SweepPorts): Sweep => {
  let tidiedAt = Number.NEGATIVE_INFINITY;
  return async () => {
    const now = ports.clock.now();
    const tidying = now - tidiedAt >= TIDYING;
    const swept = await ports.store.alone('sweep', () => sweepAll(ports, tidying));
    if (swept === null) return null;
    if (tidying) tidiedAt = now;
    return swept.done;
  };
};
