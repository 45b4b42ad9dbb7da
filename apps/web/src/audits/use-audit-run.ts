import { useEffect, useMemo, useSyncExternalStore } from 'react';
import { api } from '../app/api-client.ts';
import { isUnreachable } from '../app/problem.ts';
import { useSession } from '../app/session.ts';
import { localDatabase } from '../local/local-database.ts';
import { auditRun, type AuditRun, type AuditRunState, type AuditServer } from './audit-run.ts';
import { auditStore, dropStart, readStarts } from './audit-store.ts';

/** While answers wait on the device, the server is asked again this often, in milliseconds. */
const RETRY_EVERY = 10_000;

const serverFor = (personId: string, auditId: string): AuditServer => ({
  get: () => api.audits.get.query({ auditId }),
  announce: async () => {
    const start = (await readStarts(localDatabase, personId)).find(({ id }) => id === auditId);
    if (start === undefined) return;
    await api.audits.start.mutate(start);
    await dropStart(localDatabase, personId, auditId);
  },
  saveAnswers: async answers => {
    await api.audits.saveAnswers.mutate({ auditId, answers: [...answers] });
  },
  submit: async answers => {
    const { scorecard } = await api.audits.submit.mutate({ auditId, answers: [...answers] });
    return scorecard;
  },
  isUnreachable,
});

/** The audit of this page: loaded once, sent on by itself, tried again when the connection is back. */
export const useAuditRun = (auditId: string): { readonly run: AuditRun; readonly state: AuditRunState } => {
  const { person } = useSession();
  const run = useMemo(
    () => auditRun(auditStore(localDatabase, person.id, auditId), serverFor(person.id, auditId)),
    [person.id, auditId],
  );
  const state = useSyncExternalStore(run.subscribe, run.state);
  useEffect(() => {
    void run.load();
    const send = () => void run.send();
    const timer = window.setInterval(() => {
      if (run.state().keeping === 'device') send();
    }, RETRY_EVERY);
    window.addEventListener('online', send);
    return () => {
      window.clearInterval(timer);
      window.removeEventListener('online', send);
    };
  }, [run]);
  return { run, state };
};
