import { api } from '../app/api-client.ts';
import { failureOf } from '../app/problem.ts';
import { filesOf, forgetFiles, sendFilesOf } from '../outbox/files-here.ts';
import { localDatabase } from '../local/local-database.ts';
import { auditRun, type AuditRun, type AuditServer } from './audit-run.ts';
import { auditStore, dropStart, readStarts } from './audit-store.ts';
import { exclusivelyOn, type Locks } from './exclusively.ts';

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
  saveAnswers: async (answers, withdrawn) => {
    // A server that knows of no taking back is told of none where there is none.
    const gone = withdrawn.length === 0 ? {} : { withdrawn: [...withdrawn] };
    await api.audits.saveAnswers.mutate({ auditId, answers: [...answers], ...gone }, patiently());
  },
  submit: async answers => {
    // Complete is an audit with every photo there: what waits goes first.
    await sendFilesOf(personId, auditId);
    const files = await filesOf(personId, auditId);
    const { scorecard } = await api.audits.submit.mutate(
      { auditId, answers: [...answers], files },
      patiently(),
    );
    await forgetFiles(personId, auditId);
    return scorecard;
  },
  failureOf,
});

/** Absent on a page that is not served securely, whatever the types of the DOM say. */
const browserLocks = (): Locks | undefined => ('locks' in navigator ? navigator.locks : undefined);

/** One person's audit between this device and its server. */
export const runHere = (personId: string, auditId: string): AuditRun =>
  auditRun(
    auditStore(localDatabase, personId, auditId),
    serverFor(personId, auditId),
    exclusivelyOn(auditId, browserLocks()),
  );
