import { secondCheckDue, type ReviewRule } from '@truthline/audit';
import {
  findAfterSubmit,
  listChecklists,
  listHelpers,
  listReviewQueue,
  listWaves,
  type Tx,
} from '@truthline/db';
import type { Work } from '../request/context.ts';
import type { PresentedWaiting } from './presented.ts';

const readRules = async (
  tx: Tx,
  waveIds: readonly (string | null)[],
): Promise<ReadonlyMap<string | null, ReviewRule>> => {
  const rules = new Map<string | null, ReviewRule>();
  for (const waveId of new Set(waveIds)) {
    const after = waveId === null ? null : await findAfterSubmit(tx, waveId);
    if (after !== null) rules.set(waveId, after.review);
  }
  return rules;
};

/** The audits that wait to be looked at, and those that were given back. */
export const readQueue = (
  { ports, signedIn }: Work,
  waveId: string | null,
): Promise<readonly PresentedWaiting[]> =>
  ports.store.within(signedIn.scope, async tx => {
    const waiting = await listReviewQueue(tx, waveId);
    const titles = new Map((await listChecklists(tx)).map(({ id, title }) => [id, title]));
    const waves = new Map((await listWaves(tx)).map(({ id, name }) => [id, name]));
    const rules = await readRules(
      tx,
      waiting.map(audit => audit.waveId),
    );
    const { personId } = signedIn.actor;
    const presented: PresentedWaiting[] = [];
    for (const audit of waiting) {
      const rule = rules.get(audit.waveId);
      presented.push({
        id: audit.id,
        status: audit.status,
        kind: audit.kind,
        dealerName: audit.dealerName,
        checklistTitle: titles.get(audit.checklistId) ?? { zh: '', en: '' },
        waveName: audit.waveId === null ? null : (waves.get(audit.waveId) ?? null),
        auditorName: audit.auditorName,
        submittedAt: audit.submittedAt,
        overall: audit.overall,
        outcome: audit.outcome,
        why: rule === undefined ? null : secondCheckDue(rule, audit, audit.id),
        mayReview: audit.auditorId !== personId && !(await listHelpers(tx, audit.id)).includes(personId),
      });
    }
    return presented;
  });
