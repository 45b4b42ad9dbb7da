import { useEffect, useMemo, useSyncExternalStore } from 'react';
import { api } from '../app/api-client.ts';
import { failureOf } from '../app/problem.ts';
import { useSession } from '../app/session.ts';
import { localDatabase } from '../local/local-database.ts';
import { auditRun, type AuditRun, type AuditRunState, type AuditServer } from './audit-run.ts';
import { auditStore, dropStart, readStarts } from './audit-store.ts';
import { exclusivelyOn, type Locks } from './exclusively.ts';

/** While answers wait on the device, the server is asked again this often, in milliseconds. */
const RETRY_EVERY = 10_000;

/** A call without an answer for so long is given up and made again later, in milliseconds. */
const PATIENCE = 30_000;

const patiently = () => ({ signal: AbortSignal.timeout(PATIENCE) });

const serverFor = (personId: string, auditId: string): AuditServer => ({
  get: () => api.audits.get.query({ auditId }, patiently()),
  announce: async () => {
    const start = (await readStarts(localDatabase, personId)).find(({ id }) => id === auditId);
    if (start === undefined) return;
    await api.audits.start.mutate(start, patiently());
    await dropStart(localDatabase, personId, auditId);
  },
  saveAnswers: async answers => {
    await api.audits.saveAnswers.mutate({ auditId, answers: [...answers] }, patiently());
  },
  submit: async answers => {
    const { scorecard } = await api.audits.submit.mutate({ auditId, answers: [...answers] }, patiently());
    return scorecard;
  },
  failureOf,
});

/** Absent on a page that is not served securely, whatever the types of the DOM say. */
const browserLocks = (): Locks | undefined => ('locks' in navigator ? navigator.locks : undefined);

/** The audit of this page: loaded once, sent on by itself, tried again when the connection is back. */
export const useAuditRun = (auditId: string): { readonly run: AuditRun; readonly state: AuditRunState } => {
  const { person } = useSession();
  const run = useMemo(
    () =>
      auditRun(
        auditStore(localDatabase, person.id, auditId),
        serverFor(person.id, auditId),
        exclusivelyOn(auditId, browserLocks()),
      ),
    [person.id, auditId],
  );
  const state = useSyncExternalStore(run.subscribe, run.state);
  useEffect(() => {
    void run.load();
    const send = () => void run.send();
    const timer = window.setInterval(() => {
      const { keeping } = run.state();
      if (keeping === 'device' || keeping === 'busy' || keeping === 'notKept') send();
    }, RETRY_EVERY);
    // Another window of this browser may have gone on with the audit.
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
  }, [run]);
  return { run, state };
};
