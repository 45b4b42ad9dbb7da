import { useEffect, useMemo, useSyncExternalStore } from 'react';
import { useSession } from '../app/session.ts';
import type { AuditRun, AuditRunState } from './audit-run.ts';
import { runHere } from './run-here.ts';

/** While answers wait on the device, the server is asked again this often, in milliseconds. */
const RETRY_EVERY = 10_000;

/** The audit of this page: loaded once, sent on by itself, tried again when the connection is back. */
export const useAuditRun = (auditId: string): { readonly run: AuditRun; readonly state: AuditRunState } => {
  const { person } = useSession();
  const run = useMemo(() => runHere(person.id, auditId), [person.id, auditId]);
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
