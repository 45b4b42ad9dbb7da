import { systemTimers } from '@truthline/document';
import { useEffect, useMemo, useSyncExternalStore } from 'react';
import { queryClient, trpc } from '../app/api-client.ts';
import { openStream } from '../app/open-stream.ts';
import { useSession } from '../app/session.ts';
import { followChanges } from '../blueprints/follow-changes.ts';
import type { AuditRun, AuditRunState } from './audit-run.ts';
import { isNews, type AuditNews } from './audit-news.ts';
import { runHere } from './run-here.ts';

/** While answers wait on the device, the server is asked again this often, in milliseconds. */
const RETRY_EVERY = 10_000;

/** Milliseconds after which the audit stands, so that the code of streams does not come between; the first event tells what was missed. */
const FOLLOW_AFTER = 2000;

/** Hears what the audit comes to elsewhere: a second person's answers, photos of another phone, a reviewer's word. */
const follow = (auditId: string, run: AuditRun): (() => void) => {
  let last: AuditNews | null = null;
  const hear = (news: AuditNews) => {
    const before = last;
    last = news;
    if (before?.files !== news.files)
      void queryClient.invalidateQueries({ queryKey: trpc.auditFiles.list.queryKey({ auditId }) });
    if (!isNews(before, news, run.state().open?.audit.status)) return;
    void queryClient.invalidateQueries({ queryKey: trpc.reviews.notes.queryKey({ auditId }) });
    void run.refresh();
  };
  return followChanges(
    openStream((streams, told) =>
      streams.audits.onChange.subscribe({ auditId }, { ...told, onData: ({ data }) => hear(data) }),
    ),
    // What was missed comes with the first event of the next stream.
    { look: () => undefined, told: () => undefined },
    systemTimers,
  );
};

/** The audit of this page: loaded once, sent on by itself, tried again when the connection is back, followed. */
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
    // Another window of this browser, or another device, may have gone on with the audit.
    const look = () => {
      if (document.visibilityState === 'visible') void run.refresh();
    };
    window.addEventListener('online', send);
    document.addEventListener('visibilitychange', look);
    return () => {
      window.clearInterval(timer);
      window.removeEventListener('online', send);
      document.removeEventListener('visibilitychange', look);
    };
  }, [run]);
  const { reached } = state;
  useEffect(() => {
    if (!reached) return undefined;
    let stop: (() => void) | null = null;
    const timer = window.setTimeout(() => {
      stop = follow(auditId, run);
    }, FOLLOW_AFTER);
    return () => {
      window.clearTimeout(timer);
      stop?.();
    };
  }, [reached, auditId, run]);
  return { run, state };
};
