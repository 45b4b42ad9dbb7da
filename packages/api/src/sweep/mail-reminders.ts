import { claimMail, listRemindersToMail, markMailed, systemScope, type MailedReminder } from '@truthline/db';
import type { ApiPorts } from '../request/context.ts';
import { isoInstant } from '../request/instant.ts';
import { presentReminder } from '../reminders/present-reminder.ts';
import type { Mailer, MailFailure } from './mailer.ts';
import { writeLetter } from './mail-text.ts';

const MINUTE = 60_000;
/** Minutes after a try before the next one; after the last of them it is given up. */
const WAITS = [1, 5, 15, 60, 240, 720] as const;
/** Nobody is mailed what is older, in milliseconds: where mail was set up late, or did not work for long. */
const NEWS = 3 * 24 * 60 * MINUTE;
/** As many letters as one sweep writes. */
const LETTERS = 500;

export type Mailed = {
  /** Letters that were taken. */
  readonly letters: number;
  readonly failures: readonly MailFailure[];
};

/**
 * Mails what people have not seen yet, one letter a person. Reminders are taken in hand before the letter goes out, so that
 * nobody else mails them meanwhile; what is not taken is tried again later. A mail server in trouble is left alone until
 * the next sweep.
 */
export const mailReminders = async (
  { store, clock, publicUrl, stopping }: Pick<ApiPorts, 'store' | 'clock' | 'publicUrl' | 'stopping'>,
  networkId: string,
  mailer: Mailer,
): Promise<Mailed> => {
  const scope = systemScope(networkId);
  const takeInHand = async (theirs: readonly MailedReminder[]): Promise<readonly MailedReminder[]> => {
    const tried = Math.min(...theirs.map(({ tries }) => tries));
    const wait = (WAITS[tried] ?? 0) * MINUTE;
    const ids = theirs.map(({ id }) => id);
    const nextTry = new Date(clock.now() + wait).toISOString();
    const claimed = await store.within(scope, tx => claimMail(tx, ids, { now: isoInstant(clock), nextTry }));
    return theirs.filter(({ id }) => claimed.has(id));
  };
  const due = await store.within(scope, tx =>
    listRemindersToMail(tx, isoInstant(clock), {
      since: new Date(clock.now() - NEWS).toISOString(),
      tries: WAITS.length,
    }),
  );
  const failures: MailFailure[] = [];
  let letters = 0;
  for (const theirs of Map.groupBy(due, ({ personId }) => personId).values()) {
    if (stopping.aborted || letters >= LETTERS) break;
    const [first] = theirs;
    if (first === undefined) continue;
    const reminders = await takeInHand(theirs);
    if (reminders.length === 0) continue;
    const sent = await mailer(
      writeLetter(reminders.map(presentReminder), {
        to: { name: first.personName, address: first.email },
        locale: first.locale,
        publicUrl: publicUrl.replace(/\/+$/, ''),
      }),
    );
    if (sent.ok) {
      letters += 1;
      const ids = reminders.map(({ id }) => id);
      await store.within(scope, tx => markMailed(tx, ids, isoInstant(clock)));
    } else {
      failures.push(sent.error);
      if (!sent.error.onlyThis) break;
    }
  }
  return { letters, failures };
};
