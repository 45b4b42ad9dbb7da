import type { Answer, Scorecard } from '@truthline/audit';
import { appendScoreEntry, lastCorrection, type ScoreEntry, type Tx } from '@truthline/db';

/** Adds a scoring of an audit whose row is held to its ledger, with the corrections it stands on. */
export const recordScore = async (
  tx: Tx,
  audit: { readonly id: string; readonly dealerId: string; readonly answers: readonly Answer[] },
  {
    cause,
    scorecard,
    at,
  }: { readonly cause: ScoreEntry['cause']; readonly scorecard: Scorecard; readonly at: string },
): Promise<void> =>
  appendScoreEntry(tx, audit, {
    cause,
    scorecard,
    answers: audit.answers,
    corrections: await lastCorrection(tx, audit.id),
    at,
  });
