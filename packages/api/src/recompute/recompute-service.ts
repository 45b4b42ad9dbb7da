import {
  beginRecompute,
  findLastRecompute,
  listTrail,
  notify,
  recordTrail,
  type Recompute,
  type Tx,
} from '@truthline/db';
import type { Work } from '../request/context.ts';
import { isoInstant } from '../request/instant.ts';
import type { PresentedRecompute } from './presented.ts';

/** Differences shown; all are counted. */
const SHOWN = 100;

/** Who asked for a recompute in the app, as the trail has it; null where it was begun in a terminal. */
export const askerOf = async (tx: Tx, { id }: Pick<Recompute, 'id'>): Promise<string | null> => {
  const [asked] = await listTrail(tx, { subject: { kind: 'recompute', id }, limit: 1 });
  return asked?.actorName ?? null;
};

const present = async (tx: Tx, recompute: Recompute): Promise<PresentedRecompute> => {
  const { id, startedAt, finishedAt, audits, auditsDone, differenceCount, differences } = recompute;
  return {
    id,
    startedAt,
    finishedAt,
    askedBy: await askerOf(tx, recompute),
    audits,
    // Audits that became final since it began are done too.
    auditsDone: finishedAt === null ? Math.min(auditsDone, audits) : auditsDone,
    differenceCount,
    differences: differences.slice(0, SHOWN),
  };
};

/** How far the last recompute is; null where there was none. */
export const lastRecompute = ({ ports, signedIn }: Work): Promise<PresentedRecompute | null> =>
  ports.store.within(signedIn.scope, async tx => {
    const last = await findLastRecompute(tx);
    return last === null ? null : present(tx, last);
  });

/**
 * Asks for a recompute: one that is under way is gone on with, whoever began it. Servers hear of it, and one of them does
 * the work. Asked twice at the same time it is one.
 */
export const askForRecompute = async (work: Work): Promise<PresentedRecompute | null> => {
  const { ports, signedIn } = work;
  const { networkId } = signedIn.actor;
  const ask = () =>
    ports.store.within(signedIn.scope, async tx => {
      const last = await findLastRecompute(tx);
      const recompute =
        last !== null && last.finishedAt === null
          ? last
          : await beginRecompute(tx, { id: ports.ids.next(), startedAt: isoInstant(ports.clock) });
      if ((await askerOf(tx, recompute)) === null)
        await recordTrail(tx, {
          actorName: signedIn.name,
          action: 'network.askRecompute',
          subject: { kind: 'recompute', id: recompute.id },
          dealerId: null,
          details: { audits: recompute.audits },
        });
      await notify(tx, 'recompute_asked', { networkId });
    });
  await ports.store.alone(`ask recompute/${networkId}`, ask);
  return lastRecompute(work);
};
