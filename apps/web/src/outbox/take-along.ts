import type { Session } from '../app/session.ts';
import { api, queryClient, trpc } from '../app/api-client.ts';
import { auditStore } from '../audits/audit-store.ts';
import { runnableKinds } from '../audits/runnable-kinds.ts';
import { mayCalibrate } from '../agreement/calibration.ts';
import { localDatabase } from '../local/local-database.ts';

/** Audits under way that a device takes along, the newest first: nobody answers more of them at a time. */
const AUDITS = 20;

/**
 * Brings to this device what its person needs to work without a connection: the checklists, the dealers and waves to
 * begin an audit with, the visits they are to make, the recorded ones they are to answer, and their audits that are under way. Rejects where the server cannot be
 * reached, and when it is ended, as by signing out; what has come until then stays.
 */
export const takeAlong = async ({ person, may }: Session, signal: AbortSignal): Promise<void> => {
  if (runnableKinds(may).length === 0) return;
  const [checklists, drafts, returned] = await Promise.all([
    queryClient.fetchQuery(trpc.checklists.list.queryOptions()),
    queryClient.fetchQuery(trpc.audits.list.queryOptions({ status: 'draft' })),
    queryClient.fetchQuery(trpc.audits.list.queryOptions({ status: 'returned' })),
    queryClient.fetchQuery(trpc.audits.list.queryOptions({})),
    queryClient.fetchQuery(trpc.dealers.list.queryOptions()),
    queryClient.fetchQuery(trpc.waves.list.queryOptions()),
  ]);
  const recorded = mayCalibrate(action => may.includes(action))
    ? await queryClient.fetchQuery(trpc.agreement.calibrations.queryOptions())
    : [];
  const assigned = await queryClient.fetchQuery(trpc.assignments.mine.queryOptions());
  // An assignment, or a recorded visit, may name a version that is no longer the newest.
  const versions = new Map(
    [...checklists, ...assigned, ...recorded.filter(({ own }) => own !== null)].map(
      ({ checklistId, version }) => [`${checklistId} ${version}`, { checklistId, version }],
    ),
  );
  signal.throwIfAborted();
  await Promise.all(
    [...versions.values()].map(({ checklistId, version }) =>
      queryClient.fetchQuery({
        ...trpc.checklists.get.queryOptions({ checklistId, version }),
        staleTime: Infinity,
      }),
    ),
  );
  for (const { id, status } of [...returned, ...drafts].filter(({ own }) => own).slice(0, AUDITS)) {
    signal.throwIfAborted();
    const store = auditStore(localDatabase, person.id, id);
    if (status === 'returned') await queryClient.fetchQuery(trpc.reviews.notes.queryOptions({ auditId: id }));
    // One that was opened here is kept up to date by its own page; unless it was closed there and is open again.
    if ((await store.readOpen())?.audit.status === status) continue;
    const asked = await store.readEntries();
    const open = await api.audits.get.query({ auditId: id }, { signal });
    if (!open.may.answer) continue;
    await store.keepOpen(open);
    await store.mergeServerAnswers(open.audit.answers, asked);
  }
};
