import type { PartScore, Scorecard } from '@truthline/audit';
import type { Tx } from '../store/tx.ts';
import { auditColumns, auditFields, auditKeyColumns, auditKeys, type KeyedAudit } from './audit-keys.ts';
import { markMoved, type AuditMove } from './audits.ts';
import { insertRows } from './insert-rows.ts';
import { notify } from './notify.ts';
import { scoreParts } from './score-entries.ts';

export type FinalScore = {
  readonly audit: KeyedAudit;
  readonly scorecard: Scorecard;
  readonly finalAt: string;
};

const totalsColumns = [
  ...auditColumns,
  'scoring_version',
  'overall',
  'outcome',
  'counted',
  'passed',
  'critical_failures',
  'final_at',
] as const;

const sumColumns = ['score', 'weighted_score', 'weight', 'counted', 'passed'] as const;

const sumsOf = (part: PartScore<string>) => ({
  score: part.score,
  weighted_score: part.weightedScore,
  weight: part.weight,
  counted: part.counted,
  passed: part.passed,
});

const total = (parts: readonly PartScore<string>[], field: 'counted' | 'passed') =>
  parts.reduce((sum, part) => sum + part[field], 0);

const momentColumns = [...auditColumns, 'moment_id', ...sumColumns] as const;
const partColumns = [...auditKeyColumns, 'part', 'key', ...sumColumns] as const;

/** What an audit comes to over all its items. */
export const totalsOf = ({ sections, criticalFailures }: Scorecard) => ({
  counted: total(sections, 'counted'),
  passed: total(sections, 'passed'),
  critical_failures: criticalFailures.length,
});

const scoreRows = (tx: Tx, scores: readonly FinalScore[]) => ({
  totals: scores.map(({ audit, scorecard, finalAt }) => ({
    ...auditFields(tx.scope, audit),
    scoring_version: scorecard.scoringVersion,
    overall: scorecard.overall,
    outcome: scorecard.outcome,
    ...totalsOf(scorecard),
    final_at: finalAt,
  })),
  parts: scores.flatMap(({ audit, scorecard }) =>
    scoreParts(scorecard).map(({ part, key, weightedScore, ...sums }) => ({
      ...auditKeys(tx.scope, audit),
      part,
      key,
      ...sums,
      weighted_score: weightedScore,
    })),
  ),
  moments: scores.flatMap(({ audit, scorecard }) =>
    scorecard.moments.map(part => ({
      ...auditFields(tx.scope, audit),
      moment_id: part.key,
      ...sumsOf(part),
    })),
  ),
});

/**
 * Writes the scores of audits that become final in this transaction, once and for all: totals, sections and
 * dimensions, moments. The database adds them to the roll-up of dealer, wave and moment by itself.
 */
export const writeScores = async (tx: Tx, scores: readonly FinalScore[]): Promise<void> => {
  const { totals, parts, moments } = scoreRows(tx, scores);
  await insertRows(tx, 'audit_totals', totalsColumns, totals);
  await insertRows(tx, 'audit_sections', partColumns, parts);
  await insertRows(tx, 'audit_scores', momentColumns, moments);
};

/**
 * The last step of an audit, with those it takes on the way: final, scored, rolled up and told to the others, or none of it.
 */
export const finaliseAudit = async (
  tx: Tx,
  final: FinalScore,
  onTheWay: Pick<AuditMove, 'submittedAt' | 'approved'> = {},
): Promise<void> => {
  await markMoved(tx, final.audit.id, { ...onTheWay, status: 'final', finalAt: final.finalAt });
  await writeScores(tx, [final]);
  await notify(tx, 'audit_final', {
    networkId: tx.scope.networkId,
    dealerId: final.audit.dealerId,
    auditId: final.audit.id,
  });
};
