import { listCorrections, listHelpers, listTransitions, type SavedAudit, type Tx } from '@truthline/db';
import type { Hands } from './person-rules.ts';

/** Reads from the ledger who has had a hand in an audit. What an appeal changed does not count as reviewing it. */
export const readHands = async (tx: Tx, { id, auditorId }: SavedAudit): Promise<Hands> => {
  const transitions = await listTransitions(tx, id);
  const corrections = await listCorrections(tx, id);
  return {
    auditorId,
    helperIds: await listHelpers(tx, id),
    reviewerIds: transitions
      .filter(({ event }) => event === 'approve' || event === 'return')
      .map(({ actorId }) => actorId),
    correctorIds: corrections.filter(({ cause }) => cause === 'onBehalf').map(({ actorId }) => actorId),
  };
};
