import { randomUUID } from 'node:crypto';
import { markMoved, saveAnswers, startAudit, systemScope, type Store } from '@truthline/db';
import { answerTo, type Checklist } from './answers.ts';

export type Visit = {
  readonly networkId: string;
  readonly dealerId: string;
  readonly auditorId: string;
  readonly checklist: Checklist;
  readonly at: string;
  /** `approved` with a fortnight to appeal. */
  readonly status: 'submitted' | 'approved';
  /** So many of the first items fail; none unless said. */
  readonly failing?: number;
};

/** A mystery visit that has come this far, every other answer as good as can be; written past the API. */
export const writeVisit = (
  store: Store,
  { networkId, dealerId, auditorId, checklist, at, status, failing = 0 }: Visit,
): Promise<string> =>
  store.within(systemScope(networkId), async tx => {
    const id = randomUUID();
    await startAudit(tx, {
      id,
      dealerId,
      waveId: null,
      checklistId: checklist.checklistId,
      checklistVersion: checklist.version,
      kind: 'mystery',
      auditorId,
      startedAt: at,
    });
    const asked = checklist.items.filter(({ auditKinds }) => auditKinds.includes('mystery'));
    const answers = asked.map((item, place) => answerTo(item, place < failing ? 'badly' : 'well'));
    const kept = await saveAnswers(tx, id, answers, { actorName: 'x', at });
    if (!kept.ok) throw new Error(kept.error.reason);
    await markMoved(tx, id, { status: 'submitted', submittedAt: at });
    if (status === 'approved')
      await markMoved(tx, id, { status: 'approved', approved: { at: at, appealDays: 14 } });
    return id;
  });
