import { createHash } from 'node:crypto';
import { answerKeyOf, canonicalJson, type Answer, type Outcome, type Scorecard } from '@truthline/audit';
import { sql } from 'kysely';
import type { Tx } from '../store/tx.ts';
import type { ScoreEntriesTable, ScorePart } from '../field-tables.ts';
import { auditKeys } from './audit-keys.ts';

export type ScoreEntry = {
  readonly number: number;
  readonly cause: ScoreEntriesTable['cause'];
  readonly scoringVersion: number;
  readonly overall: number | null;
  readonly outcome: Outcome;
  readonly parts: readonly ScorePart[];
  /** The number of the newest correction it stands on. */
  readonly corrections: number;
  readonly answersSha256: string;
  readonly at: string;
};

/** The SHA-256 of answers, whatever order they and their fields come in. */
export const answersSha256 = (answers: readonly Answer[]): string => {
  const inOrder = answers
    .map(answer => [answerKeyOf(answer), answer] as const)
    .toSorted(([one], [other]) => (one < other ? -1 : 1));
  return createHash('sha256').update(canonicalJson(inOrder)).digest('hex');
};

export const scoreParts = ({ sections, dimensions }: Scorecard): readonly ScorePart[] =>
  [
    ...sections.map(part => ({ ...part, part: 'section' as const })),
    ...dimensions.map(part => ({ ...part, part: 'dimension' as const })),
  ].map(({ part, key, score, weightedScore, weight, counted, passed }) => ({
    part,
    key,
    score,
    weightedScore,
    weight,
    counted,
    passed,
  }));

export type NewScoreEntry = Pick<ScoreEntry, 'cause' | 'at' | 'corrections'> & {
  readonly scorecard: Scorecard;
  /** All the answers it was worked out from. */
  readonly answers: readonly Answer[];
};

/** The columns of a scoring but its keys and its number. */
export const scoreEntryColumns = ({ cause, scorecard, answers, corrections, at }: NewScoreEntry) => ({
  cause,
  scoring_version: scorecard.scoringVersion,
  overall: scorecard.overall,
  outcome: scorecard.outcome,
  parts: scoreParts(scorecard),
  corrections,
  answers_sha256: answersSha256(answers),
  at,
});

export type Scored = Omit<NewScoreEntry, 'cause' | 'corrections'> & {
  readonly causes: readonly ScoreEntry['cause'][];
};

/** Adds a scoring for every cause to the ledger, in their order, on the corrections there are. The audit's row must be held. */
export const appendScoreEntries = async (
  tx: Tx,
  audit: { readonly id: string; readonly dealerId: string },
  { causes, ...scored }: Scored,
): Promise<void> => {
  const [first] = causes;
  if (first === undefined) return;
  const last = (table: 'score_entries' | 'answer_corrections') => sql<number>`(
    select coalesce(max(known.number), 0) from ${sql.id('truthline', table)} known
     where known.network_id = ${tx.scope.networkId} and known.audit_id = ${audit.id})`;
  const columns = scoreEntryColumns({ ...scored, cause: first, corrections: 0 });
  await tx.query
    .insertInto('score_entries')
    .values(
      causes.map((cause, place) => ({
        ...auditKeys(tx.scope, audit),
        ...columns,
        cause,
        parts: JSON.stringify(columns.parts),
        corrections: last('answer_corrections'),
        number: sql<number>`${last('score_entries')} + 1 + ${place}::int`,
      })),
    )
    .execute();
};

/** The scorings of an audit in their order. */
export const listScoreEntries = async (tx: Tx, auditId: string): Promise<readonly ScoreEntry[]> =>
  tx.query
    .selectFrom('score_entries')
    .select([
      'number',
      'cause',
      'scoring_version as scoringVersion',
      'overall',
      'outcome',
      'parts',
      'corrections',
      'answers_sha256 as answersSha256',
      'at',
    ])
    .where('network_id', '=', tx.scope.networkId)
    .where('audit_id', '=', auditId)
    .orderBy('number')
    .execute();
