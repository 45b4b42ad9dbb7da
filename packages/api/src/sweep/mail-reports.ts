import {
  claimReportRun,
  findPerson,
  listDueReports,
  markReportMailed,
  recordTrail,
  systemScope,
  type DueReport,
} from '@truthline/db';
import { makeNetworkReport } from '../network/report/make-network-report.ts';
import { writeReportLetter } from '../network/report/report-letter.ts';
import { fileOfReport } from '../network/report/report-file.ts';
import type { ReportWish } from '../network/report/report-wish.ts';
import { wishOf } from '../network/report/saved-wish.ts';
import { may } from '../policy/may.ts';
import type { ApiPorts } from '../request/context.ts';
import { isoInstant } from '../request/instant.ts';
import { identify } from '../session/find-signed-in.ts';
import type { Mailer, MailFailure } from './mailer.ts';

const MINUTE = 60_000;
/** Minutes after a try before the next one; after the last of them it is given up. */
const WAITS = [5, 30, 120] as const;
/** What was due longer ago is not mailed any more, in milliseconds. */
const NEWS = 3 * 24 * 60 * MINUTE;

/** What is due speaks of the wave that has ended, where it is due for that. */
const wishDue = (due: DueReport): ReportWish | null => {
  const wish = wishOf(due);
  return wish === null || due.waveId === null
    ? wish
    : { ...wish, selection: { ...wish.selection, waveIds: [due.waveId] } };
};

/** The report as its maker would be told it now; null where there is nobody to tell, or nothing they may be told. */
const writeLetter = async (ports: ApiPorts, networkId: string, due: DueReport) => {
  const wish = wishDue(due);
  const person = await ports.store.within(systemScope(networkId), async tx => ({
    signedIn: await identify(tx, due.madeBy),
    email: (await findPerson(tx, due.madeBy))?.email ?? null,
  }));
  const { signedIn, email } = person;
  if (wish === null || signedIn === null || email === null) return null;
  const action = wish.selection.counting === 'submitted' ? 'comparison.readUnsettled' : 'comparison.read';
  if (!may(signedIn.actor, action, { kind: 'network' })) return null;
  const made = await makeNetworkReport({ ports, signedIn }, { ...wish, title: wish.title ?? due.name });
  if (!made.ok) return null;
  return {
    signedIn,
    mail: writeReportLetter({
      to: { name: signedIn.name, address: email },
      locale: signedIn.locale,
      name: due.name,
      link: made.value.link,
      keptAt: `${ports.publicUrl.replace(/\/+$/, '')}/network/report`,
      attachment: await fileOfReport(made.value, due.format, isoInstant(ports.clock).slice(0, 10)),
    }),
  };
};

export type MailedReports = { readonly letters: number; readonly failures: readonly MailFailure[] };

/**
 * Mails the reports that are due, each to whoever keeps it, as what they may see now. A run is taken in hand before its letter
 * is written, so that nobody else mails it meanwhile; what is not taken by the mail server is tried again later.
 */
export const mailReports = async (
  ports: ApiPorts,
  networkId: string,
  mailer: Mailer,
): Promise<MailedReports> => {
  const { store, clock, stopping } = ports;
  const system = systemScope(networkId);
  const due = await store.within(system, tx =>
    listDueReports(tx, {
      now: isoInstant(clock),
      since: new Date(clock.now() - NEWS).toISOString(),
      tries: WAITS.length,
    }),
  );
  const failures: MailFailure[] = [];
  let letters = 0;
  for (const run of due) {
    if (stopping.aborted) break;
    const wait = (WAITS[run.tries] ?? 0) * MINUTE;
    const nextTry = new Date(clock.now() + wait).toISOString();
    const claimed = await store.within(system, tx =>
      claimReportRun(tx, run, { now: isoInstant(clock), nextTry }),
    );
    const letter = claimed ? await writeLetter(ports, networkId, run) : null;
    if (letter === null) continue;
    const sent = await mailer(letter.mail);
    if (sent.ok) {
      letters += 1;
      await store.within(system, async tx => {
        await markReportMailed(tx, run, isoInstant(clock));
        await recordTrail(tx, {
          actorName: 'Truthline',
          action: 'report.mail',
          subject: { kind: 'report', id: run.reportId },
          dealerId: null,
          details: { format: run.format, dueAt: run.dueAt },
        });
      });
    } else {
      failures.push(sent.error);
      if (!sent.error.onlyThis) break;
    }
  }
  return { letters, failures };
};
