import { useEffect, useMemo, useState } from 'react';
import { useSession } from '../app/session.ts';
import { runHere } from '../audits/run-here.ts';
import { localDatabase } from '../local/local-database.ts';
import { draining } from './drain.ts';
import { sendFilesOf } from './files-here.ts';
import { tellHeldUp } from './held-up.ts';
import { hasToSend, readUnsent, UNSENT_LIES_IN, type UnsentAudit } from './unsent.ts';

/** While something waits, the server is asked again this often, in milliseconds. */
const RETRY_EVERY = 10_000;

const nothing: readonly UnsentAudit[] = [];

/** What this person has on this device and nowhere else, as it changes, in whichever window; null until it is read. */
export const useUnsent = (): readonly UnsentAudit[] | null => {
  const { person } = useSession();
  const [unsent, setUnsent] = useState<readonly UnsentAudit[] | null>(null);
  useEffect(() => {
    // A browser without a database keeps nothing: the frame says so beforehand.
    const told = { next: setUnsent, error: () => setUnsent(nothing) };
    return localDatabase.follow(UNSENT_LIES_IN, () => readUnsent(localDatabase, person.id), told);
  }, [person.id]);
  return unsent;
};

/** The call that sends what this person has waiting here. */
export const useSend = (): (() => void) => {
  const { person } = useSession();
  return useMemo(() => {
    const drain = draining({
      waiting: async () =>
        (await readUnsent(localDatabase, person.id)).filter(hasToSend).map(({ auditId }) => auditId),
      runOf: auditId => runHere(person.id, auditId),
      sendFiles: auditId => sendFilesOf(person.id, auditId),
      told: tellHeldUp,
    });
    return () => {
      // What this device cannot read it cannot send either: the frame has said that it keeps nothing.
      drain().catch(() => undefined);
    };
  }, [person.id]);
};

/** Sends what waits: at once, when the connection is back, when the page is looked at again, and every ten seconds. */
export const useSending = (some: boolean): void => {
  const send = useSend();
  useEffect(() => {
    if (!some) return undefined;
    send();
    const timer = window.setInterval(send, RETRY_EVERY);
    const look = () => {
      if (document.visibilityState === 'visible') send();
    };
    window.addEventListener('online', send);
    document.addEventListener('visibilitychange', look);
    return () => {
      window.clearInterval(timer);
      window.removeEventListener('online', send);
      document.removeEventListener('visibilitychange', look);
    };
  }, [some, send]);
};
