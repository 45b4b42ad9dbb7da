import {
  beginRecompute,
  findLastRecompute,
  listDealersAfter,
  recordTrail,
  restateMoments,
  saveRecompute,
  type Recompute,
  type Scope,
} from '@truthline/db';
import type { ApiPorts } from '../request/context.ts';
import { isoInstant } from '../request/instant.ts';
import { recomputeDealers, type KnownVersions } from './recompute-dealers.ts';

/** Dealers done in one transaction: some ten thousand answers, under a second. */
const DEALERS_A_BATCH = 10;
/** Differences kept; all are counted. */
const KEPT = 1000;

export type RecomputeProgress = Pick<Recompute, 'audits' | 'auditsDone' | 'differenceCount'>;

export type RecomputeReport = Recompute & {
  /** Audits that an earlier, interrupted run had done. */
  readonly resumedAt: number;
};

export type RecomputeOptions = {
  /** Writes the roll-up anew where it is not the sum of the scores. The scores of audits are never touched. */
  readonly restate: boolean;
  readonly progress?: (progress: RecomputeProgress) => void;
  /** Goes on with this one alone, and begins none. */
  readonly only?: string;
  /** Aborted: ends after the batch under way; the next run goes on there. */
  readonly stopping?: AbortSignal;
};

/**
 * Works all scores and roll-ups of a network out again from the answers, batch by batch, and compares them with what is
 * stored. How far it is stands in the database beside the work: whoever is interrupted goes on where the last batch ended.
 * Null while another process is at it, where it was told to stop, and where the only one it may go on with is finished.
 */
export const recomputeNetwork = async (
  { store, ids, clock }: Pick<ApiPorts, 'store' | 'ids' | 'clock'>,
  scope: Scope,
  { restate, progress = () => undefined, only, stopping }: RecomputeOptions,
): Promise<RecomputeReport | null> => {
  const known: KnownVersions = new Map();
  const begin = () =>
    store.within(scope, async tx => {
      const last = await findLastRecompute(tx);
      if (last !== null && last.finishedAt === null && (only ?? last.id) === last.id) return last;
      return only === undefined ? beginRecompute(tx, { id: ids.next(), startedAt: isoInstant(clock) }) : null;
    });

  const batch = (before: Recompute) =>
    store.withinOneMoment(scope, async tx => {
      const dealerIds = await listDealersAfter(tx, before.afterDealerId, DEALERS_A_BATCH);
      if (dealerIds.length === 0) return null;
      const found = await recomputeDealers(tx, dealerIds, known);
      const differences = [...found.ofAudits, ...found.ofRollUp];
      const wrong = new Set(found.ofRollUp.map(({ dealerId }) => dealerId));
      // The roll-up is the sum of the stored scores: where those are not what the answers give, summing mends nothing.
      for (const { dealerId } of found.ofAudits) wrong.delete(dealerId);
      const now: Recompute = {
        ...before,
        afterDealerId: dealerIds.at(-1) ?? null,
        auditsDone: before.auditsDone + found.audits,
        differenceCount: before.differenceCount + differences.length,
        restatedDealerIds: [...before.restatedDealerIds, ...(restate ? wrong : [])],
        differences: [...before.differences, ...differences].slice(0, KEPT),
      };
      await saveRecompute(tx, now);
      return now;
    });

  /** Past the batches: restating waits for audits that are being made final, and must see those that were. Twice is once. */
  const end = async (state: Recompute): Promise<Recompute> => {
    const { restatedDealerIds } = state;
    for (let from = 0; from < restatedDealerIds.length; from += DEALERS_A_BATCH)
      await store.within(scope, tx =>
        restateMoments(tx, restatedDealerIds.slice(from, from + DEALERS_A_BATCH)),
      );
    const ended = { ...state, finishedAt: isoInstant(clock) };
    await store.within(scope, async tx => {
      await saveRecompute(tx, ended);
      await recordTrail(tx, {
        actorName: 'Truthline',
        action: 'network.recompute',
        subject: { kind: 'network', id: scope.networkId },
        dealerId: null,
        details: {
          audits: ended.auditsDone,
          differences: ended.differenceCount,
          restatedDealers: restatedDealerIds.length,
        },
      });
    });
    return ended;
  };

  const alone = await store.alone(`recompute/${scope.networkId}`, async () => {
    const begun = await begin();
    if (begun === null) return null;
    progress(begun);
    let state = begun;
    for (;;) {
      if (stopping?.aborted === true) return null;
      const next = await batch(state);
      if (next === null) break;
      state = next;
      progress(state);
    }
    return { ...(await end(state)), resumedAt: begun.auditsDone };
  });
  return alone?.done ?? null;
};
